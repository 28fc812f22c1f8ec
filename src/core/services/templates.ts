import { AppError } from '#shared/ipc/errors.ts';
import type { RegistrationId, TemplateId } from '#shared/model/ids.ts';
import type { TemplateDetail, TemplatePreview, TemplateSummary } from '#shared/model/template.ts';
import { makeTemplate } from '#shared/templates/make.ts';
import type { CoreContext } from '../context.ts';
import { mintId } from '../ids.ts';
import {
  findTemplate,
  listTemplates,
  putTemplate,
  removeTemplate as removeRow,
  renameTemplate as renameRow,
} from '../repos/templates.ts';
import { requireRegistration } from './registrations.ts';

export function requireTemplate(context: CoreContext, id: string): TemplateDetail {
  const template = findTemplate(context.db.read, id);
  if (template) return template;
  throw new AppError(
    'not-found',
    'This template is not in the workspace any more. Choose another one, or save it again from a registration.',
  );
}

export function templateSummaries(context: CoreContext): TemplateSummary[] {
  return listTemplates(context.db.read).map(({ brand: _brand, campaign: _campaign, ...summary }) => summary);
}

export interface MakeInput {
  readonly registrationId: RegistrationId;
  /** Placeholders that are not to be put, since their value is the same for every customer. */
  readonly keep: readonly string[];
  /** False leaves the kind of organisation and the industry to each customer. */
  readonly withBrand: boolean;
}

const NO_BRAND = { entityType: '', vertical: '' } as const;

/** What a registration, as it is saved, would be as a template. */
export function previewTemplate(context: CoreContext, input: MakeInput): TemplatePreview {
  const forms = requireRegistration(context, input.registrationId);
  const made = makeTemplate(forms, new Set(input.keep));
  return {
    brand: input.withBrand ? made.brand : NO_BRAND,
    campaign: made.campaign,
    replaced: [...made.replaced],
    leftovers: [...made.leftovers],
  };
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function namesake(context: CoreContext, name: string, besides?: TemplateId): TemplateDetail | undefined {
  return listTemplates(context.db.read).find((one) => one.id !== besides && sameName(one.name, name));
}

const nameTaken = ({ id, name }: TemplateDetail) =>
  new AppError(
    'conflict',
    `A template is called "${name}" already. Choose another name, or replace that template. Nothing was changed.`,
    { templateId: id },
  );

/** Keeps a registration as a template. @throws AppError `conflict` when the name is taken and `replace` does not say so. */
export function saveTemplate(
  context: CoreContext,
  input: MakeInput & { readonly name: string; readonly replace: boolean },
): TemplateDetail {
  const { brand, campaign } = previewTemplate(context, input);
  const taken = namesake(context, input.name);
  if (taken && !input.replace) throw nameTaken(taken);
  const id = taken?.id ?? mintId<'TemplateId'>(context.clock);
  context.db.write((db) =>
    putTemplate(db, { id, name: input.name, brand, campaign, at: context.clock.now() }),
  );
  return requireTemplate(context, id);
}

export function renameTemplate(context: CoreContext, id: TemplateId, name: string): void {
  requireTemplate(context, id);
  const taken = namesake(context, name, id);
  if (taken) throw nameTaken(taken);
  context.db.write((db) => renameRow(db, id, name, context.clock.now()));
}

/** Takes a template off the list. Drafts that were made from it, and what was typed for customers, stay. */
export function removeTemplate(context: CoreContext, id: TemplateId): void {
  requireTemplate(context, id);
  context.db.write((db) => removeRow(db, id, context.clock.now()));
}
