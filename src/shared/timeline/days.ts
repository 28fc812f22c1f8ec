const HOUR = 9;

/**
 * When a reminder of a whole day falls due: at nine in the morning, where this computer is.
 * @param day `2026-11-28`
 */
export function morningOf(day: string): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, HOUR).toISOString();
}

/** The day of a moment where this computer is, as `2026-11-28`. @param at epoch milliseconds */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
