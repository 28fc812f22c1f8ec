import type { Reference } from './reference.ts';

type Range = readonly [from: number, to: number];

/**
 * First three digits of ZIP codes, by state. A few single codes beyond a state's border bear its digits
 * (06390 is in New York, 83414 in Wyoming), so that a difference is a doubt and no proof.
 */
export const ZIP_PREFIXES = {
  source: 'USPS, ZIP code prefixes and their sectional centres (labelling list L002)',
  asOf: '2026-11-22',
  values: {
    AL: [
      [350, 352],
      [354, 369],
    ],
    AK: [[995, 999]],
    AZ: [
      [850, 853],
      [855, 857],
      [859, 860],
      [863, 865],
    ],
    AR: [[716, 729]],
    CA: [
      [900, 908],
      [910, 928],
      [930, 961],
    ],
    CO: [[800, 816]],
    CT: [[60, 69]],
    DE: [[197, 199]],
    DC: [
      [200, 200],
      [202, 205],
      [569, 569],
    ],
    FL: [
      [320, 339],
      [341, 342],
      [344, 344],
      [346, 347],
      [349, 349],
    ],
    GA: [
      [300, 319],
      [398, 399],
    ],
    HI: [[967, 968]],
    ID: [[832, 838]],
    IL: [
      [600, 620],
      [622, 629],
    ],
    IN: [[460, 479]],
    IA: [
      [500, 516],
      [520, 528],
    ],
    KS: [
      [660, 662],
      [664, 679],
    ],
    KY: [[400, 427]],
    LA: [
      [700, 701],
      [703, 708],
      [710, 714],
    ],
    ME: [[39, 49]],
    MD: [
      [206, 212],
      [214, 219],
    ],
    MA: [
      [10, 27],
      [55, 55],
    ],
    MI: [[480, 499]],
    MN: [
      [550, 551],
      [553, 567],
    ],
    MS: [[386, 397]],
    MO: [
      [630, 631],
      [633, 641],
      [644, 658],
    ],
    MT: [[590, 599]],
    NE: [
      [680, 681],
      [683, 693],
    ],
    NV: [
      [889, 891],
      [893, 895],
      [897, 898],
    ],
    NH: [[30, 38]],
    NJ: [[70, 89]],
    NM: [
      [870, 871],
      [873, 875],
      [877, 884],
    ],
    NY: [
      [5, 5],
      [63, 63],
      [100, 149],
    ],
    NC: [[270, 289]],
    ND: [[580, 588]],
    OH: [[430, 459]],
    OK: [
      [730, 731],
      [734, 741],
      [743, 749],
    ],
    OR: [[970, 979]],
    PA: [[150, 196]],
    RI: [[28, 29]],
    SC: [[290, 299]],
    SD: [[570, 577]],
    TN: [[370, 385]],
    TX: [
      [733, 733],
      [750, 770],
      [772, 799],
      [885, 885],
    ],
    UT: [[840, 847]],
    VT: [
      [50, 54],
      [56, 59],
    ],
    VA: [
      [201, 201],
      [220, 246],
    ],
    WA: [
      [980, 986],
      [988, 994],
    ],
    WV: [[247, 268]],
    WI: [
      [530, 532],
      [534, 535],
      [537, 549],
    ],
    WY: [
      [820, 831],
      [834, 834],
    ],
    PR: [
      [6, 7],
      [9, 9],
    ],
    VI: [[8, 8]],
    AS: [[967, 967]],
    GU: [[969, 969]],
    MP: [[969, 969]],
    FM: [[969, 969]],
    MH: [[969, 969]],
    PW: [[969, 969]],
    AA: [[340, 340]],
    AE: [[90, 99]],
    AP: [[962, 966]],
  },
} as const satisfies Reference<Readonly<Record<string, readonly Range[]>>>;

/** States whose ZIP codes begin with these three digits; none when nobody uses them. */
export function statesOfZip(zip: string): readonly string[] {
  const prefix = Number(zip.slice(0, 3));
  return Object.entries(ZIP_PREFIXES.values).flatMap(([state, ranges]) =>
    ranges.some(([from, to]) => from <= prefix && prefix <= to) ? [state] : [],
  );
}

/** First letter of Canadian postal codes, by province. K1A also serves federal offices across the river. */
const POSTAL_LETTERS = {
  source: 'Canada Post, postal code districts',
  asOf: '2026-11-22',
  values: {
    A: ['NL'],
    B: ['NS'],
    C: ['PE'],
    E: ['NB'],
    G: ['QC'],
    H: ['QC'],
    J: ['QC'],
    K: ['ON'],
    L: ['ON'],
    M: ['ON'],
    N: ['ON'],
    P: ['ON'],
    R: ['MB'],
    S: ['SK'],
    T: ['AB'],
    V: ['BC'],
    X: ['NT', 'NU'],
    Y: ['YT'],
  },
} as const satisfies Reference<Readonly<Record<string, readonly string[]>>>;

/** Provinces whose postal codes begin with this letter. */
export function provincesOfPostalCode(code: string): readonly string[] {
  const letters: Readonly<Record<string, readonly string[]>> = POSTAL_LETTERS.values;
  return letters[code.charAt(0).toUpperCase()] ?? [];
}
