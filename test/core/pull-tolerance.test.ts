import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Fetch } from '#core/context.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { hastyClock } from '#support/hasty-clock.ts';
import { dumpMirror } from '#support/mirror-dump.ts';
import { connect, openSandbox, openWorkspace } from '#support/workspace.ts';

interface Seen {
  readonly url: URL;
  readonly times: number;
}

/** The real network, with answers changed on their way; `alter` may give another answer for a request. */
function altered(alter: (answer: Response, seen: Seen) => Response | Promise<Response>): Fetch {
  const counts = new Map<string, number>();
  return async (input, init) => {
    const url = new URL(String(input));
    const times = (counts.get(url.href) ?? 0) + 1;
    counts.set(url.href, times);
    return alter(await fetch(input, init), { url, times });
  };
}

function withLink(answer: Response, change: (link: string) => string): Response {
  const headers = new Headers(answer.headers);
  const link = headers.get('link');
  if (link) headers.set('link', change(link));
  return new Response(answer.body, { status: answer.status, headers });
}

const refused = (status: number) =>
  new Response(JSON.stringify({ message: 'Not for you', trackingId: 'ROUTER_1' }), { status });

async function openOne(fetchIt: Fetch, numbers = 5000) {
  const sandbox = await openSandbox({ customers: 1, numbers });
  const workspace = openWorkspace({ fetch: fetchIt, clock: hastyClock as never, sendsByItself: false });
  const [customer] = await connect(workspace.core, sandbox);
  if (!customer) throw new Error('no customer');
  const get = () => ask(workspace.core, 'customers.get', { customerId: customer.id });
  return { ...workspace, sandbox, customerId: customer.id as CustomerId, get };
}

const isNumbers = ({ url }: Seen) => url.pathname.endsWith('/telephony/config/numbers');

describe('a pull of answers that are not as documented', () => {
  it('puts filters back that the next link dropped', async () => {
    const { core, customerId, get } = await openOne(
      altered((answer) => withLink(answer, (link) => link.replace(/orgId=[^&>]+&?/, ''))),
    );
    await core.pull(customerId);
    expect(await get()).toMatchObject({ numbers: 5000, lastPull: { state: 'done', listed: 5000 } });
  });

  it('stops at a next link that leads in circles, and removes nothing', async () => {
    let isCircle = false;
    const { core, customerId, get } = await openOne(
      altered((answer, seen) =>
        isCircle && isNumbers(seen)
          ? withLink(answer, (link) => link.replace(/start=\d+/, 'start=0'))
          : answer,
      ),
    );
    await core.pull(customerId);
    isCircle = true;
    await expect(core.pull(customerId)).rejects.toMatchObject({ code: 'bad-answer' });
    expect(await get()).toMatchObject({ numbers: 5000 });
  });

  it('does not follow a link to another host', async () => {
    const { core, customerId } = await openOne(
      altered((answer) => withLink(answer, (link) => link.replace(/127\.0\.0\.1/, 'example.com'))),
    );
    await expect(core.pull(customerId)).rejects.toMatchObject({ code: 'bad-answer' });
  });

  it('asks for smaller pages when Webex runs out of time', async () => {
    const { core, customerId, get } = await openOne(
      altered((answer, seen) =>
        isNumbers(seen) && Number(seen.url.searchParams.get('max')) > 500 ? refused(504) : answer,
      ),
    );
    await core.pull(customerId);
    expect((await get()).numbers).toBe(5000);
  });

  it('asks a second time before it removes: rows that slipped between two pages stay', async () => {
    let slips = false;
    const { core, customerId, get, folder } = await openOne(
      altered(async (answer, seen) => {
        if (!slips || !isNumbers(seen) || seen.url.searchParams.get('start') !== '2000') return answer;
        slips = false;
        const body = (await answer.json()) as { phoneNumbers: unknown[] };
        body.phoneNumbers.splice(0, 15);
        return new Response(JSON.stringify(body), { status: 200, headers: answer.headers });
      }),
    );
    await core.pull(customerId);
    const before = dumpMirror(folder);
    slips = true;
    await core.pull(customerId);
    expect(slips).toBe(false);
    expect(await get()).toMatchObject({ numbers: 5000, lastPull: { removed: 0 } });
    expect(dumpMirror(folder)).toBe(before);
  });

  it('keeps fields and values that nobody knows, and shows the values as text', async () => {
    const { core, customerId, sandbox, folder } = await openOne(
      altered(async (answer, seen) => {
        if (!isNumbers(seen) || seen.url.searchParams.has('details')) return answer;
        const body = (await answer.json()) as { phoneNumbers: Record<string, unknown>[] };
        for (const row of body.phoneNumbers.slice(0, 3)) {
          row.state = 'HIBERNATING';
          row.moonPhase = { full: true };
          row.owner = { id: 'x', type: 'AI_RECEPTIONIST', displayName: 'Reception' };
        }
        return new Response(JSON.stringify(body), { status: 200, headers: answer.headers });
      }),
      50,
    );
    await core.pull(customerId);
    const page = await ask(core, 'numbers.page', {
      customerId,
      filter: { state: 'HIBERNATING' },
      sort: { by: 'number', descending: false },
      offset: 0,
      limit: 10,
    });
    expect(page.rows.map(({ state, ownerType }) => [state, ownerType])).toEqual([
      ['HIBERNATING', 'AI_RECEPTIONIST'],
      ['HIBERNATING', 'AI_RECEPTIONIST'],
      ['HIBERNATING', 'AI_RECEPTIONIST'],
    ]);
    await core.close();
    expect(dumpMirror(folder)).toContain('moonPhase');
    await sandbox.close();
  });
});

