import { resolve } from 'node:path';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import { FIELD_PATHS, parseFieldRef } from '#shared/blank-forms/field-refs.ts';
import { BLANK_FORM_WORDS, fieldRefName } from '#shared/blank-forms/words.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type {
  BlankFormDetail,
  FillReport,
  Place,
  PlaceChoice,
  PlaceWhere,
} from '#shared/model/blank-form.ts';
import type { BlankFormId } from '#shared/model/ids.ts';
import { table } from '../output.ts';
import { onlyOne } from '../workspace.ts';
import { readRegistrationId } from './ids.ts';
import type { AddCommand } from './types.ts';

/** A form by its id, or by the beginning of its id or name. */
async function findForm(core: Core, wanted: string): Promise<BlankFormId> {
  const forms = await ask(core, 'blankForms.list', {});
  const begins = (text: string) => text.toLowerCase().startsWith(wanted.toLowerCase());
  const exact = forms.find(({ id, name }) => id === wanted || name === wanted);
  const beginning = forms.filter(({ id, name }) => begins(id) || begins(name));
  const { id } = onlyOne(exact, beginning, {
    several: (names) => `Several forms begin with "${wanted}": ${names}. Name one by its id.`,
    none: `No form is called "${wanted}". See them with: textready form list. Add one with: textready form add FILE.`,
  });
  return id;
}

/** Where a person finds a place. */
function whereText(where: PlaceWhere): string {
  switch (where.by) {
    case 'page':
      return `page ${where.page}`;
    case 'cell':
      return `${where.sheet}!${where.cell}`;
    case 'table':
      return `table ${where.table}, row ${where.row}, column ${where.column}`;
    case 'paragraph':
      return `paragraph ${where.paragraph}`;
  }
}

const shortText = (text: string, length: number) => {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > length ? `${flat.slice(0, length - 1)}…` : flat;
};

const labelOf = ({ label, hint, name, id }: Place) => label || hint || name || id;

function describe({ id, name, fileName, placeList, mapping, unknown }: BlankFormDetail): string {
  const rows = placeList.map((place, at) => {
    const { field, fixed, by, confidence } = mapping[at] ?? {
      field: null,
      fixed: null,
      by: '',
      confidence: null,
    };
    return [
      at + 1,
      shortText(labelOf(place), 44),
      place.kind,
      whereText(place.where),
      fixed === null ? field : `"${shortText(fixed, 30)}"`,
      by === 'person' ? 'by hand' : (confidence ?? 'unknown'),
    ];
  });
  const head = `Form ${id}: ${name} (${fileName}), ${placeList.length} places, ${unknown} unknown.`;
  return `${head}\n${table(['no.', 'label', 'kind', 'where', 'field', 'state'], rows)}`;
}

/** A place by its number in `form show`, or by its id. */
function findPlace({ name, placeList }: BlankFormDetail, wanted: string): Place {
  const byId = placeList.find(({ id }) => id === wanted);
  const place = byId ?? (/^\d+$/.test(wanted) ? placeList[Number(wanted) - 1] : undefined);
  if (place) return place;
  throw new AppError(
    'not-found',
    `${name} has no place "${wanted}". Name it by its number in: textready form show. Nothing was changed.`,
  );
}

interface MapOptions {
  readonly text?: string;
  readonly nothing?: boolean;
  readonly recognised?: boolean;
}

function readChoice(field: string | undefined, options: MapOptions): PlaceChoice {
  const given = [field, options.text, options.nothing, options.recognised].filter((one) => one !== undefined);
  if (given.length !== 1) {
    throw new AppError(
      'bad-input',
      'Say one thing about a place: a FIELD, --text, --nothing or --recognised. Nothing was changed.',
    );
  }
  if (options.nothing) return { to: 'nothing' };
  if (options.recognised) return { to: 'recognised' };
  if (options.text !== undefined) return { to: 'text', text: options.text };
  if (field !== undefined && parseFieldRef(field)) return { to: 'field', field };
  throw new AppError(
    'bad-input',
    `"${field}" is no field of a registration. See them with: textready form fields. Nothing was changed.`,
  );
}

interface Filled {
  readonly path: string;
  readonly bytes: number;
  readonly report: FillReport;
  readonly form: BlankFormDetail;
}

