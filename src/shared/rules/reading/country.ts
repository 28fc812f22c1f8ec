/** What people write for the two countries whose numbers may text. */
const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  USA: 'US',
  'UNITED STATES': 'US',
  'UNITED STATES OF AMERICA': 'US',
  CAN: 'CA',
  CANADA: 'CA',
};

/**
 * The code that a country is meant by, in capitals; what is not known stays as it was written. Every rule reads countries
 * by it, so that a code that was put right brings no new findings.
 */
export function countryCode(written: string): string {
  const upper = written.trim().toUpperCase();
  return COUNTRY_NAMES[upper.replace(/\./g, '')] ?? upper;
}
