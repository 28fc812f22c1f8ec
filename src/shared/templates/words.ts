import { CODED } from '../blank-forms/field-refs.ts';
import { codeName } from '../blank-forms/words.ts';
import { fieldHelps as enHelps } from '../forms/en/helps.ts';
import { fieldLabels as enLabels } from '../forms/en/labels.ts';
import type { FieldHelps, FieldLabels } from '../forms/forms.ts';
import { fieldHelps as zhHelps } from '../forms/zh/helps.ts';
import { fieldLabels as zhLabels } from '../forms/zh/labels.ts';
import type { CampaignDraft } from '../model/registration.ts';
import type { Language } from '../model/settings.ts';
import { placeholder } from './placeholders.ts';
import { brandFieldOf, PRIVACY, type SlotKey, TERMS } from './slots.ts';

const LABELS: Readonly<Record<Language, FieldLabels>> = { en: enLabels, zh: zhLabels };
const HELPS: Readonly<Record<Language, FieldHelps>> = { en: enHelps, zh: zhHelps };

const POLICY_FIELDS: Readonly<Record<string, 'privacyPolicyLink' | 'termsAndConditionsLink'>> = {
  [PRIVACY]: 'privacyPolicyLink',
  [TERMS]: 'termsAndConditionsLink',
};

/** What a slot is called: the label of its field, or the placeholder itself. */
export function slotName(language: Language, key: SlotKey): string {
  const field = brandFieldOf(key);
  if (field) return LABELS[language].brand[field];
  const policy = POLICY_FIELDS[key];
  return policy ? LABELS[language].campaign[policy] : placeholder(key);
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
  for (const value of Object.values(campaign)) {
    const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
    for (const text of texts) {
      const at = text.indexOf(wanted);
      if (at < 0) continue;
      const end = at + wanted.length;
      const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, end + AROUND)];
      const part = text.slice(from, to).replace(/\s+/g, ' ');
      return `${from > 0 ? '…' : ''}${part}${to < text.length ? '…' : ''}`;
    }
  }
  return '';
}

/** What belongs into a slot, in a sentence or by the words around it. */
export function slotHelp(language: Language, key: SlotKey, campaign: CampaignDraft): string {
  const field = brandFieldOf(key);
  if (field) return HELPS[language].brand[field];
  const policy = POLICY_FIELDS[key];
  return policy ? HELPS[language].campaign[policy] : contextOf(campaign, key);
}
