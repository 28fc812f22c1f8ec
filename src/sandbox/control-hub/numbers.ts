/** Which numbers a location offers, and how the look-alike writes them. */
import { z } from 'zod';
import type { ConnectorStore } from '../connector/store.ts';
import { isPreAuthorised, verifyNumber } from '../connector/verification.ts';
import type { SampleLocation } from '../data/sample-location.ts';
import type { SampleCustomer, World } from '../data/world.ts';

/** How the order summary goes wrong: one chosen number is left out, or another takes its place. */
export const summarySlipSchema = z.enum(['none', 'drop', 'swap']);
export type SummarySlip = z.infer<typeof summarySlipSchema>;

/** Locations whose numbers can be authorised at all. */
export const textingLocations = (customer: SampleCustomer): SampleLocation[] =>
  customer.locations.filter(({ blueprint }) => blueprint.pstn === 'CISCO_PSTN');

const NOTHING_BROKEN: ReadonlySet<string> = new Set();

/** Numbers of a location that can be authorised and are not yet. */
export function offeredNumbers(world: World, store: ConnectorStore, location: SampleLocation): string[] {
  const offered: string[] = [];
  for (let at = 0; at < location.numbers.length; at += 1) {
    const number = location.numberAt(at)?.phoneNumber ?? '';
    if (number === '' || verifyNumber(world, location, number, NOTHING_BROKEN)) continue;
    if (store.isAuthorised(location.customer, number)) continue;
    if (!isPreAuthorised(world, location.customer, number)) offered.push(number);
  }
  return offered;
}

/** What the summary shows of what was chosen. */
export function withSlip(chosen: readonly string[], offered: readonly string[], slip: SummarySlip): string[] {
  if (slip === 'none' || chosen.length === 0) return [...chosen];
  const kept = chosen.slice(0, -1);
  const other = slip === 'swap' ? offered.find((number) => !chosen.includes(number)) : undefined;
  return other === undefined ? kept : [...kept, other];
}

/** `+1 206-555-0102`. */
export function nationally(number: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return parts ? `+1 ${parts[1]}-${parts[2]}-${parts[3]}` : number;
}
