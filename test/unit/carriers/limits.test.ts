import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CARRIERS } from '#shared/carriers/carriers.ts';
import { CARRIER_IDS, type CarrierId, type CarrierSource, type Part } from '#shared/carriers/types.ts';
import type { BrandDraft } from '#shared/model/registration.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { payloadFor, SCHEMA_FOLDER } from './schemas.ts';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly pattern?: string;
}

const schemaOf = (carrier: CarrierId, name: string): Node =>
  JSON.parse(readFileSync(join(SCHEMA_FOLDER, carrier, `${name}.schema.json`), 'utf8'));

/** The schema of a member in dots; AWS names its fields with dots and nests nothing. */
function nodeAt(schema: Node, path: string): Node | undefined {
  const whole = schema.properties?.[path];
  if (whole) return whole.items ?? whole;
  return path.split('.').reduce<Node | undefined>((node, step) => node?.properties?.[step], schema);
}

/** Every text without a form of its own, with the lengths that its schema states. */
function limits(carrier: CarrierId) {
  return CARRIERS[carrier].requests.flatMap(({ name, schema, perField, parts }) =>
    parts.flatMap((part) => {
      const node = nodeAt(schemaOf(carrier, perField ? name : schema), part.to);
      const isPlain = 'from' in part && node?.maxLength !== undefined && node.pattern === undefined;
      return isPlain && !PATTERNED.test(part.from) ? [{ name, part, node }] : [];
    }),
  );
}
/** Texts of which a longer one is refused for another reason first. */
const PATTERNED = /Keywords$|\.(?:state|postalCode|phone|mobilePhone|country)$/;

/** A form of the kind for which the part is asked, with `text` where the part takes its value from. */
function filled(part: Extract<Part, { readonly from: string }>, text: string): CarrierSource {
  const [root, field = '', item] = part.from.split('.');
  const base = { name: 'Delivery texts', brand: kindFor(part), campaign: GOOD_CAMPAIGN, numbers: [] };
  if (root === 'name') return { ...base, name: text };
  if (root === 'brand') return { ...base, brand: { ...base.brand, [field]: text } };
  if (field !== 'samples') return { ...base, campaign: { ...GOOD_CAMPAIGN, [field]: text } };
  const samples = Array.from({ length: 5 }, (_, at) => GOOD_CAMPAIGN.samples[at % 2] ?? '');
  return { ...base, campaign: { ...GOOD_CAMPAIGN, samples: samples.with(Number(item ?? 0), text) } };
}

function kindFor(part: Extract<Part, { readonly from: string }>): BrandDraft {
  const kinds = ['PRIVATE_PROFIT', 'PUBLIC_PROFIT', 'SOLE_PROPRIETOR'].map((entityType) => ({
    ...GOOD_BRAND,
    entityType,
    altBusinessId: '123456789',
  }));
  const source = (brand: BrandDraft) => ({ name: '', brand, campaign: GOOD_CAMPAIGN, numbers: [] });
  return kinds.find((brand) => part.when?.(source(brand)) ?? true) ?? GOOD_BRAND;
}

const soleProprietorOnly = (carrier: CarrierId, name: string) =>
  carrier === 'twilio' && ['person', 'sole-proprietor'].includes(name);

const cases = CARRIER_IDS.flatMap((carrier) =>
  limits(carrier)
    .filter(({ name }) => !soleProprietorOnly(carrier, name))
    .map(({ name, part, node }) => [carrier, name, part.to, part, node] as const),
);

test('there is something to check of every carrier', () => {
  expect(new Set(cases.map(([carrier]) => carrier))).toEqual(new Set(CARRIER_IDS));
  expect(cases.length).toBeGreaterThan(90);
});

test.each(cases)('%s %s %s: the table has the lengths of the schema', (carrier, name, to, part, node) => {
  if (!('from' in part)) throw new Error('Not a text.');
  const problems = (length: number) =>
    payloadFor(carrier, filled(part, 'é'.repeat(length)))
      .notFitting.filter((one) => one.request === name && one.carrierField === to)
      .map(({ kind, limit, length: counted }) => ({ kind, limit, length: counted }));
  // The operation that fills the form takes less than the form.
  const max = Math.min(node?.maxLength ?? 0, carrier === 'aws' ? 2048 : Number.POSITIVE_INFINITY);
  const min = node?.minLength ?? 1;
  expect(problems(max)).toEqual([]);
  expect(problems(max + 1)).toContainEqual({ kind: 'too-long', limit: max, length: max + 1 });
  if (min > 1) {
    expect(problems(min)).toEqual([]);
    expect(problems(min - 1)).toContainEqual({ kind: 'too-short', limit: min, length: min - 1 });
  }
});
