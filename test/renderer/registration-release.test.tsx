// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { completeDraft } from './support/complete-draft.ts';
import type { FakeApi } from './support/fake-api.ts';
import { expectAccessible, installFake } from './support/open-app.tsx';
import { DRAFT, openDraftEditor } from './support/registration.ts';

const complete = (fake: FakeApi): void =>
  completeDraft(fake.state.registrations.find(({ id }) => id === DRAFT));

/** Writes one note for every warning that the dialog lists. */
async function acknowledgeAll(user: UserEvent, dialog: HTMLElement): Promise<void> {
  await user.type(within(dialog).getByLabelText('Why it may stand'), 'The front desk shows it.');
  await user.click(within(dialog).getByRole('button', { name: /^Acknowledge \d+ warning/ }));
  await waitFor(() => expect(within(dialog).queryByText(/to be acknowledged first$/)).toBeNull());
}

const release = () => screen.getByRole('button', { name: 'Release' });
const attachable = (fake: FakeApi) =>
  fake.answer('registrations.attachable', () => [
    ...(fake.state.registrations.find(({ id }) => id === DRAFT)?.numberList ?? []).map((e164) => ({
      e164,
      ownerName: 'Known owner',
      locationName: 'Boise',
      authorised: true,
    })),
    ...['+15095550111', '+15095550112'].map((e164, index) => ({
      e164: e164 as never,
      ownerName: index === 0 ? 'Ada Marsh' : '',
      locationName: 'Spokane',
      authorised: index === 0,
    })),
  ]);

describe('releasing', () => {
  it('is refused while errors stand in the way, and leads to the first', async () => {
    const { user, fake } = await openDraftEditor();
    expect(release().getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(release().getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      '4 required fields are empty.',
    );
    await user.click(release());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('Opt-in message'));
    expect(screen.getByText('4 errors stand in the way.', { exact: false })).toBeTruthy();
    expect(fake.callsOf('registrations.release')).toHaveLength(0);
  });

  it('needs a number', async () => {
    const fake = installFake();
    complete(fake);
    const draft = fake.state.registrations.find(({ id }) => id === DRAFT);
    if (draft) draft.numberList = [];
    const { user } = await openDraftEditor(fake);
    await waitFor(() => expect(release().getAttribute('aria-disabled')).toBe('true'));
    await user.click(screen.getByRole('button', { name: 'Go to the first' }));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Attach numbers' }));
  });

  it('saves first, sums up, and goes to the outbox', async () => {
    const fake = installFake();
    complete(fake);
    const { user } = await openDraftEditor(fake);
    await waitFor(() => expect(release().getAttribute('aria-disabled')).toBeNull());
    await user.type(screen.getByLabelText('Registration name'), ' 2027');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Release this registration?' });
    expect(fake.callsOf('registrations.save').at(-1)?.name).toBe('Patient service 2027');
    for (const text of ['Harbor Clinic', 'Customer care (CUSTOMER_CARE)', '24', 'Robin', /^Nothing: all/]) {
      expect(within(dialog).getAllByText(text).length).toBeGreaterThan(0);
    }
    await expectAccessible();
    await acknowledgeAll(user, dialog);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(useApp.getState().screen).toBe('outbox'));
    expect(fake.callsOf('registrations.release')).toEqual([{ registrationId: DRAFT }]);
    expect(useApp.getState().params.outboxId).toBeDefined();
    expect(useApp.getState().drafts[DRAFT]).toBeUndefined();
    expect(await screen.findByText('“Patient service 2027” is in the outbox.')).toBeTruthy();
  });

  it('waits until every warning is mended or acknowledged, with one note for those that are ticked', async () => {
    const fake = installFake();
    complete(fake);
    const { user } = await openDraftEditor(fake);
    await waitFor(() => expect(release().getAttribute('aria-disabled')).toBeNull());
    await user.click(release());
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', { name: 'Release' });
    expect(confirm).toHaveProperty('disabled', true);
    const boxes = within(dialog).getAllByRole('checkbox');
    expect(boxes.length).toBeGreaterThan(1);
    await user.click(boxes[0] as HTMLElement);
    await user.type(within(dialog).getByLabelText('Why it may stand'), 'Known.');
    await user.click(within(dialog).getByRole('button', { name: /^Acknowledge/ }));
    expect(await within(dialog).findByText('1 warning has to be acknowledged first')).toBeTruthy();
    expect(fake.callsOf('acknowledgements.put')[0]?.findings).toHaveLength(boxes.length - 1);
    expect(confirm).toHaveProperty('disabled', true);
    await acknowledgeAll(user, dialog);
    expect(confirm).toHaveProperty('disabled', false);
    expect(fake.callsOf('registrations.release')).toHaveLength(0);
  });

  it('says how many orders it waits for', async () => {
    const fake = installFake();
    complete(fake);
    const order = fake.state.batches.find(({ delivery }) => delivery === 'queued');
    const draft = fake.state.registrations.find(({ id }) => id === DRAFT);
    const waiting = order?.numbers[0]?.e164;
    if (!draft || !waiting) throw new Error('The sample has no order that waits.');
    draft.numberList = [waiting];
    const fact = {
      known: true,
      authorised: false,
      awaitingOrder: true,
      otherRegistration: null,
      tollFree: false,
    };
    draft.facts = { ...draft.facts, numbers: { [waiting]: fact } };
    const { user } = await openDraftEditor(fake);
    await waitFor(() => expect(release().getAttribute('aria-disabled')).toBeNull());
    await user.click(release());
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('1 order that has not answered yet, for 1 number')).toBeTruthy();
  });
});

