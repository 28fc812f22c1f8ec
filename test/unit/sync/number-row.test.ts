import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUMBER_FLAGS } from '#core/repos/mirror-numbers.ts';
import { isWebexNumber } from '#core/sync/number-row.ts';
import { createJudge } from '#core/sync/verdicts.ts';
import { judgeBits } from '#shared/rules/catalogue/eligibility.ts';
import { numberSchema } from '#shared/webex/schemas.ts';

const sometimes = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 6, arbitrary: value as fc.Arbitrary<unknown> },
    { weight: 1, arbitrary: fc.anything({ maxDepth: 1 }) },
  );
const text = sometimes(fc.oneof(fc.string(), fc.constant(null), fc.constant(undefined)));
const flag = sometimes(fc.oneof(fc.boolean(), fc.constant(null), fc.constant(undefined)));
const row = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      {
        id: text,
        phoneNumber: text,
        extension: text,
        routingPrefix: text,
        esn: text,
        state: sometimes(fc.string()),
        phoneNumberType: text,
        mainNumber: flag,
        includedTelephonyTypes: text,
        mobileNetwork: text,
        routingProfile: text,
        tollFreeNumber: flag,
        isServiceNumber: flag,
        elinEnabled: flag,
        isReservedNumber: flag,
        location: sometimes(fc.record({ id: sometimes(fc.string()), name: text }, { requiredKeys: ['id'] })),
        owner: sometimes(
          fc.oneof(
            fc.constant(null),
            fc.record(
              { id: text, type: text, firstName: text, lastName: text, displayName: text },
              { requiredKeys: [] },
            ),
          ),
        ),
        unknownToAll: fc.anything({ maxDepth: 1 }),
      },
      { requiredKeys: ['state', 'location'] },
    ),
  },
  { weight: 1, arbitrary: fc.anything() },
);

describe('a row of the numbers list', () => {
  it('is taken exactly when the schema takes it', () => {
    let taken = 0;
    fc.assert(
      fc.property(row, (candidate) => {
        const bySchema = numberSchema.safeParse(candidate).success;
        taken += bySchema ? 1 : 0;
        expect(isWebexNumber(candidate)).toBe(bySchema);
      }),
      { seed: 21, numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(200);
  });
});

const number = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 12_000_000_000, max: 19_999_999_999 }),
  fc.integer({ min: 1_000_000, max: 999_999_999_999_999 }),
  fc.constantFrom(
    18_005_550_100,
    18_885_550_100,
    18_001_550_100,
    1_800_555_010,
    12_061_550_100,
    11_115_550_100,
  ),
);

describe('the verdict by combination', () => {
  it('is the verdict that the rules give each number by itself', () => {
    const judge = createJudge();
    const traits = fc.record({
      state: fc.constantFrom('ACTIVE', 'INACTIVE', 'Default'),
      numberType: fc.constantFrom('PRIMARY', 'ALTERNATE', ''),
      telephonyType: fc.constantFrom('PSTN_NUMBER', 'MOBILE_NUMBER', ''),
      flags: fc.nat(31),
      ownerType: fc.constantFrom('', 'PEOPLE', 'PLACE'),
    });
    const place = fc.record({
      country: fc.constantFrom('US', 'CA', 'GB', ''),
      pstn_type: fc.constantFrom('CISCO_PSTN', 'LOCAL_GATEWAY', 'unknown', ''),
    });
    const keys = new Map<string, number>();
    const keyOf = (value: unknown) => {
      const name = JSON.stringify(value);
      const key = keys.get(name) ?? keys.size + 1;
      keys.set(name, key);
      return key;
    };
    fc.assert(
      fc.property(traits, place, number, (one, where, e164) => {
        const has = (bit: number) => (one.flags & bit) !== 0;
        const alone = judgeBits({
          e164: e164 === null ? '' : `+${e164}`,
          extension: '100',
          state: one.state,
          phoneNumberType: one.numberType,
          mainNumber: has(NUMBER_FLAGS.main),
          telephonyType: one.telephonyType,
          tollFree: has(NUMBER_FLAGS.tollFree),
          service: has(NUMBER_FLAGS.service),
          elin: has(NUMBER_FLAGS.elin),
          reserved: has(NUMBER_FLAGS.reserved),
          ownerType: one.ownerType,
          country: where.country,
          pstnType: where.pstn_type,
        });
        expect(judge({ ...one, key: keyOf(one) }, { ...where, key: keyOf(where) }, e164)).toBe(alone);
      }),
      { seed: 22, numRuns: 4000 },
    );
  });
});
