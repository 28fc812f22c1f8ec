import { describe, expect, it } from 'vitest';
import { hubBrowser, toSummary } from '#support/hub-browser.ts';
import { ask, openSandbox, orderScene } from './harness.ts';

async function scene() {
  const one = await orderScene({ orderPolls: 2 });
  const [organization] = (await ask(one.sandbox, '/organizations')).json.items;
  const location = (await ask(one.sandbox, `/locations/${one.locationId}?orgId=${one.customerId}`)).json;
  const browser = hubBrowser(one.sandbox.controlHubUrl);
  return { ...one, browser, customer: organization.displayName as string, location: location.name as string };
}
type Scene = Awaited<ReturnType<typeof scene>>;

const summaryOf = ({ browser, customer, location }: Scene, numbers: readonly string[]) =>
  toSummary(browser, customer, location, numbers);
const nationally = (number: string) =>
  `${number.slice(0, 2)} ${number.slice(2, 5)}-${number.slice(5, 8)}-${number.slice(8)}`;

describe('the Control Hub look-alike', () => {
  it('authorises numbers of one location, step by step, as one order of the connector', async () => {
    const one = await scene();
    const { browser, sandbox } = one;
    const numbers = one.numbers.slice(0, 3);
    await summaryOf(one, numbers);
    expect(browser.html()).toContain('Sample Control Hub (not Cisco&#39;s)'.replace('&#39;', "'"));
    const text = browser.text();
    expect(text).toContain('3 of 3 numbers');
    expect(text).toContain(`Location: ${one.location}`);
    for (const number of numbers) expect(text).toContain(nationally(number));
    expect(sandbox.control.accepted()).toEqual([]);
    await browser.send();
    const [order] = sandbox.control.accepted();
    expect(order).toMatchObject({ kind: 'order', created: 1 });
    expect(browser.text()).toContain(`Order number: ${order?.id}`);
    expect(browser.text()).toContain('Status: PENDING');
    await browser.click('All orders');
    expect(browser.text()).toMatch(new RegExp(`${order?.id}\\t2026-11-03\\t3\\tCOMPLETE`));
    await browser.click(order?.id ?? '');
    expect(browser.text()).toContain(`${nationally(numbers[0] ?? '')}\tAuthorized`);
  });

  it('does not offer again what was authorised, and selects all that is shown at once', async () => {
    const one = await scene();
    await summaryOf(one, one.numbers.slice(0, 1));
    await one.browser.send();
    await one.browser.click('All orders');
    await one.browser.open(new URL(one.sandbox.controlHubUrl).pathname);
    for (const text of [one.customer, 'Business Texting', 'Authorize business texting', one.location])
      await one.browser.click(text);
    expect(one.browser.html()).not.toContain(`value="${one.numbers[0]}"`);
    await one.browser.send([['action', 'all']]);
    const boxes = one.browser.html().match(/type="checkbox"/g)?.length ?? 0;
    expect(one.browser.html().match(/ checked/g)).toHaveLength(boxes);
    expect(boxes).toBeGreaterThan(3);
  });

  it('keeps what was ticked on one page while another is shown', async () => {
    const one = await scene();
    const far = [one.numbers[0], one.numbers.at(-1)] as string[];
    await summaryOf(one, far);
    for (const number of far) expect(one.browser.text()).toContain(nationally(number));
    expect(one.browser.text()).toContain('2 of 2 numbers');
  });

  it.each([['drop'], ['swap']] as const)(
    'can show and order another number than was chosen: %s',
    async (slip) => {
      const one = await scene();
      one.sandbox.control.setSummarySlip(slip);
      const numbers = one.numbers.slice(0, 3);
      await summaryOf(one, numbers);
      const shown = one.browser.text().match(/\+1 \d{3}-\d{3}-\d{4}/g) ?? [];
      expect(shown).toHaveLength(slip === 'drop' ? 2 : 3);
      expect(shown).not.toEqual(numbers.map(nationally));
    },
  );

  it('is told over HTTP too how its summaries go wrong', async () => {
    const one = await scene();
    const slip = (body: unknown) =>
      ask(one.sandbox, `${new URL(one.sandbox.baseUrl).origin}/_sandbox/summary-slip`, {
        method: 'POST',
        body,
      });
    expect((await slip({ slip: 'drop' })).json).toEqual({ slip: 'drop' });
    expect((await slip({ slip: 'everything' })).status).toBe(400);
    await summaryOf(one, one.numbers.slice(0, 2));
    expect(one.browser.text()).toContain('1 of 1 numbers');
  });

  it('opens a case, whose text cannot become a part of the page', async () => {
    const one = await scene();
    const { browser } = one;
    await browser.signIn();
    for (const text of [one.customer, 'Business Texting', 'Open Cisco Calling Plans support case'])
      await browser.click(text);
    await browser.send([['text', '<script>alert("1")</script> & more']]);
    const [opened] = one.sandbox.control.accepted();
    expect(opened).toMatchObject({ kind: 'registration', created: 1 });
    expect(browser.text()).toMatch(/Case number: CASE-\w+/);
    expect(browser.html()).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more');
    expect(browser.html()).not.toContain('<script');
  });
});

