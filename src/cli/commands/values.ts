import { z } from 'zod';
import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { CustomerSummary } from '#shared/model/customer.ts';
import { type E164, e164Schema } from '#shared/model/ids.ts';
import { parsePhone } from '#shared/model/phone.ts';
import type { Session } from '../workspace.ts';

/*
 * What people type after an option, read or refused with a sentence.
 */

/** A number as a person types it on the command line. */
export function readNumber(text: string): E164 {
  const parsed = parsePhone(text);
  if (parsed.ok) return e164Schema.parse(parsed.e164);
  throw new AppError(
    'bad-input',
    `"${text}" is not a telephone number (${parsed.problem}). Write it like +14155550123.`,
  );
}

/** What a schema reads out of a text, or else a refusal. */
export function readAs<T>(schema: z.ZodType<T>, text: string, refusal: string): T {
  const parsed = schema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new AppError('bad-input', refusal);
}

/** @param most what one page holds */
export function boundedCount(text: string, most = 500): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new AppError('bad-input', `--limit takes a whole number from 1 to ${most}, not "${text}".`);
}

export function oneOf<T extends string>(text: string, values: readonly T[], option: string): T {
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  throw new AppError('bad-input', `${option} takes one of ${values.join(', ')}, not "${text}".`);
}

/** A day that there is, or an instant with its zone; `momentOfDay` says which moment of a day is meant. */
export function dateOf(
  text: string,
  option: string,
  momentOfDay: (day: string) => string,
): { at: string; day: string | null } {
  const [day = '', time] = text.split('T');
  const isKnown = time === undefined || /^\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(time);
  const at = new Date(text);
  if (isKnown && z.iso.date().safeParse(day).success && !Number.isNaN(at.getTime()))
    return time === undefined ? { at: momentOfDay(day), day } : { at: at.toISOString(), day: null };
  throw new AppError(
    'bad-input',
    `${option} takes a day such as 2026-11-28, or an instant such as 2026-11-28T14:02:00Z, not "${text}". Nothing was changed.`,
  );
}

/** A location of a customer by id or by the beginning of its name. */
export async function findLocation(core: Session['core'], customerId: CustomerSummary['id'], wanted: string) {
  const { locations } = await ask(core, 'customers.get', { customerId });
  const match =
    locations.find((one) => one.id === wanted) ??
    locations.find((one) => one.name.toLowerCase().startsWith(wanted.toLowerCase()));
  if (match) return match;
  throw new AppError(
    'not-found',
    `No location is called "${wanted}". Known: ${locations.map((one) => one.name).join(', ')}.`,
  );
}