describe('a pull that may not see everything', () => {
  const without = (path: RegExp) =>
    altered((answer, { url }) => (path.test(url.pathname) ? refused(403) : answer));

  it.each([
    ['spark-admin:telephony_pstn_read', /\/telephony\/pstn\//],
    ['spark-admin:licenses_read', /\/licenses$/],
    ['spark-admin:locations_read', /\/v1\/locations$/],
  ])('goes on without %s, and says so with the tracking id', async (scope, path) => {
    const { core, customerId, get } = await openOne(without(path), 50);
    await core.pull(customerId);
    const { lastPull, numbers } = await get();
    expect(numbers).toBe(50);
    expect(lastPull).toMatchObject({ state: 'done', gaps: [{ scope, trackingId: 'ROUTER_1' }] });
  });

  it('keeps what it knew of a location when the PSTN may no longer be read', async () => {
    let refuses = false;
    const { core, customerId, get } = await openOne(
      altered((answer, { url }) => (refuses && url.pathname.includes('/pstn/') ? refused(403) : answer)),
      200,
    );
    await core.pull(customerId);
    const before = await get();
    refuses = true;
    await core.pull(customerId);
    const after = await get();
    expect(after.locations).toEqual(before.locations);
    expect(after.journey).toEqual(before.journey);
    expect(after.lastPull?.gaps).toHaveLength(1);
  });

  it('names the scope without which there are no numbers', async () => {
    const { core, customerId, get } = await openOne(without(/\/telephony\/config\/numbers$/), 50);
    await expect(core.pull(customerId)).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('spark-admin:telephony_config_read'),
    });
    expect((await get()).lastPull).toMatchObject({ state: 'failed', trackingId: 'ROUTER_1' });
  });
});

describe('politeness', () => {
  it('never has more than eight requests in flight, however many customers are pulled', async () => {
    let inFlight = 0;
    let most = 0;
    const counted: Fetch = async (input, init) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      try {
        const answer = await fetch(input, init);
        const body = await answer.arrayBuffer();
        return new Response(body, { status: answer.status, headers: answer.headers });
      } finally {
        inFlight -= 1;
      }
    };
    const sandbox = await openSandbox({ customers: 9, numbers: 900 });
    const { core } = openWorkspace({ fetch: counted, sendsByItself: false });
    const customers = await connect(core, sandbox);
    await ask(core, 'pull.startAll', {});
    await expect
      .poll(
        async () =>
          (await ask(core, 'customers.list', {})).every(({ lastPull }) => lastPull?.state === 'done'),
        { timeout: 15_000 },
      )
      .toBe(true);
    expect(customers.length).toBe(9);
    expect(most).toBeGreaterThan(2);
    expect(most).toBeLessThanOrEqual(8);
  });

  it('waits for everybody when Webex asks one request to wait', async () => {
    const asked: number[] = [];
    let pausedAt = 0;
    const { core, customerId } = await openOne(
      altered((answer, { url, times }) => {
        if (url.pathname.includes('/pstn/')) asked.push(performance.now());
        if (times === 1 && url.pathname.includes('/pstn/') && pausedAt === 0) {
          pausedAt = performance.now();
          return new Response('', { status: 429, headers: { 'retry-after': '1' } });
        }
        return answer;
      }),
      400,
    );
    await core.pull(customerId);
    // What was already on its way may still arrive.
    const soon = asked.filter((at) => at > pausedAt + 60 && at < pausedAt + 950);
    expect(pausedAt).toBeGreaterThan(0);
    expect(soon).toEqual([]);
  });
});
