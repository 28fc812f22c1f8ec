import { CISCO_PSTN, PSTN_UNKNOWN, TEXTING_COUNTRIES } from '../reference/service-facts.ts';

/** What the locations in the US and Canada say together. */
export interface LocationEvidence {
  /** Locations in the US and Canada. */
  readonly total: number;
  /** Of these, on Cisco PSTN. */
  readonly ready: number;
  /** Of these, without a known PSTN connection. */
  readonly undecided: number;
  /** Names of the first few that are not on Cisco PSTN, for the eye. */
  readonly others: string;
}

const NAMES_SHOWN = 3;

interface Location {
  readonly name: string;
  readonly country: string;
  readonly pstnType: string;
}

export function locationEvidence(locations: readonly Location[]): LocationEvidence {
  const here = locations.filter(({ country }) => TEXTING_COUNTRIES.values.has(country));
  const others = here.filter(({ pstnType }) => pstnType !== CISCO_PSTN);
  const undecided = others.filter(({ pstnType }) => pstnType === PSTN_UNKNOWN || pstnType === '');
  const names = others.slice(0, NAMES_SHOWN).map(({ name }) => name);
  return {
    total: here.length,
    ready: here.length - others.length,
    undecided: undecided.length,
    others: names.join(', ') + (others.length > NAMES_SHOWN ? ', …' : ''),
  };
}
