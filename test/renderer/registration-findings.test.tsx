// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { expectAccessible, installFake } from './support/open-app.tsx';
import { DRAFT, openDraftEditor } from './support/registration.ts';

const field = (name: string) => screen.getByRole('textbox', { name }) as HTMLTextAreaElement;
const findingsOf = (name: string) => screen.findByRole('list', { name: `Findings on ${name}` });
const copy = () => useApp.getState().drafts[DRAFT];
const flow = () => document.getElementById('field-campaign-messageFlow') as HTMLTextAreaElement;

describe('a warning', () => {
  it('is acknowledged with a note, folds away, and can be taken back', async () => {
    const { user, fake } = await openDraftEditor();
    const list = document.getElementById('field-campaign-messageFlow-findings') as HTMLElement;
    const [first] = within(list).getAllByRole('button', { name: /^Acknowledge the finding/ });
    const before = within(list).getAllByRole('listitem').length;
    await user.click(first as HTMLElement);
    await user.type(await screen.findByLabelText('Why it may stand'), 'Shown on paper.');
    await user.click(screen.getByRole('button', { name: 'Acknowledge' }));
    expect(document.activeElement).toBe(flow());
    const folded = await within(list).findByText('1 acknowledged');
    expect(fake.callsOf('acknowledgements.put')[0]).toMatchObject({ note: 'Shown on paper.' });
    await user.click(folded);
    expect(within(list).getByText(/^Acknowledged by Robin, .*“Shown on paper\.”/)).toBeTruthy();
    await expectAccessible();
    await user.click(within(list).getByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(within(list).queryByText('1 acknowledged')).toBeNull());
    expect(within(list).getAllByRole('listitem')).toHaveLength(before);
  });

  it('says what was acknowledged once the text has changed, without waiting for the disk', async () => {
    const { user, fake } = await openDraftEditor();
    const list = document.getElementById('field-campaign-messageFlow-findings') as HTMLElement;
    await user.click(
      within(list).getAllByRole('button', { name: /^Acknowledge the finding/ })[0] as HTMLElement,
    );
    await user.type(await screen.findByLabelText('Why it may stand'), 'Shown on paper.');
    await user.click(screen.getByRole('button', { name: 'Acknowledge' }));
    await within(list).findByText('1 acknowledged');
    const saves = fake.callsOf('registrations.save').length;
    await user.type(flow(), ' Always.');
    expect(
      await within(list).findByText(/Was acknowledged on .*“Shown on paper\.”.* changed since/),
    ).toBeTruthy();
    expect(within(list).queryByText('1 acknowledged')).toBeNull();
    expect(fake.callsOf('registrations.save').length).toBe(saves);
  });

  it('leads to its rule and back to its field', async () => {
    const { user } = await openDraftEditor();
    const list = document.getElementById('field-campaign-messageFlow-findings') as HTMLElement;
    const link = within(list).getAllByRole('button', { name: /^Rule CP-/ })[0] as HTMLElement;
    const id = link.textContent?.replace('Rule ', '') ?? '';
    await user.click(link);
    expect(await screen.findByRole('heading', { level: 2, name: new RegExp(`^${id}`) })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back to the form' }));
    await waitFor(() => expect(document.activeElement).toBe(flow()));
  });
});

describe('a fix', () => {
  it('shows what it will change, and is undone by its news or by Ctrl Z', async () => {
    const { user } = await openDraftEditor();
    const sample = field('Sample message 2');
    const typed = sample.value;
    const apply = async () => {
      const list = await findingsOf('Sample message 2');
      return within(list).findByRole('button', { name: 'Fix: Use plain characters' });
    };
    await user.hover(await apply());
    const preview = await screen.findByRole('tooltip');
    expect(preview.textContent).toContain('— we’re back');
    expect(preview.textContent).toContain("- we're back");
    await user.click(await apply());
    expect(sample.value).toContain("- we're back");
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(sample.value).toBe(typed);
    await user.click(await apply());
    expect(sample.value).not.toBe(typed);
    await user.keyboard('{Control>}z{/Control}');
    expect(sample.value).toBe(typed);
  });

  it('is not undone by Ctrl Z once something was typed behind it', async () => {
    const { user } = await openDraftEditor();
    const sample = field('Sample message 2');
    const list = await findingsOf('Sample message 2');
    await user.click(within(list).getByRole('button', { name: 'Fix: Use plain characters' }));
    await user.type(sample, '!');
    const after = sample.value;
    await user.keyboard('{Control>}z{/Control}');
    expect(sample.value).toContain("- we're back");
    expect(after).toContain("- we're back");
  });

  it('of everything mechanical is one step with one way back', async () => {
    const fake = installFake();
    const draft = fake.state.registrations.find(({ id }) => id === DRAFT);
    if (draft) {
      draft.brand = { ...draft.brand, state: 'id', website: 'harborclinic.example.com' };
      draft.campaign = { ...draft.campaign, optoutKeywords: 'stop, end' };
    }
    const { user } = await openDraftEditor(fake);
    const before = copy()?.content;
    await user.click(await screen.findByRole('button', { name: /^Apply (all )?\d+ fix/ }));
    expect(copy()?.content.brand).toMatchObject({ state: 'ID', website: 'https://harborclinic.example.com' });
    expect(copy()?.content.campaign.optoutKeywords).not.toContain(' ');
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Apply (all )?\d+ fix/ })).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(copy()?.content).toEqual(before);
  });
});

describe('the forecast', () => {
  it('says how likely a refusal is, what it would cost, where to begin, and whose estimate that is', async () => {
    const { user } = await openDraftEditor();
    const forecast = (await screen.findByRole('heading', { name: 'Forecast' })).closest(
      'section',
    ) as HTMLElement;
    expect(within(forecast).getByText('Likely to be refused')).toBeTruthy();
    expect(forecast.textContent).toContain('TextReady’s own estimate');
    expect(forecast.textContent).toMatch(/about \d+ to \d+ weeks/);
    await user.click(within(forecast).getByRole('button', { name: /^Mend this first/ }));
    expect(document.activeElement?.closest('.tr-form')).toBeTruthy();
  });

  it('lists findings by part of the form, with counts', async () => {
    await openDraftEditor();
    const forecast = (await screen.findByRole('heading', { name: 'Forecast' })).closest(
      'section',
    ) as HTMLElement;
    const parts = within(forecast).getAllByRole('heading', { level: 3 });
    expect(parts.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^How people agree .*may question/)]),
    );
  });
});
