import { writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseTable } from '#shared/imports/refusals.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { CustomerId, PullId } from '#shared/model/ids.ts';
import type { ImportLook, ImportPlan, ImportPreview, ReadOptions } from '#shared/model/imports.ts';
import type { ListEntry } from '#shared/model/number.ts';
import type { CoreContext } from '../context.ts';
import { safeName } from '../exports/file-name.ts';
import { mintId } from '../ids.ts';
import { applyImport } from '../imports/apply.ts';
import { hashFile } from '../imports/file.ts';
import { readListFile } from '../imports/list-file.ts';
import { openTable } from '../imports/open-table.ts';
import { layOutTable, type PlannedTable, planTable, toLook } from '../imports/plan.ts';
import { previewLocations, previewNumbers } from '../imports/preview.ts';
import type { Problems } from '../imports/problems.ts';
import { problemsCsv } from '../imports/problems-csv.ts';
import type { RunParts } from '../imports/run.ts';
import { openPull } from '../imports/write-mirror.ts';
import { type CustomerRow, findCustomer } from '../repos/customers.ts';
import { failInterruptedImports, keepMapping } from '../repos/imports.ts';
import { latestPull, type PullTally } from '../repos/pulls.ts';
import { requireCustomer } from './customers.ts';
import { addFileCustomer, requireFileCustomer, requireNewName } from './file-customers.ts';

type Phase = EventPayload<'imports.progress'>['phase'];

/** What has to be the same when the import follows its preview. */
interface Kept {
  readonly path: string;
  readonly hash: string;
  readonly plan: ImportPlan;
  /** Null for a customer that the import is to make. */
  readonly customerId: CustomerId | null;
  /** The last pull of the customer at the time, by which a change of its mirror is seen. */
  readonly mirror: string;
  readonly preview: ImportPreview;
  readonly problems: Problems;
}

export interface Applied {
  readonly customerId: CustomerId;
  readonly pullId: PullId;
  readonly tally: PullTally;
}

export interface Imports {
  /** A first look at a file. */
  look(path: string, options: ReadOptions): Promise<ImportLook>;
  /** The entries of a file that lists numbers. */
  list(path: string): Promise<ListEntry[]>;
  /** The same of the bytes of a file, which is called so in what is said about it. */
  listIn(fileName: string, bytes: Uint8Array): Promise<ListEntry[]>;
  /** A dry run of the whole file, kept for {@link Imports.apply}. */
  preview(path: string, plan: ImportPlan): Promise<ImportPreview>;
  /** Writes what a preview has shown. */
  apply(previewId: string, allowRemovals: boolean): Promise<Applied>;
  /** Writes the problems of a preview as CSV. */
  saveProblems(previewId: string, path: string): number;
  /** Stops what is being read or written. */
  cancel(): void;
  /** The same, and waits until it has stopped. */
  stop(): Promise<void>;
}

/** What reads tables reads files: the bytes lie in a folder of their own meanwhile. */
async function withFile<T>(name: string, bytes: Uint8Array, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'textready-list-'));
  try {
    const path = join(folder, safeName(name) || 'list');
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A person looks at one preview at a time; the others are of forgotten windows. */
const PREVIEWS_KEPT = 4;
const TELL_EVERY_MS = 100;

export function createImports(context: CoreContext): Imports {
  context.db.write(failInterruptedImports);
  const previews = new Map<string, Kept>();
  const running = new Set<{ abort: AbortController; finished: Promise<unknown> }>();
  const busy = new Set<string>();

  const tracked = <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const abort = new AbortController();
    const finished = work(abort.signal).catch((error: unknown) => {
      throw abort.signal.aborted && !(error instanceof AppError)
        ? new AppError('cancelled', 'Reading the file was cancelled. Nothing was changed.')
        : error;
    });
    const entry = { abort, finished };
    running.add(entry);
    return finished.finally(() => running.delete(entry));
  };
  const teller = (phase: Phase) => {
    let toldAt = Number.NEGATIVE_INFINITY;
    return (share: number) => {
      const now = context.clock.now();
      if (now - toldAt < TELL_EVERY_MS && share < 1) return;
      toldAt = now;
      context.emit('imports.progress', { phase, share: Math.min(1, share) });
    };
  };
  const keep = (id: string, kept: Kept) => {
    previews.set(id, kept);
    for (const old of [...previews.keys()].slice(0, -PREVIEWS_KEPT)) previews.delete(old);
  };
  const need = (id: string): Kept => {
    const kept = previews.get(id);
    if (kept) return kept;
    throw new AppError(
      'not-found',
      'This preview is no longer at hand, since TextReady was started anew or others followed. Look at the file again. Nothing was changed.',
    );
  };

  return {
    look: (path, options) =>
      tracked(async (signal) => {
        const table = await openTable(path, options, signal, true);
        return toLook(table, layOutTable(context.db.read, table, options));
      }),
    list: (path) => tracked((signal) => readListFile(context.db.read, path, signal)),
    listIn: (fileName, bytes) =>
      tracked((signal) => withFile(fileName, bytes, (path) => readListFile(context.db.read, path, signal))),
    preview: (path, plan) =>
      tracked(async (signal) => {
        const customer = targetOf(context, plan);
        const hash = await hashFile(path, signal);
        const table = await openTable(path, plan, signal, false);
        const planned = planTable(context.db.read, table, plan);
        const previewId = mintId(context.clock);
        const mirror = mirrorMark(context, customer);
        const parts = partsOf(context, planned, plan, customer?.key ?? null, signal, teller('reading'));
        const { body, problems } = await (plan.what === 'numbers' ? previewNumbers : previewLocations)(parts);
        const preview: ImportPreview = {
          ...body,
          previewId,
          customerName: customer?.name ?? newNameOf(plan),
          isNewCustomer: customer === null,
        };
        const customerId = customer?.customer_id ?? null;
        keep(previewId, { path, hash, plan, customerId, mirror, preview, problems });
        return preview;
      }),
    apply: (previewId, allowRemovals) =>
      tracked(async (signal) => {
        const kept = need(previewId);
        const lock = kept.customerId ?? 'new';
        if (busy.has(lock))
          throw new AppError('conflict', 'An import of this customer is already running. Wait for its end.');
        busy.add(lock);
        try {
          const applied = await applyKept(context, kept, allowRemovals, signal, teller('writing'));
          previews.delete(previewId);
          return applied;
        } finally {
          busy.delete(lock);
        }
      }),
    saveProblems(previewId, path) {
      const text = problemsCsv(need(previewId).problems.all());
      try {
        writeFileSync(path, text);
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
        throw new AppError(
          'file-error',
          `The list of problems could not be written (${code}). Choose another folder; nothing else was changed.`,
          { code },
        );
      }
      return Buffer.byteLength(text);
    },
    cancel() {
      for (const { abort } of running) abort.abort();
    },
    async stop() {
      const all = [...running];
      for (const { abort } of all) abort.abort();
      await Promise.allSettled(all.map(({ finished }) => finished));
    },
  };
}

