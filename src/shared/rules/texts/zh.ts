import type { TextTable } from '../text.ts';
import { brand, brandTitles } from './zh/brand.ts';
import { campaignConsent, campaignConsentTitles } from './zh/campaign-consent.ts';
import { campaignForm, campaignFormTitles } from './zh/campaign-form.ts';
import { campaignPolicies, campaignPolicyTitles } from './zh/campaign-policies.ts';
import { campaignTexts, campaignTextTitles } from './zh/campaign-texts.ts';
import { common } from './zh/common.ts';
import { eligibility, eligibilityTitles } from './zh/eligibility.ts';
import { forecast } from './zh/forecast.ts';
import { names } from './zh/names.ts';
import { numbers, numberTitles } from './zh/numbers.ts';
import { pages, pageTitles } from './zh/pages.ts';
import { reader, readerTitles } from './zh/reader.ts';
import { readiness, readinessTitles } from './zh/readiness.ts';
import { rejections } from './zh/rejections.ts';

export const zhTexts: TextTable = {
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

export const zhTitles: Readonly<Record<string, string>> = {
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
