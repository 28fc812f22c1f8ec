// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useApp } from '#renderer/stores/store.ts';
import { expectAccessible, installFake, openScreen } from './support/open-app.tsx';

const heading = (name: RegExp) => screen.findByRole('heading', { level: 2, name });
const rows = () => within(screen.getByRole('navigation', { name: 'Rules' })).getAllByRole('button');

describe('the rule catalogue', () => {
  it('shows a rule with its words, sources, codes and examples', async () => {
    const { user, fake } = await openScreen('reference', { ruleId: 'CP-016' });
    await heading(/^CP-016/);
    const page = screen.getByRole('article');
    expect(within(page).getByRole('heading', { name: 'What it says' })).toBeTruthy();
    expect(page.textContent).not.toContain('{{');
    expect(within(page).getByText('30887')).toBeTruthy();
    expect(within(page).getByRole('heading', { name: 'Passes' })).toBeTruthy();
    expect(within(page).getByRole('heading', { name: 'Is spoken of' })).toBeTruthy();
    const [link] = within(page).getAllByRole('button', { name: /^Open Twilio/ });
    await user.click(link as HTMLElement);
    expect(fake.callsOf('host.openExternal')[0]?.url).toMatch(
      /^https:\/\/www\.twilio\.com\/docs\/api\/errors\/30\d{3}$/,
    );
    await expectAccessible();
  });

  it('is searched by words and codes, and filtered by area, severity and source', async () => {
    const { user } = await openScreen('reference');
    await screen.findByRole('navigation', { name: 'Rules' });
    const all = rows().length;
    expect(all).toBeGreaterThan(80);
    await user.type(screen.getByLabelText('Search rules, words, codes'), '30889');
    await waitFor(() => expect(rows().map((row) => row.dataset.rule)).toEqual(['CP-008']));
    await user.clear(screen.getByLabelText('Search rules, words, codes'));
    await user.selectOptions(screen.getByLabelText('Area'), 'numbers');
    await waitFor(() => expect(rows().every((row) => row.dataset.rule?.startsWith('NM-'))).toBe(true));
    await user.selectOptions(screen.getByLabelText('Severity'), 'info');
    await waitFor(() => expect(rows().length).toBeLessThan(4));
    await user.selectOptions(screen.getByLabelText('Source'), 'sinch');
    await waitFor(() => expect(screen.getByText('0 rules')).toBeTruthy());
  });

  it('is walked through with arrows from one stop of the Tab key', async () => {
    const { user } = await openScreen('reference', { ruleId: 'BR-001' });
    await heading(/^BR-001/);
    const stops = rows().filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map((row) => row.dataset.rule)).toEqual(['BR-001']);
    stops[0]?.focus();
    await user.keyboard('{ArrowDown}');
    await heading(/^BR-002/);
    expect((document.activeElement as HTMLElement).dataset.rule).toBe('BR-002');
  });

  it('is reached from the palette by the id of a rule', async () => {
    const { user } = await openScreen('portfolio');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /^Go to a screen/ }), 'rule cp-019');
    await user.keyboard('{Enter}');
    await heading(/^CP-019/);
    expect(useApp.getState().screen).toBe('reference');
  });
});

describe('looking up a rejection', () => {
  it('tells what a pasted code means, what it concerns, and whether the form may be mended', async () => {
    const { user } = await openScreen('reference', { tab: 'lookup' });
    await user.type(
      await screen.findByLabelText('Code or reason of the rejection'),
      'Twilio rejected the campaign: error 30909',
    );
    const found = (await screen.findByRole('heading', { name: /^30909/ })).closest('li') as HTMLElement;
    expect(found.textContent).toContain('could not see where and how people agree');
    expect(found.textContent).toContain('may be mended and sent again');
    await expectAccessible();
    await user.click(within(found).getByRole('button', { name: /^CP-019/ }));
    await heading(/^CP-019/);
    useApp.getState().back();
    expect(
      ((await screen.findByLabelText('Code or reason of the rejection')) as HTMLTextAreaElement).value,
    ).toContain('30909');
  });

  it('says when a code is final', async () => {
    await openScreen('reference', { tab: 'lookup', lookup: 'SECURITY_REVIEW_FAILED' });
    expect(await screen.findByText(/^Final: it cannot be mended/)).toBeTruthy();
  });

  it('offers rules that fit the words where there is no code', async () => {
    await openScreen('reference', { tab: 'lookup', lookup: 'the sample uses a public link shortener' });
    expect(await screen.findByText('No known code is in this text.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^CP-009/ })).toBeTruthy();
  });
});

describe('the tables', () => {
  it('have a source, a date and both values where sources disagree', async () => {
    await openScreen('reference', { tab: 'tables' });
    const table = await screen.findByRole('table', { name: 'Use cases' });
    expect(within(table).getByRole('row', { name: /^MIXED .* 2 to 5 or 1 to 5/ })).toBeTruthy();
    expect(screen.getByText(/MIXED needs two sub-use cases, by AWS one/)).toBeTruthy();
    expect(screen.getAllByText(/^Source: .* As of \d{4}-\d\d-\d\d\.$/).length).toBe(
      screen.getAllByRole('table').length,
    );
    await expectAccessible();
  });

  it('speak Chinese', async () => {
    const fake = installFake();
    fake.state.settings = { ...fake.state.settings, language: 'zh' };
    await openScreen('reference', { tab: 'tables' }, fake);
    const table = await screen.findByRole('table', { name: '用例' });
    expect(within(table).getByRole('row', { name: /^MIXED .*2 至 5 或 1 至 5/ })).toBeTruthy();
  });
});
