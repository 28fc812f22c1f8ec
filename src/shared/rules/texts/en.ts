import type { TextTable } from '../text.ts';
import { common } from './en/common.ts';
import { eligibility, eligibilityTitles } from './en/eligibility.ts';
import { readiness, readinessTitles } from './en/readiness.ts';

export const enTexts: TextTable = { ...common, ...eligibility, ...readiness };

export const enTitles: Readonly<Record<string, string>> = { ...eligibilityTitles, ...readinessTitles };
