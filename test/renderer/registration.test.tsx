// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { emptyCampaign } from '#shared/model/registration.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';
import { DRAFT, notYetSent, openDraftEditor, SENT } from './support/registration.ts';

const field = (name: string | RegExp) => screen.getByLabelText(name);
const findingsOf = (label: string) => screen.queryByRole('list', { name: `Findings on ${label}` });

describe('the list of registrations', () => {
  it('says how far each is', async () => {
    await openScreen('registration');
    const row = (await screen.findByRole('button', { name: 'Open Patient service' })).closest('tr');
    expect(row?.textContent).toContain('Customer care');
    expect(row?.textContent).toContain('4 errors · 3 warnings');
    expect(row?.textContent).toContain('Draft');
    const sent = screen.getByRole('button', { name: 'Open Appointment reminders' }).closest('tr');
    expect(sent?.textContent).toContain('In review');
    expect(sent?.textContent).toContain('CASE-4410');
    await expectAccessible();
  });

  it('offers the first step where there is none', async () => {
    const fake = installFake();
    fake.state.registrations = [];
    const { user } = await openScreen('registration', {}, fake);
    await screen.findByText('No registration yet');
    await user.click(screen.getByRole('button', { name: 'New registration' }));
    expect(await screen.findByRole('textbox', { name: 'Registration name' })).toHaveProperty(
      'value',
      'Harbor Clinic',
    );
    expect(fake.callsOf('registrations.create')).toMatchObject([{ name: 'Harbor Clinic' }]);
  });

  it('gives a new one a name that is free', async () => {
    const fake = installFake();
    const [first] = fake.state.registrations;
    if (first) first.name = 'Harbor Clinic';
    const { user } = await openScreen('registration', {}, fake);
    await user.click(await screen.findByRole('button', { name: 'New registration' }));
    await screen.findByRole('textbox', { name: 'Registration name' });
    expect(fake.callsOf('registrations.create')).toMatchObject([{ name: 'Harbor Clinic 2' }]);
  });
});

