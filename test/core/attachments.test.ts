import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import { hashOf } from '#core/hash.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { AttachmentKind } from '#shared/model/attachment.ts';
import type { CustomerId, RegistrationId } from '#shared/model/ids.ts';
import { judgeRegistration } from '#shared/rules/registration.ts';
import { aPdf, aPng, JPEG } from '#support/attachment-files.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import type { ManualClock } from '#support/manual-clock.ts';
import { has } from '#support/programs.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { unzip } from '#support/unzip.ts';
import { openWorkspace } from '#support/workspace.ts';

const PAPER = 'Guests of Tidewater Freight sign a paper form at the front desk, see the attached picture.';

let core: Core;
let folder: string;
let clock: ManualClock;
let registrationId: RegistrationId;
let customerId: CustomerId;
let files: string;

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(files, name);
  writeFileSync(path, bytes);
  return path;
}

async function newRegistration(messageFlow = PAPER): Promise<RegistrationId> {
  const made = await ask(core, 'registrations.create', { customerId, name: 'Texts' });
  await ask(core, 'registrations.save', {
    ...made,
    name: 'Texts',
    brand: GOOD_BRAND,
    campaign: { ...GOOD_CAMPAIGN, messageFlow },
    numbers: [],
  });
  return made.registrationId;
}

beforeEach(async () => {
  ({ core, folder, clock } = openWorkspace());
  files = temporaryFolder();
  const list = fileOf('numbers.csv', Buffer.from('Number\n+12065550142\n'));
  customerId = await customerOf(list);
  await ask(core, 'settings.set', { actor: 'Robin', workOffline: true });
  registrationId = await newRegistration();
});

/** A customer that a file of numbers brought. */
async function customerOf(path: string): Promise<CustomerId> {
  const target = { newName: 'Tidewater Freight' };
  const { previewId } = await ask(core, 'core.previewImport', { path, what: 'numbers', mode: 'add', target });
  await ask(core, 'imports.apply', { previewId, allowRemovals: false });
  const [customer] = await ask(core, 'customers.list', {});
  if (!customer) throw new Error('No customer came of the file.');
  return customer.id;
}

const attach = (path: string, kind: AttachmentKind = 'consent') =>
  ask(core, 'core.attachFile', { registrationId, kind, path });
function add(name: string, bytes: Uint8Array<ArrayBuffer>, kind: AttachmentKind = 'consent') {
  clock.advance(1);
  return ask(core, 'attachments.add', { registrationId, kind, name, bytes: new Uint8Array(bytes) });
}
const list = () => ask(core, 'attachments.list', { registrationId });
const detail = () => ask(core, 'registrations.get', { registrationId });

async function refusalOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return (error as AppError).details?.refusal ?? (error as AppError).code;
}

async function speaks(): Promise<boolean> {
  const { brand, campaign, numberList, facts } = await detail();
  const found = judgeRegistration({ brand, campaign, numbers: numberList }, facts, { today: '2026-11-03' });
  return found.some(({ ruleId }) => ruleId === 'CP-046');
}

describe('an attachment', () => {
  it('is kept by its hash outside the database, and read as it was', async () => {
    const bytes = aPng();
    const one = await attach(fileOf('Front desk.png', bytes));
    expect(one).toMatchObject({ name: 'Front desk.png', kind: 'consent', type: 'png', who: 'Robin' });
    expect(one).toMatchObject({ size: bytes.length, hash: hashOf(bytes), isProtected: false });
    expect(readFileSync(join(folder, 'files', one.hash))).toEqual(bytes);
    const { dataUrl } = await ask(core, 'attachments.read', { attachmentId: one.id });
    expect(dataUrl).toBe(`data:image/png;base64,${bytes.toString('base64')}`);
    expect(await list()).toEqual([one]);
  });

  it('is what its bytes say, whatever it is called', async () => {
    expect(await add('letter.png', await aPdf('CP 575'), 'tax-letter')).toMatchObject({ type: 'pdf' });
    expect(await add('photo.pdf', JPEG)).toMatchObject({ type: 'jpeg' });
    expect(await add('C:\\pictures\\..\\desk\u202egnp.png', aPng())).toMatchObject({ name: 'desk gnp.png' });
    expect(await add('../../', aPng(9, 9))).toMatchObject({ name: 'attachment' });
  });

  it('may be an encrypted PDF, which is said', async () => {
    expect(await add('locked.pdf', await aPdf('CP 575', 'secret'), 'tax-letter')).toMatchObject({
      isProtected: true,
    });
  });

  it('satisfies CP-046 for as long as it is there, and the counts follow', async () => {
    expect(await speaks()).toBe(true);
    const { warnings } = await detail();
    const one = await attach(fileOf('form.png', aPng()));
    expect(await speaks()).toBe(false);
    expect((await detail()).warnings).toBe(warnings - 1);
    expect((await detail()).facts.attachments).toEqual({ consent: 1 });
    await ask(core, 'attachments.change', { attachmentId: one.id, kind: 'other' });
    expect(await speaks()).toBe(true);
    await ask(core, 'attachments.change', { attachmentId: one.id, kind: 'consent', name: ' Desk.png ' });
    expect((await list())[0]).toMatchObject({ kind: 'consent', name: 'Desk.png' });
    await ask(core, 'attachments.remove', { attachmentId: one.id });
    expect([await list(), await speaks()]).toEqual([[], true]);
    expect((await detail()).warnings).toBe(warnings);
    await ask(core, 'attachments.restore', { attachmentId: one.id });
    expect([(await list()).length, await speaks()]).toEqual([1, false]);
  });

  it('is one of five of its kind, and none twice', async () => {
    const ids: string[] = [];
    for (let shade = 0; shade < 5; shade += 1) {
      ids.push((await add(`${shade}.png`, aPng(8, 8, shade))).id);
    }
    expect(await refusalOf(add('6.png', aPng(8, 8, 6)))).toBe('too-many');
    expect(await refusalOf(add('again.png', aPng(8, 8, 3)))).toBe('twice');
    const [first] = await list();
    if (!first) throw new Error('Nothing is attached.');
    await ask(core, 'attachments.remove', { attachmentId: first.id });
    await add('6.png', aPng(8, 8, 6));
    expect(await refusalOf(ask(core, 'attachments.restore', { attachmentId: first.id }))).toBe('too-many');
    const other = await add('other.png', aPng(8, 8, 7), 'other');
    expect(
      await refusalOf(ask(core, 'attachments.change', { attachmentId: other.id, kind: 'consent' })),
    ).toBe('too-many');
    expect((await list()).map(({ name }) => name)).toEqual([
      '1.png',
      '2.png',
      '3.png',
      '4.png',
      '6.png',
      'other.png',
    ]);
  });

  it('never makes more than five, however many come at once', async () => {
    const came = await Promise.allSettled(
      Array.from({ length: 9 }, (_, shade) => add(`${shade}.png`, aPng(8, 8, shade))),
    );
    expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(await list()).toHaveLength(5);
  });
});