describe('what is not of its own pages', () => {
  it('sees nothing without signing in, and a session that was brought along is not the one that is signed in', async () => {
    const one = await scene();
    const { browser } = one;
    await browser.open('/control-hub/whatever/texting/orders');
    expect(browser.text()).toContain('Sign in');
    const before = browser.cookie();
    await browser.send([], '/control-hub/login');
    expect(browser.cookie()).not.toBe(before);
  });

  it('orders nothing without the token of the session, or with another kind of body', async () => {
    const one = await scene();
    const { browser, sandbox } = one;
    await summaryOf(one, one.numbers.slice(0, 1));
    const submit = `${new URL(sandbox.controlHubUrl).origin}${/action="([^"]*submit)"/.exec(browser.html())?.[1]}`;
    const post = (body: string, type = 'application/x-www-form-urlencoded') =>
      fetch(submit, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { cookie: browser.cookie(), 'content-type': type },
      });
    expect((await post('')).status).toBe(403);
    expect((await post('token=guessed')).status).toBe(403);
    expect((await post('{}', 'application/json')).status).toBe(415);
    expect((await post(`x=${'x'.repeat(70_000)}`)).status).toBe(413);
    expect((await fetch(submit, { method: 'PUT', headers: { cookie: browser.cookie() } })).status).toBe(405);
    expect((await fetch(submit, { headers: { cookie: browser.cookie() } })).status).toBe(404);
    expect(sandbox.control.accepted()).toEqual([]);
  });

  it('orders once when a form is sent twice', async () => {
    const one = await scene();
    await summaryOf(one, one.numbers.slice(0, 2));
    const token = /name="token" value="([^"]*)"/.exec(one.browser.html())?.[1] ?? '';
    const submit = /action="([^"]*submit)"/.exec(one.browser.html())?.[1] ?? '';
    await one.browser.send();
    await one.browser.open('/control-hub');
    await one.browser.send([['token', token]], submit);
    expect(one.sandbox.control.accepted()).toHaveLength(1);
  });

  it('ignores numbers that are not shown', async () => {
    const one = await scene();
    await summaryOf(one, one.numbers.slice(0, 1));
    await one.browser.click('Back');
    const foreign = one.rows.find(
      (row) => row.location.id !== one.locationId && row.phoneNumber,
    )?.phoneNumber;
    await one.browser.send([
      ['number', one.numbers[0] ?? ''],
      ['number', foreign],
      ['number', '"><b>'],
      ['action', 'next'],
    ]);
    expect(one.browser.text()).toContain('1 of 1 numbers');
  });

  it('names no other customer’s orders', async () => {
    const one = await scene();
    await summaryOf(one, one.numbers.slice(0, 1));
    await one.browser.send();
    const own = one.browser.path();
    const other = (await ask(one.sandbox, '/organizations')).json.items[1].id;
    await one.browser.open(own.replace(/^\/control-hub\/[^/]+/, `/control-hub/${other}`));
    expect(one.browser.status()).toBe(404);
  });

  it('sends no script and may not be framed', async () => {
    const sandbox = await openSandbox();
    const response = await fetch(sandbox.controlHubUrl);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  });
});
