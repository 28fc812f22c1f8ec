import type { CampaignDraft } from '../../model/registration.ts';
import { fingerprint } from '../reading/words.ts';
import { SOLE_PROPRIETOR } from '../reference/brand-values.ts';
import { CAMPAIGNS_OF_ONE_BRAND, SAMPLES as SAMPLE_COUNT } from '../reference/limits.ts';
import { findUseCase, SUB_USE_CASES, USE_CASE_ALIASES, USE_CASES } from '../reference/use-cases.ts';
import { type Fix, fixAt } from '../rule.ts';
import { isFilled, type Report, registrationRule, samplesOf } from './registration-rule.ts';
import { conflicting, inferred, official } from './sources.ts';

/** The registry's name, offered only when the sub-use cases that are chosen go with it. */
function renamed(known: string, subUsecases: readonly string[]): { fix?: Fix } {
  const bounds = findUseCase(known);
  const count = new Set(subUsecases.filter(isFilled)).size;
  if (!bounds || count < (bounds.looseMin ?? bounds.min) || count > bounds.max) return {};
  return { fix: fixAt('fix-registry-name', 'campaign.usecase', known) };
}

function judgeUnknown({ usecase: value, subUsecases }: CampaignDraft, report: Report): void {
  const path = 'campaign.usecase';
  const aliases: Readonly<Record<string, string>> = USE_CASE_ALIASES.values;
  const upper = value.trim().toUpperCase();
  const known = Object.hasOwn(aliases, upper) ? aliases[upper] : findUseCase(upper) ? upper : undefined;
  if (known) report(path, 'usecase-other-name', { value, known }, renamed(known, subUsecases));
  else report(path, 'usecase-unknown', { value, values: Object.keys(USE_CASES.values).join(', ') });
}

const eligible = registrationRule({
  id: 'CP-003',
  severity: 'error',
  reads: ['campaign.usecase', 'campaign.subUsecases', 'brand.entityType'],
  sources: [official(USE_CASES.source), inferred('matrix of use case and kind of brand')],
  judge({ brand, campaign }, report) {
    const path = 'campaign.usecase';
    const { usecase } = campaign;
    if (!isFilled(usecase)) return;
    const known = findUseCase(usecase);
    if (!known) {
      judgeUnknown(campaign, report);
      return;
    }
    const isSoleBrand = brand.entityType === SOLE_PROPRIETOR;
    const fix: Fix = {
      code: 'fix-sole-proprietor',
      edits: [
        { path, value: SOLE_PROPRIETOR },
        { path: 'campaign.subUsecases', value: [] },
      ],
    };
    if (isSoleBrand && usecase !== SOLE_PROPRIETOR)
      report(path, 'usecase-not-for-sole-proprietor', {}, { fix });
    if (!isSoleBrand && isFilled(brand.entityType) && usecase === SOLE_PROPRIETOR) {
      report(path, 'usecase-only-for-sole-proprietor');
    }
    if (usecase === 'CHARITY' && isFilled(brand.entityType) && brand.entityType !== 'NON_PROFIT') {
      report(path, 'usecase-charity', {}, { severity: 'warning' });
    } else if (known.special) {
      report(path, 'usecase-special', { usecase, asOf: USE_CASES.asOf }, { severity: 'info' });
    }
  },
});

function judgeCount(campaign: CampaignDraft, report: Report): void {
  const known = findUseCase(campaign.usecase);
  if (!known) return;
  const path = 'campaign.subUsecases';
  const count = new Set(campaign.subUsecases.filter(isFilled)).size;
  const { usecase } = campaign;
  const { min, max, looseMin = min } = known;
  if (max === 0 && count > 0)
    report(path, 'subusecases-none-allowed', { usecase, count }, { fix: fixAt('fix-clear-list', path, []) });
  else if (count > max) report(path, 'subusecases-too-many', { usecase, count, max });
  else if (count < looseMin) report(path, 'subusecases-too-few', { usecase, count, min, max });
  else if (count < min) {
    report(path, 'subusecases-few-for-some', { usecase, count, min, looseMin }, { severity: 'warning' });
  }
}

