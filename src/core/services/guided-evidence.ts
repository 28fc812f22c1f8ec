import { checkSummary } from '#shared/guided/summary.ts';
import type { CheckSource, SummaryCheck } from '#shared/model/guided.ts';
import { refuseSubmission } from '#shared/submission/refusals.ts';
import type { CoreContext } from '../context.ts';
import { hashOf } from '../hash.ts';
import { noteOutbox } from '../journal/note.ts';
import { pngDataUrl, requirePng } from '../page-checks/evidence.ts';
import { toIso } from '../repos/columns.ts';
import { hasPicture, insertPicture, listRunNumbers, setRunCheck } from '../repos/guided.ts';
import { requireOpenRun, requireRun } from './guided-run.ts';

/** Compares the text of an order summary with the batch, and keeps what was found with the hash of the text. */
export function checkOrderSummary(
  context: CoreContext,
  input: { readonly outboxId: string; readonly text: string; readonly source: CheckSource },
): SummaryCheck {
  return context.db.write((db) => {
    const { row } = requireOpenRun(db, input.outboxId);
    if (row.kind !== 'order') throw refuseSubmission('no-summary', {});
    const ours = listRunNumbers(db, row).map(({ e164 }) => e164);
    const check = checkSummary(input.text, { numbers: ours, locationName: row.title });
    setRunCheck(db, row.id, {
      ...check,
      at: toIso(context.clock.now()),
      source: input.source,
      textHash: hashOf(input.text),
    });
    return check;
  });
}

/** Keeps a picture of what Control Hub showed, as evidence, with its hash in the journal. */
export async function keepRunPicture(
  context: CoreContext,
  input: { readonly outboxId: string; readonly png: Uint8Array },
): Promise<{ hash: string }> {
  requirePng(input.png);
  requireRun(context.db.read, input.outboxId);
  const hash = await context.files.put(input.png);
  const at = context.clock.now();
  context.db.write((db) => {
    const { row, run } = requireRun(db, input.outboxId);
    const what = run.finishedAt !== null ? 'outcome' : row.kind === 'order' ? 'order' : 'case';
    insertPicture(db, { outboxId: row.id, hash, at, what });
    noteOutbox(db, row, {
      at,
      kind: 'evidence',
      source: 'person',
      facts: { what, pictureHash: hash, bytes: input.png.byteLength },
    });
  });
  return { hash };
}

export async function runPicture(context: CoreContext, hash: string): Promise<{ dataUrl: string }> {
  if (!hasPicture(context.db.read, hash)) throw refuseSubmission('picture-gone', {});
  const bytes = await context.files.read(hash);
  return { dataUrl: pngDataUrl(bytes) };
}
