import { extname, resolve } from 'node:path';
import type { Command } from 'commander';
import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { type TemplateDetail, templateNameSchema } from '#shared/model/template.ts';
import { placeholder } from '#shared/templates/placeholders.ts';
import { slotOf } from '#shared/templates/slots.ts';
import { contextOf, slotName } from '#shared/templates/words.ts';
import { table } from '../output.ts';
import { findCustomerIds } from '../workspace.ts';
import { write } from './export-file.ts';
import { findTemplate } from './find-template.ts';
import { readRegistrationId } from './ids.ts';
import { addTemplateFill } from './template-fill.ts';
import type { AddCommand, Shell } from './types.ts';

function describe({ id, name, usecase, brand, campaign, placeholders, drafts }: TemplateDetail): string {
  const head = `Template ${id}: ${name}, ${usecase || 'no use case'}, ${placeholders.length} placeholders, ${drafts} drafts.`;
  const same = [brand.entityType, brand.vertical].filter(Boolean).join(', ');
  const rows = placeholders.map((one) => [
    placeholder(one),
    slotName('en', slotOf(one)),
    contextOf(campaign, one),
  ]);
  return [
    head,
    ...(same ? [`The same for every customer unless its own form says otherwise: ${same}.`] : []),
    table(['placeholder', 'asks for', 'where'], rows),
  ].join('\n');
}

interface SaveOptions {
  readonly registration: string;
  readonly name: string;
  readonly keep?: string[];
  readonly brand: boolean;
  readonly replace?: boolean;
}

function readName(text: string): string {
  const parsed = templateNameSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new AppError('bad-input', 'A name of a template has 1 to 120 characters. Nothing was changed.');
}

function addSave(template: Command, shell: Shell): void {
  template
    .command('save')
    .description('keep a registration as a template; what is of its brand alone becomes placeholders')
    .requiredOption('--registration <id>')
    .requiredOption('--name <text>')
    .option('--keep <placeholder...>', 'placeholders not to put: the value is the same for every customer')
    .option('--no-brand', 'leave the kind of organisation and the industry to each customer')
    .option('--replace', 'replace the template of this name')
    .action((options: SaveOptions) =>
      shell.run(
        async ({ core }) => {
          const making = {
            registrationId: readRegistrationId(options.registration),
            keep: (options.keep ?? []).map((one) => one.replace(/^\{\{|\}\}$/g, '')),
            withBrand: options.brand,
          };
          const { replaced, leftovers } = await ask(core, 'templates.preview', making);
          const name = readName(options.name);
          const saved = await ask(core, 'templates.save', {
            ...making,
            name,
            replace: options.replace ?? false,
          });
          return { ...saved, replaced, leftovers };
        },
        ({ replaced, leftovers, ...saved }) =>
          [
            describe(saved),
            table(
              ['replaced', 'by', 'where'],
              replaced.map((one) => [one.text, placeholder(one.placeholder), one.paths.join(', ')]),
            ),
            ...(leftovers.length === 0
              ? []
              : [
                  'Left as it stands, and perhaps of this brand alone:',
                  table(
                    ['what', 'where', 'text'],
                    leftovers.map(({ kind, path, text }) => [kind, path, text]),
                  ),
                ]),
          ].join('\n'),
      ),
    );
}

function addTable(template: Command, shell: Shell): void {
  template
    .command('table <template>')
    .description('what customers still lack, as a table to fill in: one row a customer, one column a gap')
    .option('--customer <id|name...>', 'whose rows')
    .option('--all-customers', 'of every customer of the workspace')
    .requiredOption('--out <path>', 'file to write: .csv or .xlsx')
    .option('--lang <language>', 'language of the headings: en or zh', 'en')
    .action(
      (wanted: string, options: { customer?: string[]; allCustomers?: boolean; out: string; lang: string }) =>
        shell.run(
          async (session) => {
            const { core } = session;
            const templateId = await findTemplate(core, wanted);
            const customerIds = options.allCustomers ? null : await findCustomerIds(core, options.customer);
            const format = extname(options.out).slice(1).toLowerCase();
            const request = { what: 'template', templateId, customerIds, format, language: options.lang };
            const refusal =
              'A table is written to a file that ends with .csv or .xlsx, with --lang en or zh.';
            const written = await write(session, request, refusal, { path: resolve(options.out) });
            const { columns, rows } = await ask(core, 'templates.table', { templateId, customerIds });
            return { ...written, columns, customers: rows.length };
          },
          ({ path, columns, customers }) =>
            `Wrote ${path}: ${customers} customers, ${columns.length} columns to fill in (${columns.map((key) => slotName('en', key)).join(', ')}).`,
        ),
    );
}

export const addTemplate: AddCommand = (program, shell) => {
  const template = program.command('template').description('campaigns that are used for many customers');
  addSave(template, shell);
  template.command('list').action(() =>
    shell.run(
      ({ core }) => ask(core, 'templates.list', {}),
      (rows) =>
        table(
          ['id', 'name', 'use case', 'placeholders', 'drafts'],
          rows.map((row) => [row.id, row.name, row.usecase, row.placeholders.length, row.drafts]),
        ),
    ),
  );
  template
    .command('show <template>')
    .description('its placeholders, and where they stand; with --json all of its texts')
    .action((wanted: string) =>
      shell.run(
        async ({ core }) => ask(core, 'templates.get', { templateId: await findTemplate(core, wanted) }),
        describe,
      ),
    );
  template.command('rename <template> <name>').action((wanted: string, name: string) =>
    shell.run(
      async ({ core }) => {
        const templateId = await findTemplate(core, wanted);
        await ask(core, 'templates.rename', { templateId, name: readName(name) });
        return ask(core, 'templates.get', { templateId });
      },
      (one) => `Template ${one.id} is called ${one.name}.`,
    ),
  );
  template
    .command('remove <template>')
    .description('take a template off the list; drafts that were made from it stay')
    .action((wanted: string) =>
      shell.run(
        async ({ core }) => {
          const templateId = await findTemplate(core, wanted);
          await ask(core, 'templates.remove', { templateId });
          return { templateId };
        },
        ({ templateId }) => `Removed ${templateId}.`,
      ),
    );
  addTable(template, shell);
  addTemplateFill(template, shell, findTemplate);
};