const subUseCases = registrationRule({
  id: 'CP-004',
  severity: 'error',
  reads: ['campaign.usecase', 'campaign.subUsecases'],
  sources: [official('SignalWire, Bandwidth CLI: 2 to 5 for mixed'), conflicting('AWS: 1 to 5 for mixed')],
  judge({ campaign }, report) {
    judgeCount(campaign, report);
    const values: readonly string[] = SUB_USE_CASES.values;
    campaign.subUsecases.forEach((value, index) => {
      const path = `campaign.subUsecases.${index}`;
      if (!isFilled(value)) return;
      const upper = value.trim().toUpperCase();
      if (!values.includes(value)) {
        const known = values.includes(upper) && !campaign.subUsecases.includes(upper);
        const fix = fixAt('fix-registry-name', path, upper);
        report(path, 'subusecase-unknown', { value, values: values.join(', ') }, known ? { fix } : {});
      } else if (campaign.subUsecases.indexOf(value) < index) {
        const rest = campaign.subUsecases.filter((_each, at) => at !== index);
        const fix = fixAt('fix-remove-twice', 'campaign.subUsecases', rest);
        report(path, 'subusecase-twice', { value }, { fix });
      }
    });
  },
});

const sampleCount = registrationRule({
  id: 'CP-005',
  severity: 'error',
  reads: ['campaign.samples', 'campaign.usecase', 'campaign.subUsecases'],
  sources: [
    official('Twilio API specification: 2 to 5'),
    conflicting('AWS: 1 to 5; Sinch: 3; Webex Connect: 1 or 2'),
  ],
  judge(draft, report) {
    const path = 'campaign.samples';
    const count = samplesOf(draft).length;
    const subs = draft.campaign.subUsecases.filter(isFilled).length;
    if (count < SAMPLE_COUNT.values.fewest) report(path, 'samples-none');
    else if (count > SAMPLE_COUNT.values.most)
      report(path, 'samples-too-many', { count, most: SAMPLE_COUNT.values.most });
    else if (count < SAMPLE_COUNT.values.advised) {
      report(path, 'samples-few', { count, advised: SAMPLE_COUNT.values.advised }, { severity: 'warning' });
    } else if (count < subs) {
      report(path, 'samples-fewer-than-subusecases', { count, subs }, { severity: 'info' });
    }
  },
});

const campaignTwice = registrationRule({
  id: 'CP-041',
  severity: 'warning',
  reads: ['campaign.usecase', 'brand.companyName', 'brand.ein'],
  needsFacts: true,
  sources: [official('AWS rejection reasons'), official('TW-err 30930')],
  judge({ brand, campaign }, report, facts) {
    const { usecase } = campaign;
    const name = fingerprint(brand.companyName);
    const ein = brand.ein.replace(/\D/g, '');
    if (!isFilled(usecase) || (name === '' && ein === '')) return;
    const ofBrand = facts.otherBrands.filter(
      (one) =>
        (ein !== '' && one.ein.replace(/\D/g, '') === ein) ||
        (name !== '' && fingerprint(one.companyName) === name),
    );
    const other = ofBrand.find((one) => one.usecase === usecase);
    if (other)
      report('campaign.usecase', 'usecase-registered-twice', { usecase, registration: other.registration });
    const count = ofBrand.length + 1;
    const { most, lowest } = CAMPAIGNS_OF_ONE_BRAND.values;
    if (count > most) report('campaign.usecase', 'campaigns-too-many', { count, most });
    else if (count > lowest) {
      report('campaign.usecase', 'campaigns-many', { count, lowest, most }, { severity: 'info' });
    }
  },
});

export const campaignUseCaseRules = [eligible, subUseCases, sampleCount, campaignTwice];
