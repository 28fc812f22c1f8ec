import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { TemplateTable } from '#shared/model/template.ts';
import { placeholdersIn } from '#shared/templates/placeholders.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { answersFor, aTemplate, valuesFor } from '#support/templates.ts';
import { openPulled, openWorkspace, somePicks } from '#support/workspace.ts';

async function opened() {
  const pulled = await openPulled();
  const { core, customer } = pulled;
  const others = (await ask(core, 'customers.names', {})).filter(({ id }) => id !== customer.id);
  const [first, second] = others;
  if (!first || !second) throw new Error('The sandbox has too few customers.');
  return { ...pulled, first, second, ...(await aTemplate(core, customer.id)) };
}

const cellOf = ({ columns, rows }: TemplateTable, customerId: string, slot: string) =>
  rows.find((row) => row.customerId === customerId)?.cells[columns.indexOf(slot)];

describe('a template', () => {
  it('is kept, listed, renamed and removed; a name is of one template', async () => {
    const { core, templateId, registrationId } = await opened();
    const making = { registrationId, keep: [], withBrand: false };
    await expect(
      core.call('templates.save', { ...making, name: 'delivery TEXTS', replace: false }),
    ).resolves.toMatchObject({ ok: false, error: { code: 'conflict', details: { templateId } } });
    const replaced = await ask(core, 'templates.save', { ...making, name: 'Delivery texts', replace: true });
    expect(replaced).toMatchObject({ id: templateId, rev: 2, brand: { entityType: '', vertical: '' } });
    await ask(core, 'templates.save', { ...making, name: 'Second', replace: false });
    await expect(core.call('templates.rename', { templateId, name: 'second' })).resolves.toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    await ask(core, 'templates.rename', { templateId, name: 'First' });
    expect((await ask(core, 'templates.list', {})).map(({ name }) => name)).toEqual(['First', 'Second']);
    await ask(core, 'templates.remove', { templateId });
    await expect(core.call('templates.get', { templateId })).resolves.toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('survives in the file with what was typed for customers', async () => {
    const { core, folder, templateId, first } = await opened();
    await ask(core, 'templates.setValues', { templateId, values: valuesFor(first.id, 1).slice(0, 3) });
    const before = await ask(core, 'templates.table', { templateId, customerIds: null });
    await core.close();
    const again = openWorkspace({ folder });
    expect(await ask(again.core, 'templates.table', { templateId, customerIds: null })).toEqual(before);
  });
});

describe('the table of a template', () => {
  it('has a row for each customer and a column for each gap', async () => {
    const { core, customer, templateId, first } = await opened();
    const table = await ask(core, 'templates.table', { templateId, customerIds: [customer.id, first.id] });
    expect(table.columns).toEqual([
      ...['companyName', 'ein', 'email', 'website'].map((field) => `brand.${field}`),
      ...['privacy', 'terms', 'opt_in_page'],
    ]);
    // Its own registration says all but where people opt in.
    expect(table.rows.find((row) => row.customerId === customer.id)?.missing).toEqual(['opt_in_page']);
    expect(cellOf(table, customer.id, 'brand.ein')).toMatchObject({ value: GOOD_BRAND.ein, from: 'form' });
    expect(table.rows.find((row) => row.customerId === first.id)?.missing).toHaveLength(7);
  });

  it('takes values, lets them be taken back, and says what the rules find', async () => {
    const { core, templateId, first } = await opened();
    const set = (slot: string, value: string) =>
      ask(core, 'templates.setValues', { templateId, values: [{ customerId: first.id, slot, value }] });
    const cell = async (slot: string) =>
      cellOf(await ask(core, 'templates.table', { templateId, customerIds: [first.id] }), first.id, slot);
    await set('brand.ein', '12-34');
    expect(await cell('brand.ein')).toMatchObject({
      value: '12-34',
      from: 'table',
      findings: [expect.objectContaining({ ruleId: expect.stringMatching(/^BR-/), severity: 'error' })],
    });
    await set('brand.ein', GOOD_BRAND.ein);
    // Another brand of this workspace has this number.
    expect((await cell('brand.ein'))?.findings).not.toEqual([]);
    await set('brand.ein', '');
    expect(await cell('brand.ein')).toEqual({ value: '', from: null, isNeeded: true, findings: [] });
    // What is known can be said otherwise.
    await set('brand.city', 'Elsewhere');
    expect(await cell('brand.city')).toMatchObject({ value: 'Elsewhere', from: 'table' });
  });

  it('takes all values or none', async () => {
    const { core, templateId, first } = await opened();
    const values = [
      ...valuesFor(first.id, 1),
      { customerId: first.id, slot: 'brand.entityType', value: 'a club' },
    ];
    await expect(core.call('templates.setValues', { templateId, values })).resolves.toMatchObject({
      ok: false,
      error: { code: 'bad-input', details: { slot: 'brand.entityType', problem: 'value-unknown' } },
    });
    const stranger = [{ customerId: first.id, slot: 'brand.nothing', value: 'x' }];
    await expect(core.call('templates.setValues', { templateId, values: stranger })).resolves.toMatchObject({
      ok: false,
    });
    const { rows } = await ask(core, 'templates.table', { templateId, customerIds: [first.id] });
    expect(rows[0]?.missing).toHaveLength(7);
  });

  it('remembers a brand for other templates, and own placeholders for this one only', async () => {
    const { core, templateId, registrationId, first } = await opened();
    await ask(core, 'templates.setValues', { templateId, values: valuesFor(first.id, 1) });
    const second = await ask(core, 'templates.save', {
      registrationId,
      name: 'Second',
      keep: [],
      withBrand: true,
      replace: false,
    });
    const table = await ask(core, 'templates.table', { templateId: second.id, customerIds: [first.id] });
    expect(table.rows[0]?.missing).toEqual(['opt_in_page']);
  });
});

describe('drafts from a template', () => {
  const make = async (
    core: Awaited<ReturnType<typeof opened>>['core'],
    templateId: Awaited<ReturnType<typeof opened>>['templateId'],
    customerIds: CustomerId[],
    numbers: 'authorised' | 'none' = 'none',
  ) => ask(core, 'templates.makeDrafts', { templateId, customerIds, numbers });

  it('are made for customers that lack nothing, and hold no placeholder', async () => {
    const { core, templateId, first, second } = await opened();
    await ask(core, 'templates.setValues', { templateId, values: valuesFor(first.id, 1) });
    const outcomes = await make(core, templateId, [first.id, second.id]);
    const by = new Map(outcomes.map((one) => [one.customerId, one]));
    expect(by.get(second.id)).toMatchObject({ outcome: 'incomplete', registrationId: null });
    expect(by.get(second.id)?.missing).toHaveLength(7);
    const made = by.get(first.id);
    expect(made).toMatchObject({ outcome: 'made', missing: [] });
    const detail = await ask(core, 'registrations.get', { registrationId: made?.registrationId as never });
    expect(detail.name).toBe('Delivery texts');
    expect(detail.brand).toMatchObject({ displayName: first.name, ein: answersFor(1)['brand.ein'] });
    expect(detail.campaign.helpMessage).toContain(
      `${first.name}: for help write to help@brand-1.example.com`,
    );
    expect(placeholdersIn(JSON.stringify([detail.brand, detail.campaign]))).toEqual([]);
    expect(JSON.stringify(detail.campaign)).not.toMatch(/tidewater/i);
    expect(await ask(core, 'registrations.list', { customerId: second.id })).toEqual([]);
  });

  it('are made once: asked again, the same draft follows the table', async () => {
    const { core, templateId, first } = await opened();
    await ask(core, 'templates.setValues', { templateId, values: valuesFor(first.id, 1) });
    const [made] = await make(core, templateId, [first.id]);
    expect(await make(core, templateId, [first.id])).toMatchObject([
      { outcome: 'unchanged', registrationId: made?.registrationId },
    ]);
    const values = [
      { customerId: first.id, slot: 'opt_in_page', value: 'https://brand-1.example.com/texts' },
    ];
    await ask(core, 'templates.setValues', { templateId, values });
    expect(await make(core, templateId, [first.id])).toMatchObject([
      { outcome: 'updated', registrationId: made?.registrationId },
    ]);
    const all = await ask(core, 'registrations.list', { customerId: first.id });
    expect(all).toHaveLength(1);
    const detail = await ask(core, 'registrations.get', { registrationId: all[0]?.id as never });
    expect(detail.campaign.messageFlow).toContain('https://brand-1.example.com/texts');
    expect(await make(core, templateId, [first.id])).toMatchObject([{ outcome: 'unchanged' }]);
  });

  it('are left alone once a person has edited them, and made anew once they were removed', async () => {
    const { core, templateId, first } = await opened();
    await ask(core, 'templates.setValues', { templateId, values: valuesFor(first.id, 1) });
    const [made] = await make(core, templateId, [first.id]);
    const registrationId = made?.registrationId as never;
    const detail = await ask(core, 'registrations.get', { registrationId });
    const { rev, brand, campaign } = detail;
    const mine = { ...campaign, description: `${campaign.description} Edited by hand.` };
    await ask(core, 'registrations.save', {
      registrationId,
      rev,
      name: 'Mine',
      brand,
      campaign: mine,
      numbers: [],
    });
    await ask(core, 'templates.setValues', {
      templateId,
      values: [{ customerId: first.id, slot: 'opt_in_page', value: 'https://other.example.com' }],
    });
    expect(await make(core, templateId, [first.id])).toMatchObject([{ outcome: 'edited', registrationId }]);
    expect((await ask(core, 'registrations.get', { registrationId })).campaign).toEqual(mine);
    const { rows } = await ask(core, 'templates.table', { templateId, customerIds: [first.id] });
    expect(rows[0]?.draft).toEqual({ registrationId, stand: 'edited' });
    await ask(core, 'registrations.remove', { registrationId });
    const [again] = await make(core, templateId, [first.id]);
    expect(again).toMatchObject({ outcome: 'made' });
    expect(again?.registrationId).not.toBe(registrationId);
  });

  it('take the authorised numbers that are in no other registration', async () => {
    const { core, customer, templateId } = await opened();
    const { numbers } = await somePicks(core, customer, 3);
    const [taken, ...free] = numbers;
    await ask(core, 'numbers.confirm', { customerId: customer.id, numbers, authorised: true, note: 'Seen' });
    const other = await ask(core, 'registrations.create', { customerId: customer.id, name: 'Other' });
    await ask(core, 'registrations.save', {
      ...other,
      name: 'Other',
      brand: GOOD_BRAND,
      campaign: GOOD_CAMPAIGN,
      numbers: taken ? [taken] : [],
    });
    const values = [
      { customerId: customer.id, slot: 'opt_in_page', value: 'https://tidewater-freight.example.com/book' },
    ];
    await ask(core, 'templates.setValues', { templateId, values });
    const [made] = await make(core, templateId, [customer.id], 'authorised');
    expect(made).toMatchObject({ outcome: 'made', numbers: 2, numbersLeft: 0 });
    const detail = await ask(core, 'registrations.get', { registrationId: made?.registrationId as never });
    expect(detail.numberList).toEqual([...free].sort());
    // Without the option, numbers that are there stay.
    expect(await make(core, templateId, [customer.id])).toMatchObject([{ outcome: 'unchanged', numbers: 2 }]);
  });
});
