import type { Page } from '@playwright/test';
import type { WindowApi } from '#shared/ipc/api.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { expect, ready, test } from './support/app.ts';
import { connectTo, ENTERPRISE, goTo, openCustomer, pullAndOpen } from './support/steps.ts';

/** Says of every number without a doubt that it is authorised. */
const authoriseAll = (window: Page): Promise<string> =>
  window.evaluate(async (customer) => {
    const { api } = globalThis as unknown as { api: WindowApi };
    const value = <T>(answer: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.value;
    };
    const customerId = value(await api.customers.list({})).find(({ name }) => name === customer)?.id ?? '';
    const filter = { eligibility: 'eligible' as const, journey: 'eligible' as const };
    const sort = { by: 'number' as const, descending: false };
    const { rows } = value(await api.numbers.page({ customerId, filter, sort, offset: 0, limit: 500 }));
    const numbers = rows.map(({ e164 }) => e164 as never);
    value(await api.numbers.confirm({ customerId, numbers, authorised: true, note: '' }));
    return customerId;
  }, ENTERPRISE);

const since = (window: Page) => window.getByRole('region', { name: 'What came since' });
const step = (window: Page, text: string) => since(window).getByRole('listitem').filter({ hasText: text });

/** Numbers come, move and change hands in Webex, and a pull finds it. */
async function change(window: Page, sandbox: Sandbox, customerId: string): Promise<void> {
  sandbox.control.mutate({ customer: customerId, add: 12, move: 80, reassign: 60 });
  await window.getByRole('button', { name: 'Pull now' }).click();
  await expect(step(window, 'that may be authorised')).toBeVisible({ timeout: 30_000 });
}

test('what came since authorisations becomes batches and the next registration, one click each', async ({
  launch,
  sandbox,
  picture,
}) => {
  test.setTimeout(180_000);
  const { window } = await launch();
  await ready(window);
  await connectTo(window, sandbox);
  await pullAndOpen(window, ENTERPRISE);
  const customerId = await authoriseAll(window);
  await change(window, sandbox, customerId);

  const moved = step(window, 'Authorise them again');
  await moved.getByText('Which numbers').click();
  await expect(moved.getByRole('table')).toContainText('→');
  await picture(window, 'customer');
  await moved.getByRole('button', { name: 'Authorise again' }).click();
  await expect(window.getByText(/were made\.$/)).toBeVisible();

  await goTo(window, 'Changes');
  await expect(step(window, 'in no registration')).toBeVisible();
  await expect(moved).toHaveCount(0);
  await picture(window, 'changes');

  await openCustomer(window, ENTERPRISE);
  await step(window, 'that may be authorised').getByRole('button', { name: 'Make batches' }).click();
  const plan = window.getByRole('dialog');
  await expect(plan.getByRole('button', { name: /^Make/ })).toBeEnabled();
  await picture(window, 'plan');
  await plan.getByRole('button', { name: /^Make/ }).click();
  await expect(plan).toHaveCount(0);
  await expect(window.getByRole('heading', { level: 1, name: /^Batch/ })).toBeVisible();

  await openCustomer(window, ENTERPRISE);
  await expect(step(window, 'that may be authorised')).toHaveCount(0);
  await step(window, 'Check that texting still suits them')
    .getByRole('button', { name: 'Looked at' })
    .click();
  await expect(step(window, 'Check that texting still suits them')).toHaveCount(0);
  await step(window, 'in no registration').getByRole('button', { name: 'Make registration' }).click();
  await expect(window.getByRole('textbox', { name: 'Registration name' })).toBeVisible();
  await picture(window, 'registration');
});
