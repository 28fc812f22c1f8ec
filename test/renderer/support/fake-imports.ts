import { customerIdSchema, pullIdSchema } from '#shared/model/ids.ts';
import type { FileFormat, ImportColumn, ImportLook, ImportPreview, Mapping } from '#shared/model/imports.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import { uuid } from './sample-customers.ts';

const FORMAT: FileFormat = { kind: 'csv', encoding: 'utf-8', delimiter: 'semicolon', sheets: [], sheet: '' };

const column = (
  letter: string,
  title: string,
  meaning: ImportColumn['meaning'],
  from: ImportColumn['from'],
  ...samples: string[]
): ImportColumn => ({ letter, title, samples, meaning, from });

const NUMBER_COLUMNS = [
  column('A', 'Phone number', 'number', 'heading', '1.2085550141E+10', '12085550142', '(208) 555-0143'),
  column('B', 'Ext', 'extension', 'heading', '0141', '142', '0143'),
  column('C', 'Site', 'location', 'heading', 'Boise', 'Boise', 'Twin Falls'),
  column('D', 'Employee', null, 'none', 'Ines Duarte', 'Tom Okafor', 'Front desk'),
  column('E', 'Cost centre', null, 'none', '4410', '4410', '4420'),
];
const LOCATION_COLUMNS = [
  column('A', 'Site', 'name', 'heading', 'Boise', 'Twin Falls'),
  column('B', 'Country', 'country', 'heading', 'USA', 'USA'),
  column('C', 'Carrier', 'pstn', 'remembered', 'Cisco Calling Plan', 'Local gateway'),
];

const lookAt = (what: ImportPreview['what']): ImportLook => ({
  fileName: what === 'numbers' ? 'pine-county-numbers.csv' : 'pine-county-sites.csv',
  format: FORMAT,
  headerRow: 3,
  columns: what === 'numbers' ? NUMBER_COLUMNS : LOCATION_COLUMNS,
});

const place = (row: number, value: string, hint = '', name = 'Phone number') => ({
  row,
  column: name,
  value,
  hint,
});

const PROBLEMS: ImportPreview['problems'] = [
  {
    code: 'digits-lost',
    outcome: 'left-out',
    count: 2,
    examples: [
      { code: 'digits-lost', outcome: 'left-out', ...place(18, '1.20856E+10') },
      { code: 'digits-lost', outcome: 'left-out', ...place(44, '1.20856E+10') },
    ],
  },
  {
    code: 'number-in-two-locations',
    outcome: 'left-out',
    count: 1,
    examples: [{ code: 'number-in-two-locations', outcome: 'left-out', ...place(52, '+12085550142', '5') }],
  },
  {
    code: 'extension-short',
    outcome: 'kept',
    count: 1,
    examples: [{ code: 'extension-short', outcome: 'kept', ...place(5, '142', '0142', 'Ext') }],
  },
  {
    code: 'plus-lost',
    outcome: 'repaired',
    count: 1180,
    examples: [
      { code: 'plus-lost', outcome: 'repaired', ...place(4, '1.2085550141E+10', '+12085550141') },
      { code: 'plus-lost', outcome: 'repaired', ...place(5, '12085550142', '+12085550142') },
    ],
  },
];

const FIRST: ImportPreview['first'] = [
  ['+12085550141', '0141', 'Boise', 'Ines Duarte'],
  ['+12085550142', '142', 'Boise', 'Tom Okafor'],
  ['+12085550143', '0143', 'Twin Falls', 'Front desk'],
].map(([title = '', extension = '', location = '', owner = ''], index) => ({
  row: index + 4,
  title,
  extension,
  location,
  owner,
  state: 'ACTIVE',
  place: '',
}));

/** What a preview of the sample file says. */
export function makePreview(change: Partial<ImportPreview> = {}): ImportPreview {
  return {
    previewId: uuid(950),
    what: 'numbers',
    mode: 'add',
    customerName: 'Pine County Library',
    isNewCustomer: true,
    look: lookAt('numbers'),
    rows: 1207,
    added: 1204,
    changed: 0,
    unchanged: 0,
    removed: 0,
    leftOut: 3,
    locationsMade: ['Boise', 'Twin Falls'],
    known: 0,
    needsRemovalConsent: false,
    assumptions: ['state', 'numberType'],
    first: FIRST,
    problems: PROBLEMS,
    ...change,
  };
}

/** One that the sample has: the window leaves a customer that no list names. */
const CUSTOMER = customerIdSchema.parse('org-harbor');

export function importHandlers(emit: FakeApi['emit']): Partial<Handlers> {
  let last = makePreview();
  return {
    'imports.choose': () => ({ fileToken: uuid(940), fileName: 'pine-county-numbers.csv', size: 84_210 }),
    'imports.look': ({ what, headerRow }) => ({ ...lookAt(what), headerRow: headerRow ?? 3 }),
    'imports.preview': ({ what, target, mode, mapping }) => {
      const look = lookAt(what);
      const meanings: Mapping = mapping ?? look.columns.map(({ meaning }) => meaning);
      emit('imports.progress', { phase: 'reading', share: 1 });
      last = makePreview({
        what,
        mode,
        isNewCustomer: 'newName' in target,
        ...('newName' in target ? { customerName: target.newName } : {}),
        look: {
          ...look,
          columns: look.columns.map((one, index) => ({ ...one, meaning: meanings[index] ?? null })),
        },
      });
      return last;
    },
    'imports.apply': () => ({
      customerId: CUSTOMER,
      pullId: pullIdSchema.parse(uuid(960)),
      tally: { numbers: last.added, added: last.added, removed: last.removed, changed: last.changed },
    }),
    'imports.saveProblems': () => ({ path: '/home/robin/Documents/import-problems.csv' }),
    'imports.cancel': () => ({}),
  };
}
