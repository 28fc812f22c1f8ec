// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { positionOf } from '#renderer/components/guided/guided-rules.ts';
import { compareNumbers } from '#renderer/features/guided/comparison.ts';
import { useApp } from '#renderer/stores/store.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { fakeNumber, makeRun } from './support/fake-guided.ts';
import { need } from './support/need.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';

/** A run of the waiting order of nine numbers at Portland, or of the registration that waits. */
async function openRun(kind: OutboxItem['kind'] = 'order', stepsDone = 0) {
  const fake = installFake();
  const item = need(fake.state.outbox.find((one) => one.kind === kind && one.state === 'queued'));
  Object.assign(item, { channel: 'guided', waitReason: 'guided', attempts: 0 });
  const run = makeRun(item, fake.state);
  const doneAt = '2026-11-24T11:00:00.000Z';
  const steps = run.steps.map((step, index) => (index < stepsDone ? { ...step, doneAt } : step));
  fake.state.runs = [{ ...run, steps }];
  const opened = await openScreen('guided', { outboxId: item.id }, fake);
  await screen.findByRole('list', { name: 'Steps in Control Hub' });
  return { ...opened, item, run };
}

const current = () => need(document.querySelector<HTMLElement>('[aria-current="step"]') ?? undefined);
const summaryOf = (count: number) =>
  Array.from({ length: count }, (_, index) => fakeNumber(index)).join('\n');

