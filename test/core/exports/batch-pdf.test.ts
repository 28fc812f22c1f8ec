import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import { batchPdf } from '#core/exports/batch-pdf.ts';
import { defaultFontFolder } from '#core/exports/font-folder.ts';
import type { BatchDetail, BatchNumber } from '#shared/model/batch.ts';
import type { E164 } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { readPdf, withoutBlanks } from '#support/read-pdf.ts';
import { temporaryFolder } from '#support/temporary-folder.ts';
import { openPulled, somePicks } from '#support/workspace.ts';

const numberAt = (index: number): BatchNumber => ({
  e164: `+1208555${String(index).padStart(4, '0')}` as E164,
  ownerName: index % 3 === 0 ? '' : `Owner ${index}`,
  status: index % 40 === 7 ? 'FAILED' : 'SUCCESS',
  errorType: index % 40 === 7 ? 'FAILED' : null,
  errorCode: index % 40 === 7 ? 'SAMPLE-2001' : null,
  errorTitle: index % 40 === 7 ? 'NUMBER_HAS_CARRIER_FAILURE' : null,
  errorMessage: index % 40 === 7 ? 'The carrier did not take the number.' : null,
  reasons: [],
  drift: [],
  nowOwner: '',
  nowLocation: 'Boise',
});

function documentOf(count: number, language: 'en' | 'zh') {
  const numbers = Array.from({ length: count }, (_, index) => numberAt(index));
  const batch = {
    customerName: 'Harbor Clinic',
    locationName: 'Boise',
    count,
    delivery: 'accepted',
    orderId: 'ORD-7F21',
    orderStatus: 'PARTIAL',
    succeeded: numbers.filter(({ status }) => status === 'SUCCESS').length,
    failed: numbers.filter(({ status }) => status === 'FAILED').length,
    numbers,
  } as unknown as BatchDetail;
  return {
    batch,
    release: { who: 'Robin Vale', at: '2026-11-03T14:02:00.000Z', hash: 'ab12'.repeat(16) },
    language,
    exportedAt: '2026-11-22T09:00:00.000Z',
    appVersion: '1.0.0',
  };
}

describe('an order summary', () => {
  it.each(['en', 'zh'] as const)(
    'holds every number with its owner, answer and error in %s',
    async (language) => {
      const input = documentOf(120, language);
      const bytes = await batchPdf(input, defaultFontFolder());
      const { text, isTagged, title, author, pages } = await readPdf(bytes);
      expect(isTagged).toBe(true);
      expect([title, author]).toEqual([
        language === 'en' ? 'Order summary: Boise' : '订单摘要: Boise',
        'Harbor Clinic',
      ]);
      expect(pages.length).toBeGreaterThan(2);
      for (const { e164 } of input.batch.numbers) expect(text).toContain(withoutBlanks(formatPhone(e164)));
      for (const said of ['ORD-7F21', 'Robin Vale', '2026-11-03 14:02 UTC', 'ab12'.repeat(16)])
        expect(text).toContain(withoutBlanks(said));
      expect(text.split('NUMBER_HAS_CARRIER_FAILURE')).toHaveLength(4);
      expect(await batchPdf(input, defaultFontFolder())).toEqual(bytes);
    },
  );

  it('has one line at the head of its pages, however long the names are', async () => {
    const input = documentOf(60, 'en');
    const customerName = 'Harbor Clinic and Outpatient Rehabilitation Center of the Treasure Valley '.repeat(
      3,
    );
    const { pages } = await readPdf(
      await batchPdf({ ...input, batch: { ...input.batch, customerName } }, defaultFontFolder()),
    );
    const top = Math.max(...(pages[1] ?? []).map(({ y }) => y));
    const head = (pages[1] ?? []).filter(({ y }) => y > top - 20).map(({ text }) => text);
    expect(head.join('')).toMatch(/^Order summary\s*·\s*Harbor Clinic and Outpatient.*…/);
    expect(head.join('')).not.toContain('Number');
    expect((pages[1] ?? []).map(({ text }) => text).join('')).not.toContain('Treasure Valley Harbor');
  });

  it('is written of a draft and of what was released, which has its hash', async () => {
    const { core, customer } = await openPulled();
    const { location, numbers } = await somePicks(core, customer, 3);
    const place = { customerId: customer.id, locationId: location.id };
    const { batchId } = await ask(core, 'batches.create', { ...place, numbers });
    const path = join(temporaryFolder(), 'order.pdf');
    const request = { what: 'batch', batchId, format: 'pdf', language: 'en' } as const;
    const written = async () => {
      await ask(core, 'core.writeExport', { request, path });
      return (await readPdf(readFileSync(path))).text;
    };
    expect(await written()).toContain(withoutBlanks('A draft: nothing has been ordered yet.'));
    const { outboxId } = await ask(core, 'batches.release', { batchId });
    const { payloadHash } = await ask(core, 'outbox.get', { outboxId });
    expect(await written()).toContain(payloadHash);
    expect(await ask(core, 'core.exportName', request)).toMatchObject({
      fileName: expect.stringMatching(/^order .*\.pdf$/),
    });
  });
});
