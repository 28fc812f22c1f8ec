import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '#shared/model/imports.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { main } from '../../src/cli/main.ts';

type Answer = ImportPreview & { readonly applied: { readonly tally: object } | null };

function terminal() {
  const data = join(temporaryFolder(), 'data');
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const console = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
    const code = await main([...args, '--data', data], {}, console);
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  const json = async <T>(...args: string[]) => {
    const { code, out, err } = await run(...args, '--json');
    return { code, value: JSON.parse(out || err) as T };
  };
  return { run, json };
}

function save(content: string): string {
  const path = join(temporaryFolder(), 'list.csv');
  writeFileSync(path, content);
  return path;
}

const PINE = ['--customer', 'Pine County Library'];
const LOCATIONS = 'Site,Country,PSTN\nBoise,US,Cisco Calling Plan\n';
const NUMBERS = 'Rufnummer;Ort;Name\n2085550101;Boise;Ann\n2085550102;Boise;Ben\n';

interface Wrong {
  readonly what: string;
  readonly code: number;
  readonly content?: string;
  readonly kind?: string;
  readonly options?: readonly string[];
}

const WRONG: readonly Wrong[] = [
  { what: 'no list', code: 2, content: '%PDF-1.7', options: ['--new'] },
  { what: 'an unknown customer', code: 3 },
  { what: 'an unknown column', code: 2, options: ['--new', '--map', 'Size=number'] },
  { what: 'an unknown meaning', code: 2, options: ['--new', '--map', 'A=colour'] },
  { what: 'an unknown mode', code: 2, options: ['--new', '--mode', 'some'] },
  { what: 'an unknown kind', code: 2, kind: 'people', options: ['--new'] },
];

describe('textready import', () => {
  it('makes a customer from its locations and numbers', async () => {
    const { json, run } = terminal();
    const places = await json<Answer>('import', 'locations', save(LOCATIONS), ...PINE, '--new');
    expect(places).toMatchObject({ code: 0, value: { added: 1, isNewCustomer: true } });
    const map = ['--map', 'Ort=location', 'Name=ownerName'];
    const numbers = await json<Answer>('import', 'numbers', save(NUMBERS), ...PINE, ...map);
    expect(numbers).toMatchObject({ code: 0, value: { added: 2, applied: { tally: { numbers: 2 } } } });
    expect((await run('numbers')).out).toMatch(/\+12085550101 +Ann +Boise +eligible/);
    const again = await json<Answer>('import', 'numbers', save(NUMBERS), ...PINE, '--dry-run');
    expect(again.value).toMatchObject({ added: 0, unchanged: 2, applied: null });
    expect(again.value.look.columns.map(({ from }) => from)).toEqual([
      'remembered',
      'remembered',
      'remembered',
    ]);
  });

  it('says in a dry run what would happen, and does nothing', async () => {
    const { run } = terminal();
    const dry = await run(
      'import',
      'numbers',
      save(NUMBERS),
      ...PINE,
      '--new',
      '--location',
      'Boise',
      '--dry-run',
    );
    expect(dry.code).toBe(0);
    expect(dry.out).toContain('Pine County Library (new): 2 rows of list.csv; would be added 2,');
    expect(dry.out).toContain('Locations made: Boise.');
    expect(dry.out).toMatch(/repaired +country-missing +2/);
    expect((await run('status')).out).not.toContain('Pine County Library');
  });

  it('answers 1 when rows were left out, and names them', async () => {
    const { json } = terminal();
    const path = save('Number,Location\n1.2E+10,Boise\n2085550101,Boise\n');
    const { code, value } = await json<Answer>('import', 'numbers', path, ...PINE, '--new');
    expect(code).toBe(1);
    expect(value).toMatchObject({ added: 1, leftOut: 1 });
    expect(value.problems[0]).toMatchObject({
      code: 'digits-lost',
      outcome: 'left-out',
      examples: [{ row: 2, column: 'Number', value: '1.2E+10' }],
    });
  });

  it.each(WRONG)('answers for $what with code $code', async (wrong) => {
    const { run } = terminal();
    const path = save(wrong.content ?? NUMBERS);
    const answer = await run('import', wrong.kind ?? 'numbers', path, ...PINE, ...(wrong.options ?? []));
    expect(answer.code).toBe(wrong.code);
    expect(answer.err).not.toBe('');
  });

  it('answers for a file that is gone with code 6', async () => {
    const { run } = terminal();
    const path = join(temporaryFolder(), 'gone.csv');
    expect((await run('import', 'numbers', path, ...PINE, '--new')).code).toBe(6);
  });

  it('asks before it removes much', async () => {
    const { run } = terminal();
    const list = (count: number) =>
      save(
        `Number,Location\n${Array.from({ length: count }, (_none, n) => `2085551${100 + n},Boise`).join('\n')}\n`,
      );
    await run('import', 'numbers', list(100), ...PINE, '--new');
    const complete = ['import', 'numbers', list(20), ...PINE, '--mode', 'complete'];
    const refused = await run(...complete);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('The file lacks 80 of 100 numbers');
    expect((await run(...complete, '--allow-removals')).out).toContain('removed 80');
  });
});
