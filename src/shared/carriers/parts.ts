import { PUBLIC_PROFIT, SOLE_PROPRIETOR } from '../rules/reference/brand-values.ts';
import { flag } from './readers.ts';
import type { Condition, Part, Reader, SourcePath } from './types.ts';

const entityIs =
  (...types: readonly string[]): Condition =>
  ({ brand }) =>
    types.includes(brand.entityType.trim());

export const isPublic = entityIs(PUBLIC_PROFIT);
export const isSoleProprietor = entityIs(SOLE_PROPRIETOR);
export const isRegistered: Condition = (source) => !isSoleProprietor(source);
export const isOneOf = entityIs;

/** `to` is the carrier's field, `from` where the value stands in the registration. */
export const take = (to: string, from: SourcePath, read: Reader, when?: Condition): Part => ({
  to,
  from,
  read,
  ...(when ? { when } : {}),
});

/** The same, and the carrier requires it: always, or where `required` says so. */
export const need = (
  to: string,
  from: SourcePath,
  read: Reader,
  { when, required = true }: { readonly when?: Condition; readonly required?: true | Condition } = {},
): Part => ({ to, from, read, required, ...(when ? { when } : {}) });

export const fixed = (to: string, value: string | boolean): Part => ({ to, fixed: value });
/** A value that the registration does not say. */
export const chosen = (to: string, value: string | boolean | readonly string[]): Part => ({
  to,
  fixed: value,
  chosen: true,
});
export const reference = (to: string, name: string): Part => ({ to, reference: name });
export const notAsked = (to: string, when?: Condition): Part => ({
  to,
  notAsked: true,
  ...(when ? { when } : {}),
});

/** Flags of the campaign whose name is the same at the carrier. */
export const flags = (
  ...names: readonly ('embeddedLink' | 'embeddedPhone' | 'numberPool' | 'ageGated' | 'directLending')[]
): readonly Part[] => names.map((name) => need(name, `campaign.${name}`, flag));

/** `sample1` and so on, each its own field; the first `required` of `count` have to be there. Indexes start at 1. */
export const samples = (
  { count, required }: { readonly count: number; readonly required: number },
  read: (index: number) => Reader,
  to = (index: number) => `sample${index}`,
): readonly Part[] =>
  Array.from({ length: count }, (_, at) => {
    const from = `campaign.samples.${at}` as const;
    const part = at < required ? need : take;
    return part(to(at + 1), from, read(at + 1));
  });
