const HOUR = 9;

/**
 * When a reminder of a whole day falls due: at nine in the morning, where this computer is.
 * @param day `2026-11-28`
 */
export function morningOf(day: string): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, HOUR).toISOString();
}

/**
 * The moment of a day on which something is said to have happened: its noon, where this computer is; on the day of what is
 * known already not before that, and today not later than now. Another day stays itself, so that it can be refused.
 * @param day `2026-11-28`
 * @param last when something was last known, as ISO text
 * @param now epoch milliseconds
 */
export function momentOf(day: string, last: string | undefined, now: number): string {
  const noon = Date.parse(`${day}T12:00:00`);
  const known = last === undefined ? noon : Date.parse(last);
  const from = dayOf(known) === day ? Math.max(noon, known) : noon;
  return new Date(dayOf(now) === day ? Math.min(from, now) : from).toISOString();
}

/** The day of a moment where this computer is, as `2026-11-28`. @param at epoch milliseconds */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