const newNameOf = ({ target }: ImportPlan): string => ('newName' in target ? target.newName : '');

/** The customer that is imported into, or null for one that is to be made. */
function targetOf(context: CoreContext, { target }: ImportPlan): CustomerRow | null {
  if ('newName' in target) {
    requireNewName(context, target.newName);
    return null;
  }
  const customer = requireCustomer(context, target.customerId);
  requireFileCustomer(context, customer);
  return customer;
}

function mirrorMark(context: CoreContext, customer: CustomerRow | null): string {
  const last = customer && latestPull(context.db.read, customer.key);
  return last ? `${last.id} ${last.state}` : '';
}

function partsOf(
  context: CoreContext,
  planned: PlannedTable,
  plan: ImportPlan,
  customerKey: number | null,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): RunParts {
  return { context, planned, plan, customerKey, signal, onProgress };
}

/** @throws AppError `conflict` when the file or the mirror is not what the preview has seen. */
async function checkUnchanged(context: CoreContext, kept: Kept, signal: AbortSignal): Promise<void> {
  if ((await hashFile(kept.path, signal)) !== kept.hash) {
    throw refuseTable('changed-since', { file: kept.preview.look.fileName });
  }
  const customer = kept.customerId ? (findCustomer(context.db.read, kept.customerId) ?? null) : null;
  if (mirrorMark(context, customer) !== kept.mirror) {
    throw new AppError(
      'conflict',
      `The numbers of ${kept.preview.customerName} were changed since the preview. Look at the file again before it is imported. Nothing was changed.`,
    );
  }
  targetOf(context, kept.plan);
}

function checkRemovals({ preview, plan }: Kept, allowRemovals: boolean): void {
  if (allowRemovals || !preview.needsRemovalConsent) return;
  throw new AppError(
    'too-many-removals',
    `The file lacks ${preview.removed} of ${preview.known} ${plan.what}, which would be removed. Nothing was changed. If the file is the complete list, import it again and allow the removal; otherwise choose to add and update.`,
    { missing: preview.removed, known: preview.known },
  );
}

async function applyKept(
  context: CoreContext,
  kept: Kept,
  allowRemovals: boolean,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Applied> {
  checkRemovals(kept, allowRemovals);
  await checkUnchanged(context, kept, signal);
  const { plan } = kept;
  const table = await openTable(kept.path, plan, signal, false);
  const planned = planTable(context.db.read, table, plan);
  const now = context.clock.now();
  const id = mintId<'PullId'>(context.clock) as PullId;
  const { customer, pull } = context.db.write((db) => {
    const target = kept.customerId
      ? requireCustomer(context, kept.customerId)
      : addFileCustomer(context, db, newNameOf(plan));
    keepMapping(db, plan.what, planned.layout.hash, planned.mapping, now);
    return { customer: target, pull: openPull(db, id, target.key, now) };
  });
  const parts = partsOf(context, planned, plan, customer.key, signal, onProgress);
  const tally = await applyImport(parts, pull);
  return { customerId: customer.customer_id, pullId: id, tally };
}
