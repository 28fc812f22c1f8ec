import type { TextTable } from '../text.ts';
import { common } from './zh/common.ts';
import { eligibility, eligibilityTitles } from './zh/eligibility.ts';
import { readiness, readinessTitles } from './zh/readiness.ts';

export const zhTexts: TextTable = { ...common, ...eligibility, ...readiness };

export const zhTitles: Readonly<Record<string, string>> = { ...eligibilityTitles, ...readinessTitles };
