import type { CampaignDraft } from '#shared/model/registration.ts';
import { findUseCase } from '#shared/rules/reference/use-cases.ts';
import { fill } from '#shared/rules/text.ts';
import type { ExportWords } from '../words/words.ts';
import { type FieldKind, type FormField, type FormSection, isBlank, namedCode, withFields } from './field.ts';

type Key = keyof CampaignDraft;

const PROSE: ReadonlySet<Key> = new Set<Key>(['description', 'messageFlow', 'numberPoolReason']);
const MESSAGES: ReadonlySet<Key> = new Set<Key>(['optinMessage', 'optoutMessage', 'helpMessage']);

function kindOf(key: Key): FieldKind {
  if (PROSE.has(key)) return 'prose';
  return MESSAGES.has(key) ? 'message' : 'line';
}

function shownValue(key: Key, campaign: CampaignDraft, words: ExportWords): string {
  const value = campaign[key];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value !== 'string')
    return value.map((code) => namedCode(words.values.usecase, code, words)).join('\n');
  return key === 'usecase' ? namedCode(words.values.usecase, value, words) : value;
}

/** Samples keep the numbers that they have in the form, so that a finding about one can be followed. */
function samples(campaign: CampaignDraft, words: ExportWords): readonly FormField[] {
  const all = campaign.samples.map((value, index): FormField => {
    const label = fill(words.sample, { index: index + 1 });
    return { path: `campaign.samples.${index}`, label, value, kind: 'message' };
  });
  const given = all.filter((sample) => !isBlank(sample.value));
  if (given.length > 0) return given;
  return [
    { path: 'campaign.samples.0', label: fill(words.sample, { index: 1 }), value: '', kind: 'message' },
  ];
}

function takesSubUsecases(campaign: CampaignDraft): boolean {
  return campaign.subUsecases.length > 0 || (findUseCase(campaign.usecase)?.min ?? 0) > 0;
}

/** The campaign as a form. A field that hangs on a switch is shown only when the switch is on. */
export function campaignForm(campaign: CampaignDraft, words: ExportWords): FormSection {
  const fields = (...keys: readonly Key[]): readonly FormField[] =>
    keys.map((key) => ({
      path: `campaign.${key}`,
      label: words.campaign[key],
      value: shownValue(key, campaign, words),
      kind: kindOf(key),
    }));
  const when = (shown: boolean, key: Key) => (shown ? fields(key) : []);
  const { groups } = words;
  return {
    title: words.sections.campaign,
    groups: withFields([
      {
        title: groups.purpose,
        fields: [
          ...fields('usecase'),
          ...when(takesSubUsecases(campaign), 'subUsecases'),
          ...fields('description'),
        ],
      },
      { title: groups.consent, fields: fields('messageFlow', 'subscriberOptin') },
      {
        title: groups.messages,
        fields: [
          ...samples(campaign, words),
          ...fields('embeddedLink'),
          ...when(campaign.embeddedLink, 'embeddedLinkSample'),
          ...fields('embeddedPhone'),
        ],
      },
      {
        title: groups.keywords,
        fields: [
          ...fields('optinKeywords', 'optinMessage', 'subscriberOptout', 'optoutKeywords', 'optoutMessage'),
          ...fields('subscriberHelp', 'helpKeywords', 'helpMessage'),
        ],
      },
      {
        title: groups.content,
        fields: [
          ...fields('ageGated', 'directLending', 'affiliateMarketing', 'numberPool'),
          ...when(campaign.numberPool, 'numberPoolReason'),
        ],
      },
      {
        title: groups.policies,
        fields: fields('privacyPolicyLink', 'termsAndConditionsLink', 'termsAndConditions'),
      },
    ]),
  };
}
