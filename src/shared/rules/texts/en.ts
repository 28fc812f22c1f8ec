import type { TextTable } from '../text.ts';
import { brand, brandTitles } from './en/brand.ts';
import { campaignConsent, campaignConsentTitles } from './en/campaign-consent.ts';
import { campaignForm, campaignFormTitles } from './en/campaign-form.ts';
import { campaignPolicies, campaignPolicyTitles } from './en/campaign-policies.ts';
import { campaignTexts, campaignTextTitles } from './en/campaign-texts.ts';
import { common } from './en/common.ts';
import { eligibility, eligibilityTitles } from './en/eligibility.ts';
import { forecast } from './en/forecast.ts';
import { names } from './en/names.ts';
import { numbers, numberTitles } from './en/numbers.ts';
import { pages, pageTitles } from './en/pages.ts';
import { reader, readerTitles } from './en/reader.ts';
import { readiness, readinessTitles } from './en/readiness.ts';
import { rejections } from './en/rejections.ts';

export const enTexts: TextTable = {
  ...common,
  ...names,
  ...eligibility,
  ...readiness,
  ...brand,
  ...campaignForm,
  ...campaignTexts,
  ...campaignConsent,
  ...campaignPolicies,
  ...reader,
  ...numbers,
  ...pages,
  ...rejections,
  ...forecast,
};

export const enTitles: Readonly<Record<string, string>> = {
  ...eligibilityTitles,
  ...readinessTitles,
  ...brandTitles,
  ...campaignFormTitles,
  ...campaignTextTitles,
  ...campaignConsentTitles,
  ...campaignPolicyTitles,
  ...readerTitles,
  ...numberTitles,
  ...pageTitles,
};