function describeFilled({ path, bytes, report, form }: Filled): string {
  const head = `Wrote ${path} (${bytes} bytes): ${report.filled} of ${report.places} places filled.`;
  if (report.notes.length === 0) return `${head}\nEverything fitted.`;
  const rows = report.notes.map(({ placeId, field, reason, value, limit }) => {
    const place = form.placeList.find(({ id }) => id === placeId);
    return [
      place ? shortText(labelOf(place), 32) : null,
      field === null ? null : fieldRefName('en', field),
      limit === null ? reason : `${reason} (${value.length} of ${limit})`,
      shortText(value, 40),
    ];
  });
  const reasons = [...new Set(report.notes.map(({ reason }) => reason))].map(
    (reason) => `${reason}: ${BLANK_FORM_WORDS.en.reasons[reason]}`,
  );
  return [head, table(['place', 'field', 'why', 'value'], rows), ...reasons].join('\n');
}

export const addForm: AddCommand = (program, shell) => {
  const form = program
    .command('form')
    .description('blank forms that somebody sent, filled for registrations');
  form
    .command('add <file>')
    .description('read a PDF, DOCX or XLSX form and keep it')
    .option('--name <text>', 'another name than that of the file')
    .action((file: string, { name }: { name?: string }) =>
      shell.run(({ core }) => ask(core, 'core.addBlankForm', { path: resolve(file), name }), describe),
    );
  form.command('list').action(() =>
    shell.run(
      ({ core }) => ask(core, 'blankForms.list', {}),
      (rows) =>
        table(
          ['id', 'name', 'file', 'places', 'mapped', 'unknown'],
          rows.map((row) => [row.id, row.name, row.fileName, row.places, row.mapped, row.unknown]),
        ),
    ),
  );
  form
    .command('show <form>')
    .description('the places of a form and what goes into them')
    .action((wanted: string) =>
      shell.run(
        async ({ core }) => ask(core, 'blankForms.get', { blankFormId: await findForm(core, wanted) }),
        describe,
      ),
    );
  form
    .command('map <form> <place> [field]')
    .description('say what goes into a place')
    .option('--text <text>', 'always this text')
    .option('--nothing', 'leave the place empty')
    .option('--recognised', 'go back to what was recognised')
    .action((wanted: string, place: string, field: string | undefined, options: MapOptions) =>
      shell.run(async ({ core }) => {
        const choice = readChoice(field, options);
        const blankFormId = await findForm(core, wanted);
        const { id: placeId } = findPlace(await ask(core, 'blankForms.get', { blankFormId }), place);
        await ask(core, 'blankForms.choose', { blankFormId, placeId, choice });
        return ask(core, 'blankForms.get', { blankFormId });
      }, describe),
    );
  form
    .command('fields')
    .description('what can go into a place')
    .action(() =>
      shell.runAlone(
        async () => FIELD_PATHS.map((field) => ({ field, name: fieldRefName('en', field) })),
        (rows) =>
          table(
            ['field', 'name'],
            rows.map(({ field, name }) => [field, name]),
          ),
      ),
    );
  form
    .command('fill <form>')
    .description('write a copy of the form with the answers of a registration')
    .requiredOption('--registration <id>')
    .option('--out <path>', 'file to write; a name in this folder otherwise')
    .action((wanted: string, { registration, out }: { registration: string; out?: string }) =>
      shell.run(async ({ core }): Promise<Filled> => {
        const blankFormId = await findForm(core, wanted);
        const input = { blankFormId, registrationId: readRegistrationId(registration) };
        const path = resolve(out ?? (await ask(core, 'core.filledFormName', input)).fileName);
        const { report, bytes } = await ask(core, 'core.fillBlankForm', { ...input, path });
        return { path, bytes, report, form: await ask(core, 'blankForms.get', { blankFormId }) };
      }, describeFilled),
    );
  form
    .command('remove <form>')
    .description('take a form off the list; added again, it comes back with what was said about its places')
    .action((wanted: string) =>
      shell.run(
        async ({ core }) => {
          const blankFormId = await findForm(core, wanted);
          await ask(core, 'blankForms.remove', { blankFormId });
          return { blankFormId };
        },
        ({ blankFormId }) => `Removed ${blankFormId}.`,
      ),
    );
};
