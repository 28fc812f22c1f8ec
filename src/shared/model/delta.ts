import { z } from 'zod';
import { changeKindSchema } from './change.ts';
import { e164Schema, isoTimeSchema, registrationIdSchema } from './ids.ts';
import { journeyStepSchema } from './number.ts';

/** Numbers that one group of an answer names; its count is of all. */
export const MOST_IN_DELTA = 1_000;

/** A number that asks for something, with what was found about it since. */
export const deltaNumberSchema = z.strictObject({
  e164: e164Schema,
  /** Empty when nobody owns it, or the mirror does not hold it any more. */
  ownerName: z.string(),
  locationName: z.string(),
  journey: journeyStepSchema,
  /** The oldest first. */
  changes: z.array(
    z.strictObject({ kind: changeKindSchema, at: isoTimeSchema, before: z.string(), after: z.string() }),
  ),
});
export type DeltaNumber = z.infer<typeof deltaNumberSchema>;

const group = z.strictObject({ count: z.int(), numbers: z.array(deltaNumberSchema) });

/** What an authorisation and a registration lack by now; a number is in one group at most. */
export const deltaSchema = z.strictObject({
  /** Authorised, and in no registration. */
  unregistered: group,
  /** Added, ported or made able to text since, and in no batch. */
  toAuthorise: group,
  /** Authorised at a location where they are not any more, and in no registration's way: to be authorised once more. */
  again: group,
  /** Of another owner, name, usage or location since they were authorised: to be looked at. */
  look: group,
  /** The campaign whose forms a next registration starts with. */
  lastApproved: z.strictObject({ registrationId: registrationIdSchema, name: z.string() }).nullable(),
  /** When this was reckoned; looking at it covers the changes until then. */
  asOf: isoTimeSchema,
});
export type Delta = z.infer<typeof deltaSchema>;
