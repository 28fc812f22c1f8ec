// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { formatDay } from '#renderer/i18n/format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { morningOf } from '#shared/timeline/days.ts';
import { DAY_MS } from '#shared/timeline/standing.ts';
import { makeFacts } from './support/fake-timeline.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';
import { uuid } from './support/sample-customers.ts';

/** As it stands on screen. */
const day = (ago: number) => formatDay(new Date(Date.now() - ago * DAY_MS).toISOString(), Date.now(), 'en');
const table = async () =>
  within(await screen.findByRole('table', { name: 'Registrations by customer, over time' }));
const row = async (name: string) => within((await table()).getByRole('row', { name: new RegExp(name) }));
const openDetails = async (name: string) => {
  const opened = await openScreen('timeline');
  await opened.user.click(await screen.findByRole('button', { name }));
  return { ...opened, drawer: within(await screen.findByRole('dialog', { name })) };
};

describe('the timeline', () => {
  it('groups what is on its way by customer and says how things stand', async () => {
    await openScreen('timeline');
    const groups = (await table()).getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(groups[0]).toBe('Harbor Clinic, 3 registrations');
    expect(
      screen.getByText('5 registrations are on their way; 5 need you; 1 answer is overdue'),
    ).toBeTruthy();
    expect((await table()).queryByText('Library holds')).toBeNull();
  });

  it('says in words what the bars show', async () => {
    await openScreen('timeline');
    const billing = await row('Billing texts');
    const told = billing.getAllByRole('listitem').map((item) => item.textContent);
    expect(told.slice(0, 4)).toEqual([
      `Released ${day(28)} by Robin`,
      `Case opened ${day(27)}, said by Robin`,
      `Form submitted ${day(25)}, said by Robin`,
      `In review ${day(20)}, said by Robin`,
    ]);
    expect(told[4]).toBe(`An answer is to be expected about ${day(4)} to ${day(-3)}`);
    expect(billing.getByText('Look whether there is an answer, and record it')).toBeTruthy();
    const care = await row('Care texts');
    expect(care.getByText(`Overdue since ${day(10)}.`)).toBeTruthy();
    expect(care.getByText('Ask in the support case')).toBeTruthy();
    expect((await row('Appointment')).getByText('Open the case in Control Hub')).toBeTruthy();
  });

  it('stays where it is when a row in sight is opened', async () => {
    const fake = installFake();
    fake.state.timeline = Array.from({ length: 40 }, (_, index) =>
      makeFacts(fake.state, { index: index + 10, customer: 0, released: 3 }),
    );
    const { user } = await openScreen('timeline', {}, fake);
    const box = await screen.findByRole('table', { name: 'Registrations by customer, over time' });
    act(() => box.scrollTo({ top: 300 }));
    await waitFor(() => expect(box.scrollTop).toBe(300));
    await user.click(await screen.findByRole('button', { name: 'Texts 14' }));
    await screen.findByRole('dialog', { name: 'Texts 14' });
    expect(box.scrollTop).toBe(300);
    act(() => useApp.getState().setParams({ registrationId: uuid(4_000 + 45) }));
    await waitFor(() => expect(box.scrollTop).toBeGreaterThan(300));
  });

  it('narrows by decision and by customer', async () => {
    const { user } = await openScreen('timeline');
    await user.click(await screen.findByRole('radio', { name: 'Decided (2)' }));
    expect((await table()).getByText('Library holds')).toBeTruthy();
    expect((await table()).getByText('Decided after 25 days')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Customer' }), 'Harbor Clinic');
    expect(await screen.findByText('No registration fits these filters')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'All (3)' }));
    expect((await table()).getAllByRole('rowheader')).toHaveLength(4);
  });

  it.each([
    ['Open the click list: Appointment reminders', 'guided', { outboxId: uuid(2001) }],
    ['Open in the outbox: Port notices', 'outbox', { outboxId: uuid(2007) }],
  ] as const)('leads on: %s', async (name, target, params) => {
    const { user } = await openScreen('timeline');
    await user.click(await screen.findByRole('button', { name }));
    await waitFor(() => expect(useApp.getState()).toMatchObject({ screen: target, params }));
  });

  it('opens a rejected registration of its own customer', async () => {
    const { user } = await openScreen('timeline');
    await user.click(await screen.findByRole('radio', { name: 'Decided (2)' }));
    await user.click(await screen.findByRole('button', { name: 'Open the registration: Class reminders' }));
    const { screen: shown, params, customerId } = useApp.getState();
    expect([shown, params, customerId]).toEqual([
      'registration',
      { registrationId: uuid(4006) },
      installFake().state.timeline[5]?.customerId,
    ]);
  });

  it('has an empty state', async () => {
    const fake = installFake();
    fake.state.timeline = [];
    await openScreen('timeline', {}, fake);
    expect(await screen.findByText('No registration was released yet')).toBeTruthy();
    await expectAccessible();
  });

  it('says why nothing can be shown, and tries again', async () => {
    const fake = installFake();
    let isBroken = true;
    fake.answer('timeline.get', () => {
      if (isBroken) throw new AppError('not-ready', 'The timeline could not be read.');
      return [];
    });
    const { user } = await openScreen('timeline', {}, fake);
    const note = within(await screen.findByRole('alert'));
    expect(note.getByText('The timeline could not be read.')).toBeTruthy();
    expect(screen.queryByText('No registration was released yet')).toBeNull();
    isBroken = false;
    await user.click(note.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No registration was released yet')).toBeTruthy();
  });

  it('holds 600 registrations and puts only those in sight into the document', async () => {
    const fake = installFake();
    const { customers, now } = fake.state;
    fake.state.timeline = Array.from({ length: 600 }, (_, index) => {
      const facts = makeFacts(
        { customers, now },
        { index, customer: 0, released: 30 + (index % 40), told: [['OPEN', 20]] },
      );
      const group = String(Math.floor(index / 3)).padStart(3, '0');
      const customerId = `org-${group}` as typeof facts.customerId;
      return { ...facts, customerId, customerName: `Customer ${group}` };
    });
    await openScreen('timeline', { registrationId: uuid(4599) }, fake);
    const rows = await screen.findAllByRole('row', { hidden: true });
    expect(rows.length).toBeLessThan(60);
    const list = await screen.findByRole('table', { name: /Registrations by/, hidden: true });
    expect(list.getAttribute('aria-rowcount')).toBe('801');
  });
});

