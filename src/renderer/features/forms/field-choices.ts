import {
  answersOf,
  BRAND_PATHS,
  CAMPAIGN_PATHS,
  MADE,
  NUMBERS_PATH,
} from '#shared/blank-forms/field-refs.ts';
import { fieldRefName } from '#shared/blank-forms/words.ts';
import type { MappedPlace, Place } from '#shared/model/blank-form.ts';
import type { Language } from '#shared/model/settings.ts';

export type Group = 'brand' | 'campaign' | 'made';

interface FieldGroup {
  readonly group: Group;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}

/** So many samples have a place of their own in the forms that are known. */
const SAMPLES = [0, 1, 2, 3, 4].map((at) => `campaign.samples.${at}`);

/** A box stands for one answer; other places take the whole of a field, or one of a list. */
function refsOf(path: string, { kind }: Place): string[] {
  const answers = answersOf(path);
  if (kind === 'check') return answers.map((answer) => `${path}=${answer}`);
  return path === 'campaign.samples' ? [path, ...SAMPLES] : [path];
}

/** What can go into a place, by the parts of a registration. */
export function fieldChoices(language: Language, place: Place, { field }: MappedPlace): FieldGroup[] {
  const paths: Readonly<Record<Group, readonly string[]>> = {
    brand: BRAND_PATHS,
    campaign: CAMPAIGN_PATHS,
    made: [NUMBERS_PATH, ...MADE.map((name) => `made.${name}`)],
  };
  const groups = (['brand', 'campaign', 'made'] as const).map((group) => {
    const refs = paths[group].flatMap((path) => refsOf(path, place));
    const isOwn =
      field !== null && !refs.includes(field) && paths[group].some((path) => field.startsWith(path));
    const all = isOwn ? [field, ...refs] : refs;
    return { group, items: all.map((value) => ({ value, label: fieldRefName(language, value) })) };
  });
  return groups.filter(({ items }) => items.length > 0);
}
