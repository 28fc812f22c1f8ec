import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import { databasePath } from '#core/db/open.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { ImportPlan } from '#shared/model/imports.ts';
import { makeXlsx } from '#support/make-xlsx.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { openPulled, openWorkspace } from '#support/workspace.ts';

function save(content: string | Buffer, name = 'list.csv'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const PINE = { newName: 'Pine County Library' };

function preview(core: Core, path: string, plan: Partial<ImportPlan> = {}) {
  return ask(core, 'core.previewImport', { path, what: 'numbers', mode: 'add', target: PINE, ...plan });
}

async function bring(core: Core, path: string, plan: Partial<ImportPlan> = {}, allowRemovals = false) {
  const seen = await preview(core, path, plan);
  const applied = await ask(core, 'imports.apply', { previewId: seen.previewId, allowRemovals });
  return { seen, ...applied };
}

function numbersOf(core: Core, customerId: CustomerId) {
  return ask(core, 'numbers.page', {
    customerId,
    filter: {},
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 500,
  });
}

const changesOf = (core: Core, customerId: CustomerId) =>
  ask(core, 'changes.list', { customerId, offset: 0, limit: 500 });

const LOCATIONS = `Site,Address,City,State,Zip,Country,PSTN
Boise,1 Main Street,Boise,ID,83702,USA,Cisco Calling Plan
Toronto,2 King Street,Toronto,ON,M5H 1A1,加拿大,Cisco PSTN
Leeds,3 Park Row,Leeds,,LS1 1AA,United Kingdom,Local gateway
`;

const NUMBERS = `Numbers of Pine County Library
Exported 3 November

Phone Number;Extension;Location;First name;Last name;Type;Status
12085550101;0101;Boise;Ines;Duarte;User;Active
(208) 555-0102;102;boise;Tom;Okafor;User;Active
1.2085550103E+10;0103;Boise;;;;Active
"1,208,555,0104";0104;Boise;Front desk;;Workspace;Inactive
+14165550105;0105;Toronto;Mei;Lin;User;Active
1.20856E+10;0106;Boise;Lost;Digits;User;Active
12085550101;0101;Toronto;Ines;Duarte;User;Active
12085550108;0108;Atlantis;Ana;Silva;User;Active
020 7946 0018;0109;Leeds;Zoe;Clark;User;Active
;0110;Boise;;;Hunt group;Active
`;

/** Everything that the workspace file holds, but what SQLite itself keeps and the counts that looking at a screen keeps. */
function dump(folder: string): unknown {
  const db = new Sqlite(databasePath(folder), { readonly: true });
  onTestFinished(() => void db.close());
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'number_counts' ORDER BY name",
    )
    .pluck()
    .all() as string[];
  return tables.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]);
}

