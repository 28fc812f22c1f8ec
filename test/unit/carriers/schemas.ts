import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { carrierPayload } from '#shared/carriers/build.ts';
import { CARRIERS } from '#shared/carriers/carriers.ts';
import type { CarrierId, CarrierPayload, CarrierSource, Json } from '#shared/carriers/types.ts';

export const SCHEMA_FOLDER = join(import.meta.dirname, '../../../resources/carriers');

/** Conditions name members that stand beside them, and a condition has no type of its own. */
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
const compiled = new Map(
  readdirSync(SCHEMA_FOLDER).flatMap((carrier) =>
    readdirSync(join(SCHEMA_FOLDER, carrier)).map((file) => {
      const schema = JSON.parse(readFileSync(join(SCHEMA_FOLDER, carrier, file), 'utf8'));
      return [`${carrier}/${file.replace('.schema.json', '')}`, ajv.compile(schema)] as const;
    }),
  ),
);

export function errorsOf(carrier: CarrierId, schema: string, body: Json): readonly ErrorObject[] {
  const isValid = compiled.get(`${carrier}/${schema}`);
  if (!isValid) throw new Error(`There is no schema ${carrier}/${schema}.`);
  isValid(body);
  return isValid.errors ?? [];
}

export const schemaNames = (carrier: CarrierId) =>
  [...compiled.keys()].filter((key) => key.startsWith(`${carrier}/`)).map((key) => key.split('/')[1] ?? '');

interface Put {
  readonly FieldPath: string;
  readonly TextValue?: string;
  readonly SelectChoices?: readonly string[];
}

/** The form that a row of `PutRegistrationFieldValue` fills in, by field path. */
function formOf({ requests }: CarrierPayload, name: string): Json {
  const puts = requests.filter((one) => one.name === name).map(({ body }) => body as unknown as Put);
  return Object.fromEntries(puts.map((put) => [put.FieldPath, put.TextValue ?? put.SelectChoices ?? '']));
}

/** Which member an error is about, in dots: the one that is absent, or the one that is wrong. */
function memberOf({ instancePath, keyword, params }: ErrorObject): string {
  const inside = instancePath.split('/').slice(1);
  return [...inside, ...(keyword === 'required' ? [String(params.missingProperty)] : [])].join('.');
}

/**
 * What a payload breaks of the carrier's schemas without saying so: an absent member that is required is said in
 * `missing` or `notFitting`; nothing else may be wrong.
 */
export function unsaid(carrier: CarrierId, payload: CarrierPayload): readonly string[] {
  const said = new Set(
    [...payload.missing, ...payload.notFitting].map(
      ({ request, carrierField }) => `${request}: ${carrierField}`,
    ),
  );
  const checks = payload.requests.map((one) => ({ name: one.name, schema: one.schema, body: one.body }));
  if (carrier === 'aws')
    checks.push(
      ...['brand', 'campaign'].map((name) => ({ name, schema: name, body: formOf(payload, name) })),
    );
  return checks.flatMap(({ name, schema, body }) =>
    errorsOf(carrier, schema, body)
      .filter(({ keyword }) => keyword !== 'if')
      .filter((error) => error.keyword !== 'required' || !isSaid(said, name, memberOf(error)))
      .map((error) => `${carrier} ${name}: ${memberOf(error)} ${error.message}`),
  );
}

/** An object is said to lack when a member of it is. */
const isSaid = (said: ReadonlySet<string>, name: string, member: string) =>
  said.has(`${name}: ${member}`) || [...said].some((one) => one.startsWith(`${name}: ${member}.`));

export const payloadFor = (carrier: CarrierId, source: CarrierSource) =>
  carrierPayload(CARRIERS[carrier], source);
