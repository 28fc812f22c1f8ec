import type { Language } from '../../model/settings.ts';
import type { CarrierId, Missing, OmittedReason, ProblemKind } from '../types.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

type ByName = Readonly<Record<string, string>>;

/** What a file for a carrier says of itself in one language. `{{name}}` is filled in. */
export interface CarrierWords {
  /** What the file is, and what it is not. */
  readonly notice: string;
  /** How the form-encoded requests are written. */
  readonly form: string;
  /** Of an id that the answer to a request holds. */
  readonly given: string;
  /** By name of the request. */
  readonly purposes: Readonly<Record<CarrierId, ByName>>;
  /** Ids that no answer holds, or that need more words than that. */
  readonly references: Readonly<Record<CarrierId, ByName>>;
  /** Values that the registration does not say, by the carrier's field. */
  readonly chosen: Readonly<Record<CarrierId, ByName>>;
  readonly omitted: Readonly<Record<OmittedReason, string>>;
  readonly missing: Readonly<Record<Missing['reason'], string>>;
  readonly problems: Readonly<Record<ProblemKind, string>>;
}

export const CARRIER_WORDS: Readonly<Record<Language, CarrierWords>> = { en, zh };
