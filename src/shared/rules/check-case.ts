import { z } from 'zod';
import {
  brandDraftSchema,
  campaignDraftSchema,
  type RegistrationDraft,
  type RegistrationFacts,
} from '../model/registration.ts';
import { judgeRegistration } from './registration.ts';
import type { Finding, RuleEnv, Severity } from './rule.ts';
import { renderFinding } from './text.ts';
import { ruleTexts } from './texts/tables.ts';

/*
 * `textready check`: the rules over texts from a file, without a workspace. Three kinds of entries:
 *   {id, field, text, use_case?, brand?, context?}  one text; only that field is judged
 *   {id, fields: {usecase, description, samples, brand: {…}, …}}  a submission; only the fields it has are judged
 *   {brand?, campaign?, numbers?}  a registration; what it lacks is judged as missing
 */

const given = z.record(z.string(), z.unknown());

const textCaseSchema = z.object({
  id: z.string().optional(),
  field: z.string(),
  text: z.string().max(20_000),
  use_case: z.string().nullish(),
  brand: z.string().nullish(),
  /** An object sets other fields of the form, `assertsOnly` names the rules that count; a text is for people. */
  context: z.union([z.string(), given]).nullish(),
});
const submissionSchema = z.object({ id: z.string().optional(), fields: given });
const registrationSchema = z
  .object({
    id: z.string().optional(),
    brand: given.optional(),
    campaign: given.optional(),
    numbers: z.array(z.string()).max(100_000).optional(),
  })
  .refine((one) => one.brand !== undefined || one.campaign !== undefined || one.numbers !== undefined, {
    message: 'expected field and text, or fields, or brand, campaign or numbers',
  });

export type TextCase = z.infer<typeof textCaseSchema>;

export interface CaseFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly path: string;
  /** In English. */
  readonly message: string;
}

export interface CaseResult {
  readonly id: string;
  /** `reject` when at least one finding is an error. */
  readonly verdict: 'accept' | 'reject';
  readonly findings: readonly CaseFinding[];
}

/** An entry that cannot be judged; the message says where it stands and what is wrong with it. */
export class CheckInputError extends Error {
  override readonly name = 'CheckInputError';
}

const NO_FACTS: RegistrationFacts = { customerName: '', otherBrands: [], numbers: {} };
/** No rule over registrations looks at the date. */
const NO_DATE: RuleEnv = { today: '' };

/** Judged like the message flow, except for what only a flow says. */
const CONSENT_TEXT = 'consentText';
const NOT_FOR_WORDING: ReadonlySet<string> = new Set(['CP-002', 'CP-019', 'CP-030', 'CP-038']);
/** About the set of samples; one sample alone does not answer for the others. */
const ABOUT_ALL_SAMPLES: ReadonlySet<string> = new Set(['CP-005', 'CP-011', 'CP-012']);

type Parts = Readonly<Record<string, unknown>>;

function known(shape: object, parts: Parts): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parts).filter(
      ([key, value]) => Object.hasOwn(shape, key) && value !== null && value !== undefined,
    ),
  );
}

/** A draft of what is given. What is not given stays empty, and ticks that nobody mentioned are on. */
function draftOf(brand: Parts, campaign: Parts, numbers: readonly string[]): RegistrationDraft {
  return {
    brand: brandDraftSchema.parse(known(brandDraftSchema.shape, brand)),
    campaign: campaignDraftSchema.parse(known(campaignDraftSchema.shape, campaign)),
    numbers,
  };
}

/** Flags whose absence says nothing about the texts. */
const UNSAID = { embeddedLink: true, embeddedPhone: true, termsAndConditions: true };

function resultOf(id: string, findings: readonly Finding[]): CaseResult {
  const shown = findings.map((finding) => ({
    ruleId: finding.ruleId,
    severity: finding.severity,
    path: finding.path,
    message: renderFinding(ruleTexts, 'en', finding).message,
  }));
  return {
    id,
    verdict: findings.some(({ severity }) => severity === 'error') ? 'reject' : 'accept',
    findings: shown,
  };
}