describe('a file that is refused', () => {
  it('is none, empty, too large, cut off or of another type; nothing is attached', async () => {
    const huge = fileOf('huge.png', aPng());
    truncateSync(huge, 10_000_001);
    mkdirSync(join(files, 'folder.png'));
    symlinkSync('/dev/zero', join(files, 'zero.png'));
    const cases: readonly (readonly [string, string])[] = [
      [huge, 'too-large'],
      [join(files, 'folder.png'), 'not-a-file'],
      [join(files, 'zero.png'), 'not-a-file'],
      [join(files, 'missing.png'), 'unreadable'],
      [fileOf('empty.png', Buffer.alloc(0)), 'empty-file'],
      [fileOf('cut.png', aPng().subarray(0, 60)), 'damaged'],
      [fileOf('cut.pdf', (await aPdf('x')).subarray(0, 400)), 'damaged'],
      [fileOf('program.png', Buffer.from('MZ program')), 'other-type'],
      [fileOf('bomb.png', aPng(60_000, 60_000)), 'many-pixels'],
    ];
    for (const [path, refusal] of cases) expect(await refusalOf(attach(path)), path).toBe(refusal);
    expect(await list()).toEqual([]);
    expect(readdirSync(folder)).not.toContain('files');
  });

  it.runIf(has('mkfifo', '--version'))('is not a pipe, which would never answer', async () => {
    const pipe = join(files, 'pipe.png');
    execFileSync('mkfifo', [pipe]);
    expect(await refusalOf(attach(pipe))).toBe('not-a-file');
  });

  it('is read through a link that leads to a file', async () => {
    const link = join(files, 'link.png');
    symlinkSync(fileOf('real.png', aPng()), link);
    expect(await attach(link)).toMatchObject({ name: 'link.png', type: 'png' });
  });

  it('belongs to no registration, or to one that is gone', async () => {
    const one = await attach(fileOf('form.png', aPng()));
    await ask(core, 'attachments.remove', { attachmentId: one.id });
    expect(await refusalOf(ask(core, 'attachments.read', { attachmentId: one.id }))).toBe('not-found');
    expect(await refusalOf(ask(core, 'attachments.remove', { attachmentId: one.id }))).toBe('not-found');
    await ask(core, 'registrations.remove', { registrationId });
    expect(await refusalOf(list())).toBe('not-found');
    expect(await refusalOf(add('form.png', aPng()))).toBe('not-found');
    expect(await refusalOf(ask(core, 'attachments.restore', { attachmentId: one.id }))).toBe('not-found');
  });

  it('is not shown when somebody changed or removed it in the workspace', async () => {
    const one = await attach(fileOf('form.png', aPng()));
    const kept = join(folder, 'files', one.hash);
    writeFileSync(kept, 'other');
    expect(await refusalOf(ask(core, 'attachments.read', { attachmentId: one.id }))).toBe('file-error');
    rmSync(kept);
    expect(await refusalOf(ask(core, 'attachments.read', { attachmentId: one.id }))).toBe('not-found');
  });
});

describe('what leaves', () => {
  const exported = async (what: 'evidence' | 'registration') => {
    const path = join(files, `out.${what}`);
    const request =
      what === 'evidence'
        ? { what, registrationId, format: 'zip' as const, language: 'en' as const }
        : { what, registrationId, format: 'json' as const, language: 'en' as const };
    await ask(core, 'core.writeExport', { request, path });
    return readFileSync(path);
  };

  it('has the files in the pack and their names in the JSON, and says which one is lost', async () => {
    const form = await attach(fileOf('Front desk.png', aPng()));
    const letter = await add('CP 575.pdf', await aPdf('CP 575'), 'tax-letter');
    rmSync(join(folder, 'files', letter.hash));
    const pack = unzip(await exported('evidence'));
    expect(pack.get('attachments/Front desk.png')).toEqual(aPng());
    const readme = pack.get('README.txt')?.toString('utf8') ?? '';
    expect(readme).toContain('Attachment: Where people agree');
    const manifest = JSON.parse(pack.get('manifest.json')?.toString('utf8') ?? '{}');
    expect(manifest.leftOut).toEqual([{ name: 'attachments/CP 575.pdf', reason: 'gone' }]);
    expect(JSON.parse((await exported('registration')).toString('utf8')).attachments).toEqual([
      { name: 'Front desk.png', kind: 'consent', sha256: form.hash },
      { name: 'CP 575.pdf', kind: 'tax-letter', sha256: letter.hash },
    ]);
  });
});
