import type { Reference } from './reference.ts';

/**
 * First two digits of an EIN, by the IRS campus or office that gives them out. Two of them stand in two rows:
 * they moved to the online application.
 */
export const EIN_PREFIXES = {
  source: 'irs.gov, How EINs are assigned and valid EIN prefixes',
  asOf: '2026-11-22',
  values: {
    Andover: ['10', '12'],
    Atlanta: ['60', '67'],
    Austin: ['50', '53'],
    Brookhaven: [
      ...['01', '02', '03', '04', '05', '06', '11', '13', '14', '16', '21', '22', '23', '25', '34', '51'],
      ...['52', '54', '55', '56', '57', '58', '59', '65'],
    ],
    Cincinnati: ['30', '32', '35', '36', '37', '38', '61'],
    Fresno: ['15', '24'],
    'Kansas City': ['40', '44'],
    Memphis: ['94', '95'],
    Ogden: ['80', '90'],
    Philadelphia: [
      ...['33', '39', '41', '42', '43', '46', '48', '62', '63', '64', '66', '68', '71', '72', '73', '74'],
      ...['75', '76', '77', '85', '86', '87', '88', '91', '92', '93', '98', '99'],
    ],
    Internet: [
      '20',
      '26',
      '27',
      '45',
      '46',
      '47',
      '81',
      '82',
      '83',
      '84',
      '85',
      '86',
      '87',
      '88',
      '92',
      '93',
      '98',
      '99',
    ],
    'Small Business Administration': ['31'],
  },
} as const satisfies Reference<Readonly<Record<string, readonly string[]>>>;

const KNOWN: ReadonlySet<string> = new Set(Object.values(EIN_PREFIXES.values).flat());

/** True when the IRS lists the first two digits of an EIN. */
export const isEinPrefix = (prefix: string): boolean => KNOWN.has(prefix);