const isUnder = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}.`);

/** Where a field of a case stands in a draft. */
function pathOf(field: string): string {
  if (field === 'sample') return 'campaign.samples';
  if (field === CONSENT_TEXT) return 'campaign.messageFlow';
  const path = /^(?:brand|campaign)\./.test(field) ? field : `campaign.${field}`;
  const [part = '', name = ''] = path.split('.');
  const shape = part === 'brand' ? brandDraftSchema.shape : campaignDraftSchema.shape;
  if (!Object.hasOwn(shape, name)) throw new CheckInputError(`“${field}” is not a field of the forms`);
  return path;
}

function counts(finding: Finding, one: TextCase, path: string, only: readonly unknown[] | null): boolean {
  if (!isUnder(finding.path, path)) return false;
  if (only && !only.includes(finding.ruleId)) return false;
  if (one.field === CONSENT_TEXT) return !NOT_FOR_WORDING.has(finding.ruleId);
  return !(finding.path === 'campaign.samples' && ABOUT_ALL_SAMPLES.has(finding.ruleId));
}

/** Judges one text as one field of the form. */
export function checkCase(one: TextCase, id = one.id ?? one.field): CaseResult {
  const path = pathOf(one.field);
  const [part = '', name = ''] = path.split('.');
  const context: Parts = typeof one.context === 'object' && one.context !== null ? one.context : {};
  const own = { [name]: name === 'samples' ? [one.text] : one.text };
  const isBrand = part === 'brand';
  const draft = draftOf(
    { displayName: one.brand ?? '', ...context, ...(isBrand ? own : {}) },
    { ...UNSAID, usecase: one.use_case ?? '', ...context, ...(isBrand ? {} : own) },
    [],
  );
  const only = Array.isArray(context.assertsOnly) ? context.assertsOnly : null;
  const findings = judgeRegistration(draft, NO_FACTS, NO_DATE);
  return resultOf(
    id,
    findings.filter((finding) => counts(finding, one, path, only)),
  );
}

function checkSubmission({ fields }: z.infer<typeof submissionSchema>, id: string): CaseResult {
  const brand = given.safeParse(fields.brand).data ?? {};
  const numbers = z.array(z.string()).safeParse(fields.numbers).data ?? [];
  const draft = draftOf(brand, { ...UNSAID, ...fields }, numbers);
  const paths = [
    ...Object.keys(known(campaignDraftSchema.shape, fields)).map((key) => `campaign.${key}`),
    ...Object.keys(known(brandDraftSchema.shape, brand)).map((key) => `brand.${key}`),
    ...(fields.numbers === undefined ? [] : ['numbers']),
  ];
  const findings = judgeRegistration(draft, NO_FACTS, NO_DATE);
  return resultOf(
    id,
    findings.filter((finding) => paths.some((path) => isUnder(finding.path, path))),
  );
}

function checkRegistration(one: z.infer<typeof registrationSchema>, id: string): CaseResult {
  const draft = draftOf(one.brand ?? {}, one.campaign ?? {}, one.numbers ?? []);
  const parts = (['brand', 'campaign', 'numbers'] as const).filter((part) => one[part] !== undefined);
  const findings = judgeRegistration(draft, NO_FACTS, NO_DATE);
  return resultOf(
    id,
    findings.filter((finding) => parts.some((part) => isUnder(finding.path, part))),
  );
}

function checkEntry(entry: unknown, fallbackId: string): CaseResult {
  const isObject = typeof entry === 'object' && entry !== null;
  if (isObject && 'field' in entry) {
    const one = textCaseSchema.parse(entry);
    return checkCase(one, one.id ?? fallbackId);
  }
  if (isObject && 'fields' in entry) {
    const one = submissionSchema.parse(entry);
    return checkSubmission(one, one.id ?? fallbackId);
  }
  const one = registrationSchema.parse(entry);
  return checkRegistration(one, one.id ?? fallbackId);
}

function explain(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
    return `${where}${issue?.message ?? 'not an entry'}`;
  }
  return error instanceof Error ? error.message : String(error);
}

function judgeAt(entry: unknown, place: string, fallbackId: string): CaseResult {
  try {
    return checkEntry(entry, fallbackId);
  } catch (error) {
    throw new CheckInputError(`${place}: ${explain(error)}`);
  }
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function checkLines(text: string, name: string): readonly CaseResult[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${name}, line ${index + 1}`;
    const parsed = parseJson(line);
    if (!parsed) throw new CheckInputError(`${place}: not JSON`);
    return [judgeAt(parsed.value, place, `line ${index + 1}`)];
  });
}

/**
 * Judges every entry of a file: one JSON value (an entry or a list of them), or one entry a line.
 * `name` stands in messages.
 * @throws CheckInputError when an entry cannot be read; nothing is judged by halves.
 */
export function checkFile(text: string, name: string): readonly CaseResult[] {
  const whole = parseJson(text.replace(/^\ufeff/, ''));
  if (!whole) return checkLines(text.replace(/^\ufeff/, ''), name);
  const entries: readonly unknown[] = Array.isArray(whole.value) ? whole.value : [whole.value];
  return entries.map((entry, index) =>
    judgeAt(entry, entries.length > 1 ? `${name}, entry ${index + 1}` : name, `entry ${index + 1}`),
  );
}