describe('a customer without an API', () => {
  it('comes from a file of locations and one of numbers, and its numbers are judged', async () => {
    const { core } = openWorkspace();
    const places = await bring(core, save(LOCATIONS), { what: 'locations' });
    expect(places.seen).toMatchObject({ isNewCustomer: true, added: 3, leftOut: 0, problems: [] });
    const target = { customerId: places.customerId };
    const { seen, tally } = await bring(core, save(NUMBERS), { target });
    expect(seen).toMatchObject({ isNewCustomer: false, rows: 10, added: 7, leftOut: 3, removed: 0 });
    expect(tally).toEqual({ numbers: 7, added: 7, changed: 0, removed: 0 });
    const { rows } = await numbersOf(core, places.customerId);
    expect(
      rows.map((row) => [row.e164, row.extension, row.locationName, row.ownerName, row.eligibility]),
    ).toEqual([
      ['+12085550101', '0101', 'Boise', 'Ines Duarte', 'eligible'],
      ['+12085550102', '102', 'Boise', 'Tom Okafor', 'eligible'],
      ['+12085550103', '0103', 'Boise', '', 'warned'],
      ['+12085550104', '0104', 'Boise', 'Front desk', 'ineligible'],
      ['+14165550105', '0105', 'Toronto', 'Mei Lin', 'eligible'],
      ['+442079460018', '0109', 'Leeds', 'Zoe Clark', 'ineligible'],
      ['', '0110', 'Boise', '', 'ineligible'],
    ]);
    const customer = await ask(core, 'customers.get', target);
    expect(customer).toMatchObject({ name: 'Pine County Library', numbers: 7 });
    expect(customer.lastPull).toMatchObject({ state: 'done', numbers: 7, added: 7 });
    expect(customer.nextStep).not.toBe('sign-in');
    expect(customer.locations.map(({ name, country, pstnType }) => [name, country, pstnType])).toEqual([
      ['Boise', 'US', 'CISCO_PSTN'],
      ['Leeds', 'GB', 'LOCAL_GATEWAY'],
      ['Toronto', 'CA', 'CISCO_PSTN'],
    ]);
    await expect(ask(core, 'app.status', {})).resolves.toMatchObject({ signInNeeded: false });
    await expect(ask(core, 'connections.list', {})).resolves.toMatchObject([
      { kind: 'file', signedIn: true },
    ]);
  });

  it('has every problem said with its row, its column, its value and what became of it', async () => {
    const { core } = openWorkspace();
    const { customerId } = await bring(core, save(LOCATIONS), { what: 'locations' });
    const { problems } = await preview(core, save(NUMBERS), { target: { customerId } });
    const all = problems.flatMap(({ examples }) => examples);
    const at = (row: number) =>
      all
        .filter((one) => one.row === row)
        .map(({ code, outcome, column, value, hint }) => [code, outcome, column, value, hint]);
    expect(at(5)).toEqual([['plus-lost', 'repaired', 'Phone Number', '12085550101', '+12085550101']]);
    expect(at(6)).toEqual([
      ['extension-short', 'kept', 'Extension', '102', '0102'],
      ['country-missing', 'repaired', 'Phone Number', '(208) 555-0102', '+12085550102'],
    ]);
    expect(at(7).map(([code]) => code)).toEqual(expect.arrayContaining(['scientific', 'plus-lost']));
    expect(at(8).map(([code]) => code)).toEqual(expect.arrayContaining(['separators', 'plus-lost']));
    expect(at(10)).toEqual([['digits-lost', 'left-out', 'Phone Number', '1.20856E+10', '']]);
    expect(at(11)).toContainEqual([
      'number-in-two-locations',
      'left-out',
      'Phone Number',
      '+12085550101',
      '5',
    ]);
    expect(at(12)).toContainEqual(['unknown-location', 'left-out', 'Location', 'Atlantis', '']);
    expect(problems.map(({ outcome }) => outcome)).toEqual(
      [...problems.map(({ outcome }) => outcome)].sort(
        (a, b) => ['left-out', 'kept', 'repaired'].indexOf(a) - ['left-out', 'kept', 'repaired'].indexOf(b),
      ),
    );
  });

  it('may begin with its numbers: their locations are made, and judged once they are known', async () => {
    const { core } = openWorkspace();
    const { seen, customerId } = await bring(core, save(NUMBERS));
    expect(seen.locationsMade).toEqual(['Boise', 'Toronto', 'Atlantis']);
    expect((await numbersOf(core, customerId)).rows.every((row) => row.eligibility === 'ineligible')).toBe(
      true,
    );
    await bring(core, save(LOCATIONS), { what: 'locations', target: { customerId } });
    const { rows } = await numbersOf(core, customerId);
    expect(rows.filter((row) => row.eligibility === 'eligible').map((row) => row.e164)).toEqual([
      '+12085550101',
      '+12085550102',
      '+14165550105',
    ]);
  });

  it('is not pulled, and a customer that is pulled takes no file', async () => {
    const { core, customer } = await openPulled();
    const { customerId } = await bring(core, save(NUMBERS));
    await expect(ask(core, 'pull.start', { customerId })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(core.pull(customerId)).rejects.toMatchObject({ code: 'not-allowed' });
    const target = { customerId: customer.id };
    await expect(preview(core, save(NUMBERS), { target })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(preview(core, save(NUMBERS), { target: { newName: customer.name } })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('a newer file', () => {
  const list = (...rows: string[]) => save(`Number,Location,Owner\n${rows.join('\n')}\n`);
  const first = ['+12085550101,Boise,Ann', '+12085550102,Boise,Ben', '+12085550103,Nampa,Cleo'];

  it('adds and updates, keeps what it does not name, and shows up among the changes', async () => {
    const { core } = openWorkspace();
    const { customerId } = await bring(core, list(...first));
    expect((await changesOf(core, customerId)).total).toBe(0);
    const path = list('+12085550102,Nampa,Ben', '+12085550103,Nampa,Dora', '+12085550104,Boise,Eve');
    const { seen, tally } = await bring(core, path, { target: { customerId } });
    expect(seen).toMatchObject({ added: 1, changed: 2, unchanged: 0, removed: 0 });
    expect(tally).toEqual({ numbers: 4, added: 1, changed: 2, removed: 0 });
    const { rows } = await changesOf(core, customerId);
    expect(rows.map(({ kind, e164, before, after }) => [kind, e164, before, after]).sort()).toEqual([
      ['added', '+12085550104', '', 'Boise'],
      ['moved', '+12085550102', 'Boise', 'Nampa'],
      ['reassigned', '+12085550103', 'Cleo', 'Dora'],
    ]);
    expect(new Set(rows.map(({ pullId }) => pullId)).size).toBe(1);
  });

  it('that is the complete list removes what it does not name', async () => {
    const { core } = openWorkspace();
    const { customerId } = await bring(core, list(...first));
    const { seen, tally } = await bring(core, list(...first.slice(0, 2)), {
      target: { customerId },
      mode: 'complete',
    });
    expect(seen).toMatchObject({ unchanged: 2, removed: 1, needsRemovalConsent: false });
    expect(tally).toEqual({ numbers: 2, added: 0, changed: 0, removed: 1 });
    expect((await changesOf(core, customerId)).rows).toMatchObject([
      { kind: 'removed', e164: '+12085550103' },
    ]);
  });

  it('that would remove much asks first, as a pull does', async () => {
    const { core } = openWorkspace();
    const many = Array.from({ length: 120 }, (_none, index) => `+1208555${1000 + index},Boise,`);
    const { customerId } = await bring(core, list(...many));
    const seen = await preview(core, list(...many.slice(0, 60)), {
      target: { customerId },
      mode: 'complete',
    });
    expect(seen).toMatchObject({ removed: 60, known: 120, needsRemovalConsent: true });
    const { previewId } = seen;
    await expect(ask(core, 'imports.apply', { previewId })).rejects.toMatchObject({
      code: 'too-many-removals',
      details: { missing: 60, known: 120 },
    });
    expect((await numbersOf(core, customerId)).total).toBe(120);
    await ask(core, 'imports.apply', { previewId, allowRemovals: true });
    expect((await numbersOf(core, customerId)).total).toBe(60);
  });

  it('that is the complete list spares what it names in a row that is left out, and asks when a row cannot be read', async () => {
    const { core } = openWorkspace();
    const { customerId } = await bring(core, list(...first));
    const target = { customerId };
    const moved = list('+12085550101,Boise,Ann', '+12085550102,Atlantis,Ben', '+12085550103,Nampa,Cleo');
    const spared = await bring(core, moved, { target, mode: 'complete' });
    expect(spared.seen).toMatchObject({ leftOut: 1, removed: 0 });
    expect(spared.tally).toMatchObject({ numbers: 3, removed: 0 });
    const damaged = list('+12085550101,Boise,Ann', '1.20856E+10,Boise,Ben', '+12085550103,Nampa,Cleo');
    const seen = await preview(core, damaged, { target, mode: 'complete' });
    expect(seen).toMatchObject({ leftOut: 1, removed: 1, needsRemovalConsent: true });
    expect(seen.assumptions).toContain('unread');
    await expect(ask(core, 'imports.apply', { previewId: seen.previewId })).rejects.toMatchObject({
      code: 'too-many-removals',
    });
    expect((await numbersOf(core, customerId)).total).toBe(3);
  });

  it('without a column leaves what that column said', async () => {
    const { core } = openWorkspace();
    const full =
      'Number,Extension,Location,Owner,Type,Status,Primary\n+12085550101,0101,Boise,Ann,User,Inactive,Alternate\n';
    const { customerId } = await bring(core, save(full));
    const { seen } = await bring(core, save('Number\n+12085550101\n'), { target: { customerId } });
    expect(seen).toMatchObject({ unchanged: 1, changed: 0, added: 0 });
    expect((await numbersOf(core, customerId)).rows).toMatchObject([
      { extension: '0101', locationName: 'Boise', ownerName: 'Ann', state: 'INACTIVE' },
    ]);
  });

  it('of locations says which of them a complete list lacks: empty ones go, others stay', async () => {
    const { core } = openWorkspace();
    const { customerId } = await bring(core, save(LOCATIONS), { what: 'locations' });
    await bring(core, save('Number,Location\n+12085550101,Boise\n'), { target: { customerId } });
    const path = save('Location,Country,PSTN\nToronto,CA,Cisco Calling Plan\n');
    const { seen } = await bring(core, path, { what: 'locations', mode: 'complete', target: { customerId } });
    expect(seen).toMatchObject({ removed: 1, unchanged: 1 });
    expect(seen.problems).toMatchObject([
      { code: 'location-in-use', examples: [{ value: 'Boise', hint: '1' }] },
    ]);
    const { locations } = await ask(core, 'customers.get', { customerId });
    expect(locations.map(({ name }) => name)).toEqual(['Boise', 'Toronto']);
    expect((await changesOf(core, customerId)).rows).toMatchObject([
      { kind: 'location-removed', before: 'Leeds' },
    ]);
  });

  it('does what its preview said, whatever it holds', async () => {
    const line = fc.tuple(
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom('Boise', 'Nampa', 'Moscow', ''),
      fc.constantFrom('Ann', 'Ben', ''),
      fc.constantFrom('Active', 'Inactive'),
    );
    const file = fc.array(line, { minLength: 1, maxLength: 25 });
    const unknown = fc.constantFrom('make' as const, 'leave-out' as const);
    const toCsv = (lines: (readonly [number, string, string, string])[]) =>
      save(
        `Number,Location,Owner,Status\n${lines.map(([n, ...rest]) => [`208555${1000 + n}`, ...rest].join(',')).join('\n')}\n`,
      );
    await fc.assert(
      fc.asyncProperty(
        file,
        file,
        fc.constantFrom('add', 'complete'),
        unknown,
        async (before, after, mode, unknownLocations) => {
          const { core } = openWorkspace();
          const plan = { unknownLocations, location: 'Boise' };
          const { customerId } = await bring(core, toCsv(before), { ...plan, unknownLocations: 'make' });
          const { seen, tally } = await bring(
            core,
            toCsv(after),
            { ...plan, target: { customerId }, mode },
            true,
          );
          expect({ added: seen.added, changed: seen.changed, removed: seen.removed }).toEqual({
            added: tally.added,
            changed: tally.changed,
            removed: tally.removed,
          });
          expect(seen.rows).toBe(seen.added + seen.changed + seen.unchanged + seen.leftOut);
          expect((await numbersOf(core, customerId)).total).toBe(tally.numbers);
          const again = await preview(core, toCsv(after), { ...plan, target: { customerId }, mode });
          expect(again).toMatchObject({ added: 0, changed: 0, removed: 0 });
          await core.close();
        },
      ),
      { numRuns: 40, seed: 20261103 },
    );
  }, 120_000);
});

describe('a wrong file', () => {
  it.each([
    ['pdf', '%PDF-1.7 renamed'],
    ['empty-file', ''],
    ['no-number-column', 'Colour,Size\nred,large\nblue,small\n'],
    ['open-quote', 'Number,Note\n+12085550101,"open\n+12085550102,x\n'],
    ['workbook-other', Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1')],
  ])('is refused (%s) and changes nothing', async (refusal, content) => {
    const { core, folder } = openWorkspace();
    const { customerId } = await bring(core, save('Number,Location\n+12085550101,Boise\n'));
    const before = dump(folder);
    const error = await preview(core, save(content), { target: { customerId } }).catch((one) => one);
    expect(error).toMatchObject({ code: 'bad-input', details: { refusal } });
    expect(error.message).toContain('Nothing was changed.');
    expect(dump(folder)).toEqual(before);
  });

  it('of which every row is left out changes nothing but says why', async () => {
    const { core, folder } = openWorkspace();
    const before = dump(folder);
    const seen = await preview(core, save('Number,Location\n1.2E+10,Boise\nabc,Boise\n'));
    expect(seen).toMatchObject({ added: 0, leftOut: 2 });
    expect(dump(folder)).toEqual(before);
  });
});

describe('a preview', () => {
  it('writes nothing, and is void once the file or the numbers have changed', async () => {
    const { core, folder } = openWorkspace();
    const before = dump(folder);
    const path = save('Number,Location\n+12085550101,Boise\n');
    const stale = await preview(core, path);
    expect(dump(folder)).toEqual(before);
    appendFileSync(path, '+12085550102,Boise\n');
    await expect(ask(core, 'imports.apply', { previewId: stale.previewId })).rejects.toMatchObject({
      code: 'conflict',
      details: { refusal: 'changed-since' },
    });
    expect(dump(folder)).toEqual(before);
    const { customerId } = await bring(core, path);
    const target = { customerId };
    const one = await preview(core, path, { target });
    await bring(core, save('Number,Location\n+12085550103,Boise\n'), { target });
    await expect(ask(core, 'imports.apply', { previewId: one.previewId })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is used once', async () => {
    const { core } = openWorkspace();
    const { seen } = await bring(core, save('Number,Location\n+12085550101,Boise\n'));
    await expect(ask(core, 'imports.apply', { previewId: seen.previewId })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('keeps its problems as a CSV that no spreadsheet runs', async () => {
    const { core } = openWorkspace();
    const { previewId } = await preview(core, save('Number,Location\n=cmd|x,Boise\n2085550101,Boise\n'));
    const path = join(temporaryFolder(), 'problems.csv');
    await ask(core, 'core.saveImportProblems', { previewId, path });
    const text = readFileSync(path, 'utf8');
    expect(text).toContain("2,Number,'=cmd|x,not-a-number,left-out,");
    expect(text).toContain("3,Number,2085550101,country-missing,repaired,'+12085550101");
  });

  it('that is cancelled leaves nothing behind', async () => {
    const { core, folder } = openWorkspace();
    const before = dump(folder);
    const rows = Array.from({ length: 20_000 }, (_none, index) => `+1208${2000000 + index},Boise`);
    const seen = preview(core, save(`Number,Location\n${rows.join('\n')}\n`));
    core.on((name) => {
      if (name === 'imports.progress') void core.call('imports.cancel', {});
    });
    await expect(seen).rejects.toMatchObject({ code: 'cancelled' });
    expect(dump(folder)).toEqual(before);
  });
});

describe('an import that was cut off', () => {
  it('is told as failed at the next start, since its file may be gone', async () => {
    const first = openWorkspace();
    const { customerId } = await bring(first.core, save('Number,Location\n+12085550101,Boise\n'));
    await first.core.close();
    const db = new Sqlite(databasePath(first.folder));
    db.prepare("UPDATE pulls SET state = 'running', finished_at = NULL").run();
    db.close();
    const { core } = openWorkspace({ folder: first.folder });
    const { lastPull } = await ask(core, 'customers.get', { customerId });
    expect(lastPull).toMatchObject({ state: 'failed', errorCode: 'host-restarted' });
    expect(lastPull?.errorMessage).toContain('import the file again');
  });
});

describe('columns', () => {
  const file = 'Rufnummer,Standort,Bemerkung\n2085550101,Boise,x\n2085550102,Nampa,y\n';

  it('that nobody knows are mapped by hand, and remembered for the same headings', async () => {
    const { core } = openWorkspace();
    const path = save(file);
    const look = await ask(core, 'core.lookImport', { path, what: 'numbers' });
    expect(look.columns.map(({ title, meaning, from }) => [title, meaning, from])).toEqual([
      ['Rufnummer', 'number', 'content'],
      ['Standort', null, 'none'],
      ['Bemerkung', null, 'none'],
    ]);
    await bring(core, path, { mapping: ['number', 'location', null] });
    const again = await ask(core, 'core.lookImport', {
      path: save('RUFNUMMER;STANDORT;BEMERKUNG\n2085550103;Boise;z\n'),
      what: 'numbers',
    });
    expect(again.columns.map(({ meaning, from }) => [meaning, from])).toEqual([
      ['number', 'remembered'],
      ['location', 'remembered'],
      [null, 'remembered'],
    ]);
  });

  it('must have one meaning each, and one of them the number', async () => {
    const { core } = openWorkspace();
    const path = save(file);
    const refusal = (mapping: ImportPlan['mapping']) =>
      preview(core, path, { mapping }).catch((error) => error.details.refusal);
    expect(await refusal(['number', 'number', null])).toBe('column-twice');
    expect(await refusal([null, 'location', null])).toBe('no-number-column');
    expect(await refusal(['number', 'pstn', null])).toBe('column-foreign');
  });

  it('of a workbook are read from the sheet that was chosen', async () => {
    const { core } = openWorkspace();
    const path = save(
      makeXlsx({
        Notes: [['Call Ann first']],
        Numbers: [
          ['电话号码', '分机', '位置', '所有者', '状态'],
          [12085550101, '0101', 'Boise', '张伟', '活动'],
        ],
      }),
      'list.xlsx',
    );
    const { customerId } = await bring(core, path, { sheet: 'Numbers' });
    expect((await numbersOf(core, customerId)).rows).toMatchObject([
      { e164: '+12085550101', extension: '0101', ownerName: '张伟', state: 'ACTIVE' },
    ]);
  });
});

describe('a large file', () => {
  it('of 200,000 rows is previewed and imported, and the same file again changes nothing', async () => {
    const { core } = openWorkspace();
    const rows = Array.from(
      { length: 200_000 },
      (_none, index) =>
        `1${2_082_000_000 + index},${1000 + (index % 9000)},Site ${index % 40},Person ${index},User,Active`,
    );
    const path = save(`Number,Extension,Location,Owner,Type,Status\n${rows.join('\n')}\n`);
    const { customerId, tally, seen } = await bring(core, path);
    expect(seen.problems).toMatchObject([
      { code: 'location-made', count: 40 },
      { code: 'plus-lost', count: 200_000 },
    ]);
    expect(tally).toEqual({ numbers: 200_000, added: 200_000, changed: 0, removed: 0 });
    const again = await preview(core, path, { target: { customerId }, mode: 'complete' });
    expect(again).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 200_000 });
  }, 120_000);
});
