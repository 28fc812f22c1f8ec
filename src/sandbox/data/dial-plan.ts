/**
 * Which invented numbers exist. A slot is a position in the supply of one area code:
 * - slots 0 to 99 are 555-0100 to 555-0199, the numbers kept for fiction; the default customers stay within them
 *   wherever an area code's hundred lasts;
 * - then the other lines of exchange 555 (without 1212 and 4334, which were in public use);
 * - then, for scale tests only, the exchanges 556 to 999 and 220 to 554 without the ones with a meaning of their own.
 * Outside North America, London's 7946 0000 to 0999, which Ofcom keeps for drama.
 */

const FICTION_FIRST_LINE = 100;
const FICTION_COUNT = 100;
const LINES_PER_EXCHANGE = 10_000;
const SKIPPED_555_LINES: readonly number[] = [1212, 4334];
const OTHER_555_FIRST_LINE = 200;
const OTHER_555_COUNT = LINES_PER_EXCHANGE - OTHER_555_FIRST_LINE - SKIPPED_555_LINES.length;
const SLOTS_IN_555 = FICTION_COUNT + OTHER_555_COUNT;
const SPECIAL_EXCHANGES: readonly number[] = [311, 411, 511, 611, 711, 811, 911, 950, 958, 959, 976];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const OTHER_EXCHANGES = [...range(556, 999), ...range(220, 554)].filter(
  (exchange) => !SPECIAL_EXCHANGES.includes(exchange),
);
const EXCHANGE_POSITION = new Map(OTHER_EXCHANGES.map((exchange, position) => [exchange, position]));

/** Slots of one North American area code. */
export const NANP_SLOTS = SLOTS_IN_555 + OTHER_EXCHANGES.length * LINES_PER_EXCHANGE;
/** Slots of the London drama range. */
export const LONDON_SLOTS = 1000;

export const TOLL_FREE_CODES: readonly string[] = ['1800', '1888', '1877', '1866', '1855', '1844', '1833'];

/** Prefix of London's drama range, as a code beside the North American `1` + area code. */
export const LONDON_CODE = '44207946';

/** Slots that a code has: London 1000, the others far more. */
export function slotsOf(code: string): number {
  return code === LONDON_CODE ? LONDON_SLOTS : NANP_SLOTS;
}

/** Slots to use first: the hundred numbers of fiction, or the whole drama range. */
export function fictionSlotsOf(code: string): number {
  return code === LONDON_CODE ? LONDON_SLOTS : FICTION_COUNT;
}

function lineOf555(slot: number): number {
  if (slot < FICTION_COUNT) return FICTION_FIRST_LINE + slot;
  let line = OTHER_555_FIRST_LINE + (slot - FICTION_COUNT);
  for (const skipped of SKIPPED_555_LINES) if (line >= skipped) line += 1;
  return line;
}

function slotOf555(line: number): number {
  if (line < FICTION_FIRST_LINE || SKIPPED_555_LINES.includes(line)) return -1;
  if (line < OTHER_555_FIRST_LINE) return line - FICTION_FIRST_LINE;
  const skippedBelow = SKIPPED_555_LINES.filter((skipped) => skipped < line).length;
  return FICTION_COUNT + line - OTHER_555_FIRST_LINE - skippedBelow;
}

/** The E.164 number of a slot. `code` is the country code and area code without `+`. */
export function numberOfSlot(code: string, slot: number): string {
  if (code === LONDON_CODE) return `+${code}0${String(slot).padStart(3, '0')}`;
  if (slot < SLOTS_IN_555) return `+${code}555${String(lineOf555(slot)).padStart(4, '0')}`;
  const beyond = slot - SLOTS_IN_555;
  const exchange = OTHER_EXCHANGES[Math.floor(beyond / LINES_PER_EXCHANGE)] ?? 555;
  return `+${code}${exchange}${String(beyond % LINES_PER_EXCHANGE).padStart(4, '0')}`;
}

export interface Slot {
  readonly code: string;
  readonly slot: number;
}

/** The slot of an E.164 number, or `undefined` when the dial plan has no such number. */
export function slotOfNumber(phoneNumber: string): Slot | undefined {
  const london = /^\+442079460(\d{3})$/.exec(phoneNumber);
  if (london) return { code: LONDON_CODE, slot: Number(london[1]) };
  const match = /^\+(1\d{3})(\d{3})(\d{4})$/.exec(phoneNumber);
  if (!match) return undefined;
  const [, code = '', exchangeText, lineText] = match;
  const line = Number(lineText);
  const exchange = Number(exchangeText);
  if (exchange === 555) {
    const slot = slotOf555(line);
    return slot < 0 ? undefined : { code, slot };
  }
  const position = EXCHANGE_POSITION.get(exchange);
  return position === undefined
    ? undefined
    : { code, slot: SLOTS_IN_555 + position * LINES_PER_EXCHANGE + line };
}

/** A stretch of one code's slots. */
export interface SlotRun {
  readonly code: string;
  readonly firstSlot: number;
  readonly count: number;
}

/** Hands out slots so that no number exists twice. */
export class SlotSupply {
  readonly #next = new Map<string, number>();

  /** Up to `count` of the numbers of fiction that `codes` have left, code after code. */
  takeFiction(count: number, codes: readonly string[]): SlotRun[] {
    const runs: SlotRun[] = [];
    let missing = count;
    for (const code of codes) {
      missing -= this.#takeUpTo(code, Math.min(missing, fictionSlotsOf(code) - this.#used(code)), runs);
    }
    return runs;
  }

  /** Exactly `count` numbers of any kind in equal shares of `codes`; throws when these are used up. */
  take(count: number, codes: readonly string[]): SlotRun[] {
    const runs: SlotRun[] = [];
    let missing = count;
    codes.forEach((code, index) => {
      missing -= this.#takeUpTo(code, Math.ceil(missing / (codes.length - index)), runs);
    });
    for (const code of codes) missing -= this.#takeUpTo(code, missing, runs);
    if (missing > 0) throw new RangeError(`The area codes ${codes.join(', ')} have no ${count} numbers left`);
    return runs;
  }

  #used(code: string): number {
    return this.#next.get(code) ?? 0;
  }

  #takeUpTo(code: string, wanted: number, runs: SlotRun[]): number {
    const firstSlot = this.#used(code);
    const count = Math.min(wanted, slotsOf(code) - firstSlot);
    if (count <= 0) return 0;
    this.#next.set(code, firstSlot + count);
    runs.push({ code, firstSlot, count });
    return count;
  }
}

/** Numbers that all runs hold together. */
export function countOfRuns(runs: readonly SlotRun[]): number {
  return runs.reduce((sum, run) => sum + run.count, 0);
}
