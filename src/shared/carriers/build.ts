import { jsonAt, leftOut } from './left-out.ts';
import type {
  CarrierPayload,
  CarrierRequest,
  CarrierSource,
  CarrierTable,
  Chosen,
  Json,
  Missing,
  NotFitting,
  Part,
  Problem,
  Reading,
  RequestTable,
  SourcePath,
} from './types.ts';

/** What the table of a request comes to: its fields, and all that is to be said about them. */
interface Filled {
  readonly fields: ReadonlyMap<string, Json>;
  readonly sent: readonly SourcePath[];
  readonly missing: readonly Missing[];
  readonly notFitting: readonly NotFitting[];
  readonly chosen: readonly Chosen[];
}

type ReadPart = Extract<Part, { readonly read: unknown }>;

const isRequired = ({ required }: ReadPart, source: CarrierSource) =>
  typeof required === 'function' ? required(source) : required === true;

/** An item of a list is named by its own path, so that a sample is found where it was typed. */
function notFitting(part: ReadPart, problem: Problem, source: CarrierSource, request: string): NotFitting {
  const { item, ...rest } = problem;
  const field = item === undefined ? part.from : (`${part.from}.${item}` as SourcePath);
  return {
    ...rest,
    field,
    value: jsonAt(source, field),
    request,
    carrierField: part.to,
    required: isRequired(part, source),
  };
}

function sentBy({ from }: ReadPart, { problems }: Reading, source: CarrierSource): readonly SourcePath[] {
  const value = jsonAt(source, from);
  if (from !== 'campaign.samples' || !Array.isArray(value)) return [from];
  const left = new Set(problems.map(({ item }) => item));
  return value.flatMap((_, item) => (left.has(item) ? [] : [`campaign.samples.${item}` as const]));
}

function fill({ name, parts }: RequestTable, source: CarrierSource): Filled {
  const fields = new Map<string, Json>();
  const sent: SourcePath[] = [];
  const missing: Missing[] = [];
  const problems: NotFitting[] = [];
  const chosen: Chosen[] = [];
  for (const part of parts) {
    if ('when' in part && part.when && !part.when(source)) continue;
    const { to } = part;
    if ('fixed' in part) {
      fields.set(to, part.fixed);
      if (part.chosen) chosen.push({ request: name, carrierField: to, value: part.fixed });
    } else if ('reference' in part) {
      fields.set(to, `{${part.reference}}`);
    } else if ('notAsked' in part) {
      missing.push({ request: name, carrierField: to, field: null, reason: 'not-asked' });
    } else {
      const reading = part.read(jsonAt(source, part.from), source);
      for (const one of reading.problems) problems.push(notFitting(part, one, source, name));
      if (reading.value !== undefined) {
        fields.set(to, reading.value);
        sent.push(...sentBy(part, reading, source));
      } else if (reading.problems.length === 0 && isRequired(part, source)) {
        missing.push({ request: name, carrierField: to, field: part.from, reason: 'empty' });
      }
    }
  }
  return { fields, sent, missing, notFitting: problems, chosen };
}

interface Branch {
  [key: string]: Json | Branch;
}

/** `a.b` becomes `b` inside `a`. */
function nest(fields: ReadonlyMap<string, Json>): Json {
  const root: Branch = {};
  for (const [path, value] of fields) {
    const steps = path.split('.');
    const last = steps.pop() ?? path;
    let at = root;
    for (const step of steps) {
      at[step] ??= {};
      at = at[step] as Branch;
    }
    at[last] = value;
  }
  return root as Json;
}

function requestsOf(table: RequestTable, fields: ReadonlyMap<string, Json>): readonly CarrierRequest[] {
  const { name, schema, method, url, headers, encoding, gives, perField } = table;
  const request = (body: Json): CarrierRequest => ({
    name,
    schema,
    method,
    url,
    ...(headers ? { headers } : {}),
    encoding,
    ...(gives ? { gives } : {}),
    body,
  });
  return perField
    ? [...fields].map(([field, value]) => request(perField(field, value)))
    : [request(nest(fields))];
}

/** The names that stand in braces in addresses and bodies, in the order in which they are first needed. */
function referencesIn(tables: readonly RequestTable[]): readonly string[] {
  const names = tables.flatMap(({ url, parts }) => [
    ...[...url.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
    ...parts.flatMap((part) => ('reference' in part ? [part.reference] : [])),
  ]);
  return [...new Set(names)];
}

/**
 * The requests that register this brand and campaign at a carrier, in the order in which they are made, and all that
 * had to be left out or is lacking. Pure: the same registration gives the same requests.
 */
export function carrierPayload(table: CarrierTable, source: CarrierSource): CarrierPayload {
  const wanted = table.requests.filter(({ when }) => when === undefined || when(source));
  const filled = wanted.map((one) => ({ table: one, ...fill(one, source) }));
  const problems = filled.flatMap(({ notFitting: list }) => list);
  const accounted = [...filled.flatMap(({ sent }) => sent), ...problems.map(({ field }) => field)];
  return {
    requests: filled.flatMap(({ table: one, fields }) => requestsOf(one, fields)),
    references: referencesIn(wanted),
    omitted: leftOut(table, source, new Set(accounted)),
    missing: filled.flatMap(({ missing }) => missing),
    notFitting: problems,
    chosen: filled.flatMap(({ chosen }) => chosen),
  };
}
