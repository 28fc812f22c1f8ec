import type { Reference } from './reference.ts';

/** Postal codes of the US: states, the federal district, territories, and military addresses. */
export const US_STATES = {
  source: 'USPS Publication 28, appendix B',
  asOf: '2026-11-22',
  values: new Set(
    (
      'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND ' +
      'OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI FM MH PW AA AE AP'
    ).split(' '),
  ),
} as const satisfies Reference<ReadonlySet<string>>;

/** Provinces and territories of Canada. */
export const CA_PROVINCES = {
  source: 'Canada Post addressing guidelines',
  asOf: '2026-11-22',
  values: new Set('AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' ')),
} as const satisfies Reference<ReadonlySet<string>>;