describe('the numbers', () => {
  it('are listed with owner and location', async () => {
    const fake = installFake();
    await openDraftEditor(fake);
    const table = await screen.findByRole('table', { name: 'Attached numbers' });
    const [first] = fake.state.registrations.find(({ id }) => id === DRAFT)?.numberList ?? [];
    const known = fake.state.customers[0]?.numbers.find(({ e164 }) => e164 === first);
    await waitFor(() =>
      expect(within(table).getAllByRole('row')[1]?.textContent).toContain(known?.ownerName),
    );
    expect(within(table).getAllByRole('row')[1]?.textContent).toContain(known?.locationName);
    expect(screen.getByText('24 numbers attached')).toBeTruthy();
    expect(screen.getByText('All authorised')).toBeTruthy();
  });

  it('are attached from those that may be, and written at once', async () => {
    const fake = installFake();
    attachable(fake);
    const { user } = await openDraftEditor(fake);
    await user.click(await screen.findByRole('button', { name: 'Attach numbers' }));
    const dialog = await screen.findByRole('dialog', { name: 'Attach numbers' });
    const list = await within(dialog).findByRole('listbox', { name: 'Numbers that can be attached' });
    expect(within(list).getAllByRole('option')).toHaveLength(2);
    expect(
      within(list).getByRole('option', { name: /Unassigned, Spokane, Waits for its order/ }),
    ).toBeTruthy();
    await expectAccessible();
    await user.type(within(dialog).getByRole('searchbox'), 'marsh');
    await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(1));
    await user.click(within(dialog).getByRole('button', { name: 'Choose all 1' }));
    await user.click(within(dialog).getByRole('button', { name: 'Attach 1 number' }));
    await waitFor(() => expect(fake.callsOf('registrations.save').at(-1)?.numbers).toContain('+15095550111'));
    expect(screen.getByText('25 numbers attached')).toBeTruthy();
  });

  it('are removed one by one', async () => {
    const fake = installFake();
    attachable(fake);
    const { user } = await openDraftEditor(fake);
    const table = await screen.findByRole('table', { name: 'Attached numbers' });
    const [first] = within(table).getAllByRole('button', { name: /^Remove \(/ });
    if (!first) throw new Error('No number can be removed.');
    await user.click(first);
    await waitFor(() => expect(fake.callsOf('registrations.save').at(-1)?.numbers).toHaveLength(23));
    expect(screen.getByText('23 numbers attached')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Remove \(/));
  });
});

describe('the other things to do with a draft', () => {
  it('exports what is typed, in the language on screen', async () => {
    const { user, fake } = await openDraftEditor();
    await user.type(screen.getByLabelText('City'), ' North');
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name: 'PDF document' }));
    expect(await screen.findByText(/^Exported to /)).toBeTruthy();
    expect(fake.callsOf('registrations.save').at(-1)?.brand.city).toBe('Boise North');
    expect(fake.callsOf('exports.save')).toEqual([
      { what: 'registration', registrationId: DRAFT, format: 'pdf', language: 'en', findings: true },
    ]);
  });

  it.each([
    ['Evidence pack (ZIP)', { what: 'evidence', format: 'zip' }],
    ['Word document (DOCX)', { what: 'registration', format: 'docx', findings: true }],
    ['XLSX without findings', { what: 'registration', format: 'xlsx', findings: false }],
    ['Numbers (CSV)', { what: 'registration', format: 'csv', findings: true }],
  ] as const)('exports %s', async (name, request) => {
    const { user, fake } = await openDraftEditor();
    await user.click(screen.getByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name }));
    expect(await screen.findByText(/^Exported to /)).toBeTruthy();
    expect(fake.callsOf('exports.save')).toEqual([{ registrationId: DRAFT, language: 'en', ...request }]);
  });

  it('exports for another carrier out of the submenu', async () => {
    const { user, fake } = await openDraftEditor();
    await user.click(screen.getByRole('button', { name: 'Export' }));
    (await screen.findByRole('menuitem', { name: 'For other carriers' })).focus();
    await user.keyboard('{Enter}');
    const menu = await screen.findByRole('menu', { name: 'For other carriers' });
    const items = within(menu).getAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Twilio (JSON)',
      'Telnyx (JSON)',
      'Bandwidth (JSON)',
      'AWS End User Messaging (JSON)',
      'Sinch (JSON)',
    ]);
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(document.activeElement).toBe(items[0]));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByText(/^Exported to /)).toBeTruthy();
    expect(fake.callsOf('exports.save')).toEqual([
      { what: 'carrier', carrier: 'telnyx', registrationId: DRAFT, format: 'json', language: 'en' },
    ]);
  });

  it('deletes the draft after asking', async () => {
    const { user, fake } = await openDraftEditor();
    await user.click(screen.getByRole('button', { name: 'More actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete draft' }));
    const dialog = await screen.findByRole('dialog', { name: 'Delete the draft “Patient service”?' });
    expect(fake.callsOf('registrations.remove')).toHaveLength(0);
    await user.click(within(dialog).getByRole('button', { name: 'Delete draft' }));
    expect(await screen.findByText('“Patient service” was deleted.')).toBeTruthy();
    await act(async () => undefined);
    expect(fake.callsOf('registrations.remove')).toEqual([{ registrationId: DRAFT }]);
    expect(await screen.findByRole('heading', { level: 1, name: 'Registrations' })).toBeTruthy();
  });
});
