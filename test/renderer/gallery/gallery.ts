import { refusalText } from '#shared/imports/refusals.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { DoctorCheck, DoctorProblem } from '#shared/model/doctor.ts';
import { connectionIdSchema } from '#shared/model/ids.ts';
import { completeDraft } from '../support/complete-draft.ts';
import { createFakeApi } from '../support/fake-api.ts';
import { manyCustomers, troublePull } from '../support/many-customers.ts';
import { uuid } from '../support/sample-customers.ts';
import { makeIntegration } from '../support/sample-work.ts';

/*
 * The real window on the fake API. The address chooses what it starts with:
 * ?theme=dark&language=zh&scene=empty|failed|offline|many|complete|trouble|integrations|doubt|faults
 */
const query = new URLSearchParams(window.location.search);
const scene = query.get('scene');
const fake = createFakeApi({ now: Date.now(), isEmpty: scene === 'empty' });
fake.state.settings = {
  ...fake.state.settings,
  theme: query.get('theme') === 'dark' ? 'dark' : 'light',
  language: query.get('language') === 'zh' ? 'zh' : 'en',
  workOffline: scene === 'offline',
};
if (scene === 'many') fake.state.customers = manyCustomers(fake.state, 200);
if (scene === 'complete') completeDraft(fake.state.registrations[0]);
if (scene === 'trouble') troublePull(fake.state);
if (scene === 'doubt') {
  const doubt = { state: 'needs-attention', lastErrorCode: 'bad-answer', waitReason: null } as const;
  fake.state.outbox = fake.state.outbox.map((item) =>
    item.state === 'rejected' ? { ...item, ...doubt } : item,
  );
}
if (scene === 'faults') {
  fake.answer('doctor.run', () => {
    const head = fake.state.journal.at(-1)?.hash ?? '';
    const check = (id: DoctorCheck['id'], count: number, problems: DoctorProblem[] = []) => ({
      id,
      count,
      found: problems.length,
      problems,
    });
    return {
      checks: [
        check('database', 31),
        check('journal', 260, [
          { code: 'chain-broken', hint: '118' },
          { code: 'hash-unknown', hint: head },
        ]),
        check('outbox', 6, [{ code: 'release-altered', hint: uuid(303) }]),
        check('receipts', 4, [{ code: 'receipt-untold', hint: uuid(304) }]),
        check('files', 5),
      ],
      entries: 260,
      head,
    };
  });
}
if (scene === 'failed') {
  fake.state.host = {
    ...fake.state.host,
    coreFailure: { code: 'database-damaged', message: 'database disk image is malformed' },
  };
  fake.answer('settings.get', () => {
    throw new AppError('database-damaged', 'database disk image is malformed');
  });
}
if (scene === 'integrations') {
  const day = 24 * 60 * 60_000;
  fake.state.connections.push(makeIntegration(fake.state.now, 3 * day, 80 * day), {
    ...makeIntegration(fake.state.now, -day, 9 * day),
    label: 'Harbor Clinic',
    id: connectionIdSchema.parse(uuid(903)),
  });
  fake.state.host = { ...fake.state.host, secrets: 'memory' };
}
// Nobody is in a browser here, so a sign-in waits.
fake.answer('connections.authorize', () => new Promise(() => {}));
Object.defineProperty(window, 'api', { value: fake.api });
Object.defineProperty(window, 'fake', { value: fake });
Object.defineProperty(window, 'refuseImports', {
  value: () =>
    fake.answer('imports.look', () => {
      const details = { refusal: 'pdf', file: 'pine-county-numbers.csv' };
      throw new AppError('bad-input', refusalText('en', 'pdf', details), details);
    }),
});
await import('#renderer/main.tsx');
