import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { BlankFormDetail } from '#shared/model/blank-form.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import { makeBlankDocx, makeDocx, words } from '#support/blank-docx.ts';
import { makeBlankPdf } from '#support/blank-pdf.ts';
import { makeBlankXlsx } from '#support/blank-xlsx.ts';
import { readForm } from '#support/fill-form.ts';
import { aRegistration } from '#support/registration.ts';
import { openPulled, openWorkspace, somePicks, type Workspace } from '#support/workspace.ts';

interface Desk extends Workspace {
  readonly registrationId: RegistrationId;
  write(name: string, bytes: Buffer): string;
}

/** A workspace with a registration that has two numbers. */
async function openDesk(): Promise<Desk> {
  const pulled = await openPulled({ sandbox: { customers: 1 } });
  const { numbers } = await somePicks(pulled.core, pulled.customer, 2);
  const customerId = pulled.customer.id;
  await ask(pulled.core, 'numbers.confirm', { customerId, numbers, authorised: true, note: '' });
  const registrationId = await aRegistration(pulled.core, customerId, numbers);
  const write = (name: string, bytes: Buffer) => {
    const path = join(pulled.folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  return { ...pulled, registrationId, write };
}

const placeOf = ({ placeList, mapping }: BlankFormDetail, label: string) => {
  const at = placeList.findIndex((place) => place.label === label);
  const place = placeList[at];
  if (!place) throw new Error(`There is no place ${label}.`);
  return { place, mapped: mapping[at] };
};

const choose = (
  core: Core,
  form: BlankFormDetail,
  label: string,
  choice:
    | { to: 'nothing' }
    | { to: 'recognised' }
    | { to: 'field'; field: string }
    | { to: 'text'; text: string },
) => ask(core, 'blankForms.choose', { blankFormId: form.id, placeId: placeOf(form, label).place.id, choice });

describe('a blank form of the workspace', () => {
  it('is filled for a registration, and what did not fit is listed', async () => {
    const { core, registrationId, folder, write } = await openDesk();
    const form = await ask(core, 'core.addBlankForm', { path: write('Request.pdf', await makeBlankPdf()) });
    expect(form).toMatchObject({ name: 'Request', format: 'pdf', places: 30, mapped: 28, unknown: 2 });

    const input = { blankFormId: form.id, registrationId };
    const { fileName } = await ask(core, 'core.filledFormName', input);
    expect(fileName).toMatch(/^form Request Delivery texts \d{4}-\d\d-\d\d\.pdf$/);
    const path = join(folder, fileName);
    const { report, bytes } = await ask(core, 'core.fillBlankForm', { ...input, path });
    expect(readFileSync(path)).toHaveLength(bytes);
    const reasons = (reason: string) =>
      report.notes.filter((one) => one.reason === reason).map(({ placeId, field }) => placeId ?? field);
    expect(reasons('too-long')).toEqual(['Text23']);
    expect(reasons('no-value')).toEqual(['Text12']);
    expect(reasons('not-mapped')).toEqual(['Text11', 'Text13']);
    expect(reasons('no-place')).toEqual(expect.arrayContaining(['campaign.optinMessage']));
    expect(reasons('not-kept')).toEqual([]);

    const preview = await ask(core, 'blankForms.preview', input);
    expect(preview.filled).toBe(report.filled);
    expect(preview.samples.find(({ placeId }) => placeId === 'Text6')?.text).toBe('WA');
  });

  it.each([
    ['DOCX', 'Form.docx', makeBlankDocx, 'Legal company name:'],
    ['XLSX', 'Form.xlsx', makeBlankXlsx, 'Legal name of the company'],
  ])('may be a %s', async (_kind, name, make, label) => {
    const { core, registrationId, folder, write } = await openDesk();
    const form = await ask(core, 'core.addBlankForm', { path: write(name, make()) });
    const path = join(folder, `filled-${name}`);
    const { report } = await ask(core, 'core.fillBlankForm', { blankFormId: form.id, registrationId, path });
    expect(report.notes.filter(({ reason }) => reason === 'not-kept')).toEqual([]);
    expect(report.filled).toBeGreaterThan(8);
    // Filled places are blank no more.
    const left = await readForm(readFileSync(path));
    expect(left.places.map((place) => place.label)).not.toContain(label);
  });

  it('keeps what a person says about its places, for this version of it', async () => {
    const { core, registrationId, write } = await openDesk();
    const path = write('Request.xlsx', makeBlankXlsx());
    const form = await ask(core, 'core.addBlankForm', { path });
    await choose(core, form, 'Reference colour', { to: 'text', text: 'Blue' });
    await choose(core, form, 'EIN', { to: 'nothing' });
    await choose(core, form, 'State', { to: 'field', field: 'brand.country' });
    await ask(core, 'blankForms.rename', { blankFormId: form.id, name: 'The form of the case' });

    // The same form under another name is the same version; the file may have been saved again.
    const again = await ask(core, 'core.addBlankForm', { path: write('copy.xlsx', makeBlankXlsx()) });
    expect(again).toMatchObject({ id: form.id, name: 'The form of the case', fileName: 'copy.xlsx' });
    expect(placeOf(again, 'Reference colour').mapped).toMatchObject({
      field: null,
      fixed: 'Blue',
      by: 'person',
    });
    expect(placeOf(again, 'EIN').mapped).toMatchObject({ field: null, fixed: null, by: 'person' });
    expect(again.unknown).toBe(form.unknown - 1);
    const { samples, notes } = await ask(core, 'blankForms.preview', {
      blankFormId: form.id,
      registrationId,
    });
    const sample = (label: string) =>
      samples.find(({ placeId }) => placeId === placeOf(form, label).place.id)?.text;
    expect([sample('Reference colour'), sample('EIN'), sample('State')]).toEqual(['Blue', undefined, 'US']);
    expect(notes).toContainEqual(expect.objectContaining({ field: 'brand.ein', reason: 'no-place' }));

    await choose(core, form, 'EIN', { to: 'recognised' });
    expect(placeOf(await ask(core, 'blankForms.get', { blankFormId: form.id }), 'EIN').mapped).toMatchObject({
      field: 'brand.ein',
      by: 'recognised',
    });

    const other = await ask(core, 'core.addBlankForm', { path: write('Request.docx', makeBlankDocx()) });
    expect(other.id).not.toBe(form.id);
    expect(await ask(core, 'blankForms.list', {})).toHaveLength(2);
  });

  it('comes back with what was said about it when it is added again', async () => {
    const { core, write } = await openDesk();
    const path = write('Request.xlsx', makeBlankXlsx());
    const form = await ask(core, 'core.addBlankForm', { path });
    await choose(core, form, 'Reference colour', { to: 'text', text: 'Blue' });
    await ask(core, 'blankForms.remove', { blankFormId: form.id });
    expect(await ask(core, 'blankForms.list', {})).toEqual([]);
    await expect(ask(core, 'blankForms.get', { blankFormId: form.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    const back = await ask(core, 'core.addBlankForm', { path });
    expect(placeOf(back, 'Reference colour').mapped?.fixed).toBe('Blue');
  });

  it('outlives the program', async () => {
    const first = openWorkspace();
    const path = join(first.folder, 'Request.docx');
    writeFileSync(path, makeBlankDocx());
    const form = await ask(first.core, 'core.addBlankForm', { path });
    await first.core.close();
    const second = openWorkspace({ folder: first.folder });
    expect(await ask(second.core, 'blankForms.get', { blankFormId: form.id })).toEqual(form);
  });
});

describe('what is refused', () => {
  const refusalOf = async (core: Core, path: string) => {
    const error = await ask(core, 'core.addBlankForm', { path }).then(
      () => null,
      (thrown: unknown) => thrown as { code: string; message: string; details?: { refusal?: string } },
    );
    expect(await ask(core, 'blankForms.list', {})).toEqual([]);
    return [error?.code, error?.details?.refusal, error?.message];
  };

  it('is a file that cannot be read, is empty, too large, or no form', async () => {
    const { core, folder } = openWorkspace();
    const file = (name: string, bytes: Buffer) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const large = file('large.pdf', Buffer.from('%PDF-1.7'));
    truncateSync(large, 21_000_000);
    expect(await refusalOf(core, join(folder, 'gone.pdf'))).toEqual([
      'file-error',
      'unreadable',
      expect.stringMatching(/^gone\.pdf cannot be read \(ENOENT\)\. .*Nothing was changed\.$/),
    ]);
    expect((await refusalOf(core, folder))[1]).toBe('not-a-file');
    expect((await refusalOf(core, file('empty.pdf', Buffer.alloc(0))))[1]).toBe('empty-file');
    expect(await refusalOf(core, large)).toEqual([
      'bad-input',
      'too-large',
      expect.stringContaining('large.pdf has 21 MB; a blank form has at most 20 MB.'),
    ]);
    expect((await refusalOf(core, file('letter.docx', makeDocx([words('Dear all,')]))))[1]).toBe('no-places');
  });

  it('is a place that the form has not, and a field that nothing has', async () => {
    const { core, write } = await openDesk();
    const form = await ask(core, 'core.addBlankForm', { path: write('Request.xlsx', makeBlankXlsx()) });
    const choice = { to: 'nothing' } as const;
    await expect(
      ask(core, 'blankForms.choose', { blankFormId: form.id, placeId: 'cell:9.Z9', choice }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(choose(core, form, 'EIN', { to: 'field', field: 'brand.secret' })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });

  it('is a folder that cannot be written; the form stays', async () => {
    const { core, folder, registrationId, write } = await openDesk();
    const form = await ask(core, 'core.addBlankForm', { path: write('Request.xlsx', makeBlankXlsx()) });
    const path = join(folder, 'no', 'such', 'folder.xlsx');
    await expect(
      ask(core, 'core.fillBlankForm', { blankFormId: form.id, registrationId, path }),
    ).rejects.toMatchObject({ code: 'file-error' });
    expect(await ask(core, 'blankForms.list', {})).toHaveLength(1);
  });
});