describe('the click list', () => {
  it('says where to go, step by step, the current one open', async () => {
    await openRun();
    expect(screen.getByRole('heading', { name: 'Authorise 9 numbers at Portland Riverside' })).toBeTruthy();
    expect(within(current()).getByText(/^Sign in to Control Hub and go to/).textContent).toBe(
      'Sign in to Control Hub and go to Services Calling PSTN Business Texting Manage Authorize business texting.',
    );
    expect(within(current()).getByText(/Menu names from help.webex.com n1rlhy4, November 2026/)).toBeTruthy();
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await expectAccessible();
  });

  it('is gone through by Enter alone, the keys going on with the next step', async () => {
    const { user, fake, run } = await openRun();
    for (const name of ['Go to the page', 'Choose the location', 'Choose the numbers']) {
      const box = await screen.findByRole('checkbox', { name: `Done: ${name}` });
      if (name === 'Go to the page') box.focus();
      await waitFor(() => expect(document.activeElement).toBe(box));
      await user.keyboard('{Enter}');
    }
    await screen.findByRole('checkbox', { name: 'Done: Check the order summary' });
    expect(fake.callsOf('guided.step')).toEqual(
      ['open', 'location', 'numbers'].map((step) => ({ outboxId: run.outboxId, step, done: true })),
    );
  });

  it('folds what is done with its time, and takes it back', async () => {
    const { user, fake, run } = await openRun('order', 2);
    expect(within(current()).getByText('Choose the numbers')).toBeTruthy();
    const done = screen.getByRole('button', { name: /^Choose the location/ });
    expect(done.getAttribute('aria-expanded')).toBe('false');
    await user.click(done);
    await user.click(screen.getByRole('button', { name: 'Not done after all: Choose the location' }));
    await screen.findByRole('checkbox', { name: 'Done: Choose the location' });
    expect(fake.callsOf('guided.step')).toEqual([{ outboxId: run.outboxId, step: 'location', done: false }]);
  });

  it('ticks numbers off, copies the next one, and all of them', async () => {
    const { user, fake } = await openRun('order', 2);
    const list = screen.getByRole('listbox', { name: 'Numbers to choose in Control Hub' });
    await user.click(within(list).getAllByRole('option')[0] as HTMLElement);
    expect(await screen.findByText('1 of 9 ticked off')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy the next: (206) 555-0101' }));
    expect(await navigator.clipboard.readText()).toBe('+12065550101');
    await user.click(screen.getByRole('button', { name: 'Copy all 9 numbers' }));
    expect((await navigator.clipboard.readText()).split('\n')).toHaveLength(9);
    list.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Control>}c{/Control}');
    expect(await navigator.clipboard.readText()).toBe('+12065550102');
    await user.click(screen.getByRole('button', { name: 'Tick all off' }));
    expect(await screen.findByText('9 of 9 ticked off')).toBeTruthy();
    expect(fake.callsOf('guided.tick').map(({ numbers }) => numbers.length)).toEqual([1, 8]);
  });

  it('shows as many rows as there are, and scrolls from a height on', async () => {
    await openRun('order', 2);
    expect(screen.getByRole('listbox').style.height).toBe(`${9 * 32 + 2}px`);
    expect(screen.getByRole('table').style.height).toBe(`${36 + 8 * 32}px`);
  });

  it('keeps a tick that is made while another is being written', async () => {
    const { user, fake } = await openRun('order', 2);
    fake.answer('guided.tick', () => new Promise<never>(() => undefined));
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    await user.click(need(options[0]));
    await user.click(need(options[1]));
    expect(fake.callsOf('guided.tick').map(({ numbers }) => numbers)).toEqual([
      [fakeNumber(0)],
      [fakeNumber(1)],
    ]);
  });

  it('no longer says why giving back failed once the question was closed', async () => {
    const { user, fake } = await openRun('order', 4);
    fake.answer('guided.leave', () => {
      throw new AppError('not-allowed', 'It was placed meanwhile.');
    });
    const ask = async () => {
      await user.click(screen.getByRole('button', { name: 'Give back' }));
      return within(await screen.findByRole('dialog'));
    };
    const dialog = await ask();
    await user.click(dialog.getByRole('button', { name: 'Give back' }));
    await dialog.findByText('It was placed meanwhile.');
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await ask()).queryByRole('alert')).toBeNull();
  });

  it('gives the entry back after one question, and not once it was placed', async () => {
    const { user, fake, item } = await openRun('order', 4);
    await user.click(screen.getByRole('button', { name: 'Give back' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(fake.callsOf('guided.leave')).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Give back' }));
    await waitFor(() => expect(fake.callsOf('guided.leave')).toEqual([{ outboxId: item.id }]));
    await waitFor(() => expect(useApp.getState().screen).toBe('outbox'));
  });

  it('offers no way back to the connector once it was placed', async () => {
    await openRun('order', 5);
    expect(screen.queryByRole('button', { name: 'Give back' })).toBeNull();
  });
});

describe('the window of Control Hub', () => {
  it('reads a picture once, whatever else of the run changes', async () => {
    const { user, fake } = await openRun('order', 2);
    await user.click(screen.getByRole('button', { name: 'Open Control Hub' }));
    await user.click(await screen.findByRole('button', { name: 'Take a picture' }));
    await screen.findByRole('button', { name: /^Picture taken/ });
    await waitFor(() => expect(fake.callsOf('guided.picture')).toHaveLength(1));
    const runsRead = fake.callsOf('guided.get').length;
    await user.click(need(within(screen.getByRole('listbox')).getAllByRole('option')[0]));
    await waitFor(() => expect(fake.callsOf('guided.get').length).toBeGreaterThan(runsRead));
    expect(fake.callsOf('guided.picture')).toHaveLength(1);
  });

  it('is read and pictured only while it is open', async () => {
    const { user, fake, item } = await openRun('order', 3);
    fake.state.hub.text = `Portland Riverside\n${summaryOf(9)}`;
    const read = screen.getByRole<HTMLButtonElement>('button', { name: 'Read the page' });
    expect(read.disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Open Control Hub' }));
    expect(await screen.findByText('Control Hub shows admin.webex.com')).toBeTruthy();
    await user.click(read);
    expect(await screen.findByText('The summary names exactly the 9 numbers of this batch.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take a picture' }));
    await user.click(await screen.findByRole('button', { name: /^Picture taken/ }));
    expect(within(await screen.findByRole('dialog')).getByText(/^c0ffee[0-9a-f]{58}$/)).toBeTruthy();
    expect(fake.callsOf('guided.readSummary')).toEqual([{ outboxId: item.id }]);
  });

  it('says why a page was not read', async () => {
    const { user, fake } = await openRun('order', 3);
    await user.click(screen.getByRole('button', { name: 'Open Control Hub' }));
    await screen.findByText('Control Hub shows admin.webex.com');
    fake.state.hub.outboxId = 'gone';
    await user.click(screen.getByRole('button', { name: 'Read the page' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Control Hub is not open.');
  });
});

describe('the order summary', () => {
  it('is compared with the batch, every difference marked', async () => {
    const { user } = await openRun('order', 3);
    const text = `${summaryOf(8)}\n${fakeNumber(3)}\n${fakeNumber(40)}`;
    await user.click(screen.getByRole('textbox', { name: 'Order summary, copied from Control Hub' }));
    await user.paste(text);
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    expect(await screen.findByText(/^The summary is not this batch/)).toBeTruthy();
    expect(screen.getByText(/^1 missing · 1 not in the batch · 1 repeated/)).toBeTruthy();
    await expectAccessible();
  });

  it('puts differences first', () => {
    const numbers = [0, 1, 2].map((index) => ({ e164: fakeNumber(index), ownerName: '', ticked: false }));
    const check = {
      matches: false,
      missing: [fakeNumber(2)],
      extra: [fakeNumber(9)],
      repeated: [fakeNumber(1)],
      locationNamed: false,
      found: 3,
    };
    expect(compareNumbers(numbers, check).map(({ e164, mark }) => [e164, mark])).toEqual([
      [fakeNumber(2), 'missing'],
      [fakeNumber(9), 'extra'],
      [fakeNumber(1), 'repeated'],
      [fakeNumber(0), 'same'],
    ]);
    expect(
      compareNumbers(numbers, null).every(({ mark, isTheirs }) => mark === null && isTheirs === null),
    ).toBe(true);
  });
});

describe('the end of an order', () => {
  it('asks for a note where the summary was not compared, then for the outcome', async () => {
    const { user, fake, item } = await openRun('order', 5);
    const finish = screen.getByRole<HTMLButtonElement>('button', { name: 'Finish' });
    await user.type(screen.getByRole('textbox', { name: 'Order number' }), 'ORD-91');
    expect(finish.disabled).toBe(true);
    await user.type(
      screen.getByRole('textbox', { name: 'Why the order is right nevertheless' }),
      'Counted by hand',
    );
    await user.click(finish);
    await waitFor(() =>
      expect(fake.callsOf('guided.finish')).toEqual([
        { outboxId: item.id, reference: 'ORD-91', override: 'Counted by hand' },
      ]),
    );
    expect(await screen.findByText(/^Finished .*ORD-91$/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Some are not' }));
    const record = screen.getByRole<HTMLButtonElement>('button', { name: 'Record the outcome' });
    expect(record.disabled).toBe(true);
    const list = screen.getByRole('listbox', { name: 'Numbers that were not authorised' });
    await user.click(within(list).getAllByRole('option')[1] as HTMLElement);
    await user.click(record);
    expect(await screen.findByText('The outcome is recorded: Partly done')).toBeTruthy();
    expect(fake.callsOf('guided.outcome')).toEqual([
      { outboxId: item.id, failed: [fakeNumber(1)], note: '' },
    ]);
    await expectAccessible();
  });

  it('is not reached before the order was placed', async () => {
    const { user } = await openRun('order', 3);
    await user.click(screen.getByRole('button', { name: /^Write down the order number/ }));
    expect(screen.getByText('Tick “Place the order” first: until then nothing has left.')).toBeTruthy();
  });
});

describe('a registration by hand', () => {
  it('follows its case with dates, forwards only', async () => {
    const { user, fake, run } = await openRun('registration', 3);
    await user.type(screen.getByRole('textbox', { name: 'Case number' }), 'CASE-7{Enter}');
    const stands = within(await screen.findByRole('region', { name: 'Where the case stands' }));
    expect(await stands.findByText('Case open')).toBeTruthy();
    await user.click(stands.getByRole('radio', { name: 'In review' }));
    await user.click(stands.getByRole('button', { name: 'Record' }));
    await waitFor(() => expect(stands.getAllByRole('listitem')).toHaveLength(2));
    expect(fake.callsOf('cases.record')).toEqual([
      { registrationId: run.entityId, status: 'IN_REVIEW', note: '' },
    ]);
    expect(stands.queryByRole('radio', { name: 'Submitted' })).toBeNull();
    expect(fake.callsOf('guided.finish')).toMatchObject([{ override: null }]);
    await expectAccessible();
  });
});

describe('a case that a person knew before the connector', () => {
  it('goes on from where it stands, whatever was told last', async () => {
    const { user, fake, run } = await openRun('registration', 3);
    await user.type(screen.getByRole('textbox', { name: 'Case number' }), 'CASE-7{Enter}');
    const stands = within(await screen.findByRole('region', { name: 'Where the case stands' }));
    await stands.findByText('Case open');
    const opened = need(fake.state.cases.find(({ outboxId }) => outboxId === run.outboxId));
    const later = (status: 'IN_REVIEW' | 'SUBMITTED', source: 'person' | 'connector', ms: number) =>
      fake.state.cases.push({
        ...opened,
        status,
        source,
        at: new Date(Date.parse(opened.at) + ms).toISOString() as typeof opened.at,
      });
    later('IN_REVIEW', 'person', 1);
    later('SUBMITTED', 'connector', 2);
    act(() => fake.emit('db.changed', { tables: ['cases'], revision: 9 }));
    await waitFor(() => expect(stands.getAllByRole('listitem')).toHaveLength(3));
    expect(stands.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).value)).toEqual([
      'APPROVED',
    ]);
  });
});

describe('a run that is none', () => {
  it('leads back to the outbox', async () => {
    const fake = installFake();
    const { user } = await openScreen('guided', { outboxId: need(fake.state.outbox[1]).id }, fake);
    expect(await screen.findByText('Nobody does this in Control Hub')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open the outbox' }));
    expect(useApp.getState().screen).toBe('outbox');
  });

  it('is counted from its first step not done', () => {
    const steps = ['open', 'location', 'numbers'].map((id, index) => ({
      id: id as 'open',
      place: null,
      doneAt: index === 1 ? null : '2026-11-24T11:00:00.000Z',
    }));
    expect(positionOf({ steps })).toEqual({ step: 2, total: 3 });
    expect(positionOf({ steps: steps.slice(0, 1) })).toEqual({ step: 1, total: 1 });
  });
});
