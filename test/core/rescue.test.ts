import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { databasePath } from '#core/db/open.ts';
import { rescueUnsent } from '#core/rescue.ts';
import { aRegistration } from '#support/registration.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { draftBatch, openPulled, type Pulled } from '#support/workspace.ts';

/** A workspace with a released batch that has not left, a draft batch and a draft registration. */
async function unsent(): Promise<Pulled & { outboxId: string; numbers: readonly string[] }> {
  const pulled = await openPulled();
  const { core, customer } = pulled;
  await ask(core, 'settings.set', { workOffline: true });
  const { batchId } = await draftBatch(pulled, 2);
  const { outboxId } = await ask(core, 'batches.release', { batchId });
  const { numbers } = await draftBatch(pulled, 3);
  await aRegistration(core, customer.id, []);
  return { ...pulled, outboxId, numbers };
}

async function rescued(folder: string) {
  const path = join(temporaryFolder(), 'unsent.json');
  await rescueUnsent({ folder, version: '1', now: Date.UTC(2026, 10, 3) }, path);
  return JSON.parse(readFileSync(path, 'utf8'));
}

describe('work that has not left', () => {
  it('is exported while the workspace is open', async () => {
    const { core, folder, outboxId, numbers } = await unsent();
    const story = await ask(core, 'outbox.get', { outboxId: outboxId as never });
    const work = await rescued(folder);
    expect(work.outbox).toMatchObject([
      { id: outboxId, kind: 'order', payload: story.payload, payloadHash: story.payloadHash },
    ]);
    expect(work.batches).toMatchObject([{ numbers }]);
    expect(work.registrations).toHaveLength(1);
    expect(work.registrations[0].campaign).toHaveProperty('messageFlow');
    const path = join(folder, 'out.json');
    await ask(core, 'core.writeExport', {
      request: { what: 'unsent', format: 'json', language: 'en' },
      path,
    });
    expect(JSON.parse(readFileSync(path, 'utf8')).outbox).toEqual(work.outbox);
  });

  // The system's own user may write everywhere.
  it.skipIf(process.getuid?.() === 0)('is exported from a folder that nobody may write to', async () => {
    const { core, folder } = await unsent();
    await core.close();
    chmodSync(databasePath(folder), 0o444);
    chmodSync(folder, 0o555);
    try {
      const work = await rescued(folder);
      expect(work.outbox).toHaveLength(1);
      expect(work.batches).toHaveLength(1);
    } finally {
      chmodSync(folder, 0o755);
    }
  });

  it('is refused with the reason where nothing can be read', async () => {
    const folder = temporaryFolder();
    await expect(rescued(folder)).rejects.toMatchObject({ code: 'not-found' });
    writeFileSync(databasePath(folder), 'not a database, by far not'.repeat(400));
    await expect(rescued(folder)).rejects.toMatchObject({ code: 'database-damaged' });
  });
});
