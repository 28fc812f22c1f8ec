import { CODED } from '../blank-forms/field-refs.ts';
import { codeName, fieldRefName } from '../blank-forms/words.ts';
import { fieldHelps as enHelps } from '../forms/en/helps.ts';
import type { FieldHelps } from '../forms/forms.ts';
import { fieldHelps as zhHelps } from '../forms/zh/helps.ts';
import type { CampaignDraft } from '../model/registration.ts';
import type { Language } from '../model/settings.ts';
import { textsOf } from './gaps.ts';
import { placeholder } from './placeholders.ts';
import { brandFieldOf, PRIVACY, type SlotKey, TERMS } from './slots.ts';

const HELPS: Readonly<Record<Language, FieldHelps>> = { en: enHelps, zh: zhHelps };

const POLICY_FIELDS: Readonly<Record<string, 'privacyPolicyLink' | 'termsAndConditionsLink'>> = {
  [PRIVACY]: 'privacyPolicyLink',
  [TERMS]: 'termsAndConditionsLink',
};

/** What a slot is called: the label of its field, or the placeholder itself. */
export function slotName(language: Language, key: SlotKey): string {
  if (brandFieldOf(key)) return fieldRefName(language, key);
  const policy = POLICY_FIELDS[key];
  return policy ? fieldRefName(language, `campaign.${policy}`) : placeholder(key);
}

/** The values that a slot can have, with their names; empty for free text. */
export function slotCodes(language: Language, key: SlotKey): readonly { code: string; name: string }[] {
  return (CODED[key] ?? []).map((code) => ({ code, name: codeName(language, key, code) }));
}

/** Signs on either side of a placeholder that tell a person what belongs there. */
const AROUND = 60;

/** The words around the first place of a placeholder in a campaign; empty when it has none. */
export function contextOf(campaign: CampaignDraft, name: string): string {
  const wanted = placeholder(name);
  const text = textsOf(campaign).find((one) => one.includes(wanted));
  if (text === undefined) return '';
  const at = text.indexOf(wanted);
  const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, at + wanted.length + AROUND)];
  const part = text.slice(from, to).replace(/\s+/g, ' ');
  return `${from > 0 ? '…' : ''}${part}${to < text.length ? '…' : ''}`;
}

/** What belongs into a slot, in a sentence or by the words around it. */
export function slotHelp(language: Language, key: SlotKey, campaign: CampaignDraft): string {
  const field = brandFieldOf(key);
  if (field) return HELPS[language].brand[field];
  const policy = POLICY_FIELDS[key];
  return policy ? HELPS[language].campaign[policy] : contextOf(campaign, key);
}