describe('the details of a registration', () => {
  it('say where it stands, since when and who said so', async () => {
    const { drawer } = await openDetails('Billing texts');
    expect(
      drawer.getByText('Cisco speaks of about 3 to 4 weeks; counted here from submitting the form.'),
    ).toBeTruthy();
    expect(drawer.getByText('By: You')).toBeTruthy();
    expect(drawer.getByText('Case CASE-3')).toBeTruthy();
    await waitFor(() => expect(drawer.queryByText('Reading')).toBeNull());
    await expectAccessible();
  });

  it('tell by whose word the numbers are in the campaign', async () => {
    const fake = installFake();
    await openScreen('timeline', { registrationId: uuid(4005) }, fake);
    const drawer = within(await screen.findByRole('dialog', { name: 'Library holds' }));
    expect(
      drawer.getByText(`Its numbers count as in the campaign since ${day(20)}: the connector told it`),
    ).toBeTruthy();
  });

  it('take a person’s word on where the case stands', async () => {
    const fake = installFake();
    const facts = fake.state.timeline[2];
    fake.answer('cases.record', () => ({}));
    const { user } = await openScreen('timeline', {}, fake);
    await user.click(await screen.findByRole('button', { name: 'Record where it stands: Billing texts' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'Billing texts' }));
    await user.click(await drawer.findByRole('button', { name: 'Record' }));
    await waitFor(() =>
      expect(fake.callsOf('cases.record')).toMatchObject([
        { registrationId: facts?.registrationId, status: 'APPROVED', note: '' },
      ]),
    );
  });

  it('keep reminders: add, put off, done, remove', async () => {
    const { user, fake, drawer } = await openDetails('Billing texts');
    const add = drawer.getByRole('button', { name: 'Add' });
    expect(add.hasAttribute('disabled')).toBe(true);
    await user.type(drawer.getByRole('textbox', { name: 'What to be reminded of' }), ' Call Pat ');
    const day = drawer.getByLabelText('On');
    await user.clear(day);
    await user.type(day, '2026-12-24');
    await user.click(add);
    await waitFor(() =>
      expect(fake.callsOf('reminders.add')).toEqual([
        { registrationId: uuid(4003), text: 'Call Pat', dueAt: morningOf('2026-12-24'), day: '2026-12-24' },
      ]),
    );
    const done = await drawer.findByRole('button', { name: 'Done: Call Pat' });
    await user.click(drawer.getByRole('button', { name: 'Remind again in a week: An answer may be there' }));
    await waitFor(() => expect(fake.callsOf('reminders.snooze')).toHaveLength(1));
    await user.click(done);
    await user.click(await drawer.findByRole('button', { name: 'Not done after all: Call Pat' }));
    await user.click(await drawer.findByRole('button', { name: 'Remove: Call Pat' }));
    await waitFor(() => expect(drawer.queryByText('Call Pat')).toBeNull());
    expect(drawer.queryByRole('button', { name: /^Remove: The answer/ })).toBeNull();
  });

  it('write the calendar of one registration, and of all', async () => {
    const { user, fake, drawer } = await openDetails('Billing texts');
    await user.click(drawer.getByRole('button', { name: 'Calendar file' }));
    await waitFor(() =>
      expect(fake.callsOf('exports.save')).toEqual([
        { what: 'calendar', registrationId: uuid(4003), format: 'ics', language: 'en' },
      ]),
    );
    await user.click(drawer.getByRole('button', { name: 'Close' }));
    await user.click(await screen.findByRole('button', { name: 'Calendar file' }));
    await waitFor(() =>
      expect(fake.callsOf('exports.save').at(-1)).toMatchObject({ what: 'calendar', registrationId: null }),
    );
  });
});

describe('a clicked notification', () => {
  it('opens the timeline at its registration', async () => {
    const { fake } = await openScreen('portfolio');
    act(() => fake.emit('reminder.clicked', { registrationId: uuid(4005) as never }));
    expect(await screen.findByRole('dialog', { name: 'Library holds' })).toBeTruthy();
    act(() => fake.emit('reminder.clicked', { registrationId: null }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(useApp.getState().screen).toBe('timeline');
  });

  it('can be switched off in the settings', async () => {
    const { user, fake } = await openScreen('settings');
    await user.click(await screen.findByRole('checkbox', { name: 'System notifications for reminders' }));
    await waitFor(() => expect(fake.callsOf('settings.set')).toEqual([{ notifyReminders: false }]));
  });
});