describe('the editor', () => {
  it('has the parts of the form with their state', async () => {
    await openDraftEditor();
    const nav = screen.getByRole('navigation', { name: 'Parts of the form' });
    const links = within(nav).getAllByRole('button');
    await waitFor(() => expect(links[1]?.textContent).toBe('ContactDone'));
    expect(
      links.map(({ textContent }) => textContent?.replace(/(Done|To fill in|\d+ findings?)$/, '')),
    ).toEqual([
      'Company',
      'Contact',
      'What you send',
      'How people agree',
      'Messages',
      'Keywords and replies',
      'Policies',
      'Numbers',
    ]);
    expect(links[6]?.textContent).toBe('PoliciesTo fill in');
    for (const name of ['Company', 'How people agree', 'Numbers']) {
      expect(screen.getByRole('region', { name })).toBeTruthy();
    }
  });

  it('shows a finding beside its field while one types, and clears it once mended', async () => {
    const { user } = await openDraftEditor();
    const ein = field('Tax number (EIN)');
    await user.clear(ein);
    await user.type(ein, '12-34');
    await waitFor(() =>
      expect(findingsOf('Tax number (EIN)')?.textContent).toContain('An EIN has nine digits'),
    );
    expect(findingsOf('Tax number (EIN)')?.textContent).toContain('Rule BR-003');
    expect(ein.getAttribute('aria-invalid')).toBe('true');
    expect(
      document.getElementById(ein.getAttribute('aria-describedby')?.split(' ')[1] ?? '')?.textContent,
    ).toContain('Error');
    expect(document.activeElement).toBe(ein);
    await user.clear(ein);
    await user.type(ein, '45-1239876');
    await waitFor(() => expect(findingsOf('Tax number (EIN)')).toBeNull());
    expect(ein.getAttribute('aria-invalid')).toBeNull();
  });

  it('tells of an empty required field only after somebody has been there', async () => {
    const { user } = await openDraftEditor();
    await screen.findByText('4 required fields are empty.');
    expect(findingsOf('Privacy policy')).toBeNull();
    await user.click(field('Privacy policy'));
    await user.tab();
    await waitFor(() => expect(findingsOf('Privacy policy')).toBeTruthy());
    expect(findingsOf('Terms and conditions')).toBeNull();
  });

  it('tells of everything that is missing when asked', async () => {
    const { user } = await openDraftEditor();
    await user.click(await screen.findByRole('button', { name: 'Show what is missing' }));
    expect(findingsOf('Privacy policy')).toBeTruthy();
    expect(findingsOf('Terms and conditions')).toBeTruthy();
    expect(screen.getAllByText(/^\d+ things a reviewer will refuse/).length).toBeGreaterThan(0);
  });

  it('leads from the forecast to the field', async () => {
    const { user } = await openDraftEditor();
    const forecast = (await screen.findByRole('heading', { name: 'Forecast' })).closest('section');
    const [lead] = await within(forecast as HTMLElement).findAllByRole('button', {
      name: /Tax number \(EIN\)/,
    });
    await user.click(lead as HTMLElement);
    expect(document.activeElement).toBe(field('Tax number (EIN)'));
  });

  it('applies a fix and goes back to the field', async () => {
    const { user } = await openDraftEditor();
    const sample = field('Sample message 2') as HTMLTextAreaElement;
    const list = await waitFor(() => {
      const found = findingsOf('Sample message 2');
      expect(found?.textContent).toContain('CP-032');
      return found as HTMLElement;
    });
    await user.click(within(list).getByRole('button', { name: 'Fix: Use plain characters' }));
    expect(sample.value).toContain("- we're back on Tuesday");
    expect(document.activeElement).toBe(sample);
    await waitFor(() => expect(findingsOf('Sample message 2')?.textContent ?? '').not.toContain('CP-032'));
  });

  it('asks for what a listed company must tell', async () => {
    const { user } = await openDraftEditor();
    expect(screen.queryByRole('textbox', { name: 'Stock symbol' })).toBeNull();
    await user.selectOptions(field('Type of organisation'), 'PUBLIC_PROFIT');
    expect(field('Stock symbol')).toBeTruthy();
    await user.selectOptions(field('Stock exchange'), 'NYSE');
    await user.selectOptions(field('Type of organisation'), 'PRIVATE_PROFIT');
    await waitFor(() => expect(findingsOf('Stock exchange')?.textContent).toContain('Only a listed company'));
  });

  it('adds and removes samples, one to five', async () => {
    const { user } = await openDraftEditor();
    const add = screen.getByRole('button', { name: 'Add a sample' });
    await user.click(add);
    await user.click(add);
    await user.click(add);
    expect(field('Sample message 5')).toBeTruthy();
    expect(add).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Remove sample 1' }));
    expect((field('Sample message 1') as HTMLTextAreaElement).value).toContain('the Boise clinic is closed');
    expect(screen.queryByRole('textbox', { name: 'Sample message 5' })).toBeNull();
  });

  it('offers sub-use cases to the use cases that take them', async () => {
    const { user } = await openDraftEditor();
    expect(screen.queryByRole('group', { name: 'Sub-use cases' })).toBeNull();
    await user.selectOptions(field('Use case'), 'MIXED');
    const group = await screen.findByRole('group', { name: 'Sub-use cases' });
    await user.click(within(group).getByRole('checkbox', { name: /Customer care/ }));
    await waitFor(() => expect(findingsOf('Sub-use cases')).toBeTruthy());
    await user.click(within(group).getByRole('checkbox', { name: /Delivery notifications/ }));
    await waitFor(() => expect(findingsOf('Sub-use cases')).toBeNull());
  });

  it('shows the message that is being written on the phone', async () => {
    const { user } = await openDraftEditor();
    const phone = screen.getByRole('region', { name: 'On the phone' });
    await user.click(field('Help message'));
    expect(within(phone).getByRole('button', { name: 'HELP' }).getAttribute('aria-pressed')).toBe('true');
    expect(within(phone).getByText(/call \(208\) 555-0100/)).toBeTruthy();
    fireEvent.change(field('Help message'), { target: { value: 'Harbor Clinic: [First name], call us.' } });
    expect(within(phone).getByText('Dana').tagName).toBe('MARK');
    await user.click(within(phone).getByRole('checkbox', { name: /^Fill in the marked words/ }));
    expect(within(phone).getByText('[First name]').tagName).toBe('MARK');
    await user.click(within(phone).getByRole('button', { name: 'Sample 2' }));
    expect(within(phone).getByText('2 segments')).toBeTruthy();
    expect(within(phone).getByText('— × 1, plain: -')).toBeTruthy();
  });

  it('speaks the count of findings at most once a second', async () => {
    await openDraftEditor();
    const spoken = () => screen.getAllByRole('status').map(({ textContent }) => textContent ?? '');
    await waitFor(() =>
      expect(spoken().some((text) => /^Findings: 0 errors, [1-9]\d* warnings/.test(text))).toBe(true),
    );
    fireEvent.change(field('Tax number (EIN)'), { target: { value: '1' } });
    await waitFor(() => expect(findingsOf('Tax number (EIN)')?.textContent).toContain('nine digits'));
    expect(spoken().some((text) => text.startsWith('Findings: 0 errors'))).toBe(true);
    await waitFor(() =>
      expect(spoken().some((text) => /^Findings: 1 error, [1-9]\d* warnings/.test(text))).toBe(true),
    );
  });

  it('can be used by everybody', async () => {
    const { user } = await openDraftEditor();
    await expectAccessible();
    await user.click(await screen.findByRole('button', { name: 'Show what is missing' }));
    await expectAccessible();
  });

  it('speaks Chinese throughout', async () => {
    const fake = installFake();
    fake.state.settings = { ...fake.state.settings, language: 'zh' };
    for (const one of fake.state.registrations) one.campaign = emptyCampaign();
    await openScreen('registration', { registrationId: DRAFT }, fake);
    const name = await screen.findByRole('textbox', { name: '注册名称' });
    await waitFor(() => expect(screen.getByText('审核预测')).toBeTruthy());
    const main = name.closest('main');
    const shown = (main?.textContent ?? '').replace(
      /Patient service|Harbor Clinic|TextReady|Cisco|\(\d+\)|GSM-7|UCS-2/g,
      '',
    );
    const codes = /[A-Z0-9_]{3,}|https?|IRS|CP|EIN|LLC|Inc|STOP|HELP|START|YES|First name|JSON|ID|US|CA/g;
    const owners = new Set(fake.state.customers[0]?.numbers.map(({ ownerName }) => ownerName));
    const places = new Set(fake.state.customers[0]?.detail.locations.map((one) => one.name));
    const left = [...owners, ...places]
      .filter(Boolean)
      .reduce((text, known) => text.replaceAll(known, ''), shown);
    expect(left.replace(codes, '').match(/[A-Za-z]{4,}/g)).toBeNull();
  });
});

