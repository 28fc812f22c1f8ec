import { carrierPayload } from '#shared/carriers/build.ts';
import { CARRIERS } from '#shared/carriers/carriers.ts';
import {
  CARRIER_NAMES,
  type CarrierId,
  type CarrierPayload,
  type CarrierTable,
} from '#shared/carriers/types.ts';
import { CARRIER_WORDS, type CarrierWords } from '#shared/carriers/words/words.ts';
import { fill } from '#shared/rules/text.ts';
import type { RegistrationForm } from './types.ts';

/** Name of the shape; `resources/export/carrier.schema.json` describes it. */
export const CARRIER_SCHEMA = 'textready.carrier/1';

function requests({ id }: CarrierTable, payload: CarrierPayload, words: CarrierWords) {
  return payload.requests.map(({ name, schema, method, url, headers, encoding, gives, body }) => ({
    name,
    purpose: words.purposes[id][name] ?? '',
    method,
    url,
    ...(headers ? { headers } : {}),
    encoding,
    ...(gives ? { gives: `{${gives}}` } : {}),
    schema: `resources/carriers/${id}/${schema}.schema.json`,
    body,
  }));
}

function references({ id }: CarrierTable, payload: CarrierPayload, words: CarrierWords) {
  return payload.references.map((name) => {
    const from = payload.requests.find(({ gives }) => gives === name)?.name ?? null;
    const meaning = words.references[id][name] ?? fill(words.given, { request: from ?? '' });
    return { reference: `{${name}}`, request: from, meaning };
  });
}

function notFitting(payload: CarrierPayload, words: CarrierWords) {
  return payload.notFitting.map((one) => {
    const { field, value, request, carrierField, required, kind, limit, length, accepted } = one;
    const why = fill(words.problems[kind], { limit: limit ?? 0, length: length ?? 0 });
    return {
      field,
      value,
      request,
      carrierField,
      required,
      problem: kind,
      ...(limit === undefined ? {} : { limit }),
      ...(length === undefined ? {} : { length }),
      ...(accepted ? { accepted } : {}),
      why,
    };
  });
}

/**
 * The registration as the requests of a carrier's API, with what they leave out and what they lack.
 * Pretty-printed UTF-8 with a line end at the end. The same input gives the same text.
 */
export function carrierJson(input: RegistrationForm, carrier: CarrierId): string {
  const table = CARRIERS[carrier];
  const carrierName = CARRIER_NAMES[carrier];
  const words = CARRIER_WORDS[input.language];
  const { registrationName: name, brand, campaign, numbers } = input;
  const payload = carrierPayload(table, { name, brand, campaign, numbers });
  const file = {
    schema: CARRIER_SCHEMA,
    exportedAt: input.exportedAt,
    preparedWith: `TextReady ${input.appVersion}`,
    language: input.language,
    customer: input.customerName,
    name,
    carrier,
    carrierName,
    apiDocs: table.docs,
    asOf: table.asOf,
    notice: fill(words.notice, { carrier: carrierName, asOf: table.asOf }),
    ...(payload.requests.some(({ encoding }) => encoding === 'form') ? { formEncoding: words.form } : {}),
    requests: requests(table, payload, words),
    references: references(table, payload, words),
    omitted: payload.omitted.map((one) => ({ ...one, why: words.omitted[one.reason] })),
    missing: payload.missing.map((one) => ({ ...one, why: words.missing[one.reason] })),
    notFitting: notFitting(payload, words),
    chosen: payload.chosen.map((one) => ({ ...one, why: words.chosen[carrier][one.carrierField] ?? '' })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
