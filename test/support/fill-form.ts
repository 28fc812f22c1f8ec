import { formatOf, formKinds } from '#core/blank-forms/kinds.ts';
import { planFill } from '#core/blank-forms/plan.ts';
import { recognise } from '#core/blank-forms/recognise.ts';
import type { Subject } from '#core/blank-forms/values.ts';
import { defaultFontFolder } from '#core/exports/font-folder.ts';
import type { MappedPlace } from '#shared/model/blank-form.ts';
import type { E164 } from '#shared/model/ids.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from './good-forms.ts';

export const SUBJECT: Subject = {
  brand: { ...GOOD_BRAND, firstName: 'Rosa', lastName: 'Lindqvist' },
  campaign: { ...GOOD_CAMPAIGN, usecase: 'MARKETING' },
  numbers: ['+12065550142', '+12065550143'] as E164[],
  customerName: 'Tidewater',
  registrationName: 'Delivery texts',
  caseId: null,
  today: '2026-11-28',
};

/** A form as it is read. */
export async function readForm(bytes: Buffer, name = 'form') {
  const file = { name, bytes };
  const kind = formKinds(defaultFontFolder())[formatOf(file)];
  const places = await kind.read(file);
  return { file, kind, places, mapping: recognise(places) };
}

/** Fields by the labels of their places. */
export const fieldsByLabel = ({ places, mapping }: Awaited<ReturnType<typeof readForm>>) =>
  places.map(({ label, hint, name }, at) => [label || hint || name, mapping[at]?.field ?? null]);

/** Fills a form with what is recognised, or with another mapping. */
export async function fill(bytes: Buffer, subject: Subject = SUBJECT, mapping?: readonly MappedPlace[]) {
  const form = await readForm(bytes);
  const plan = planFill(form.places, mapping ?? form.mapping, subject);
  return { ...form, ...plan, ...(await form.kind.fill(form.file, plan.entries)) };
}