describe('a registration that was released', () => {
  it('is read, not written', async () => {
    await openScreen('registration', { registrationId: SENT });
    const name = await screen.findByRole('textbox', { name: 'Legal company name' });
    expect(name).toHaveProperty('readOnly', true);
    expect(field('Use case')).toHaveProperty('disabled', true);
    expect(screen.queryByRole('button', { name: 'Release' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull();
    const panel = screen.getByRole('region', { name: 'Where it stands' });
    expect(panel.textContent).toContain('CASE-4410');
    await expectAccessible();
  });

  it('leads to its story in the outbox', async () => {
    const { user } = await openScreen('registration', { registrationId: SENT });
    await user.click(await screen.findByRole('button', { name: 'Open in the outbox' }));
    expect(useApp.getState()).toMatchObject({ screen: 'outbox' });
    expect(useApp.getState().params.outboxId).toBeDefined();
  });

  it('becomes a draft again when it is withdrawn', async () => {
    const fake = installFake();
    const sent = notYetSent(fake);
    fake.answer('outbox.withdraw', () => {
      sent.delivery = 'editing';
      fake.emit('db.changed', { tables: ['registrations'], revision: 9 });
      return {};
    });
    const { user } = await openScreen('registration', { registrationId: SENT }, fake);
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(field('Legal company name')).toHaveProperty('readOnly', false));
    expect(fake.callsOf('outbox.withdraw')).toMatchObject([{ note: '' }]);
  });

  it('says so when it is gone', async () => {
    const fake = installFake();
    fake.state.registrations = [];
    const { user } = await openScreen('registration', { registrationId: DRAFT }, fake);
    await screen.findByText(/This no longer exists/);
    await act(() => user.click(screen.getByRole('button', { name: 'All registrations' })));
    expect(await screen.findByText('No registration yet')).toBeTruthy();
  });
});
