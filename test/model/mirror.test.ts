import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '#core/ask.ts';
import type { Core } from '#core/core.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import type { CustomerSummary } from '#shared/model/customer.ts';
import { connect, openSandbox, openWorkspace } from '#support/workspace.ts';

/** A number as the server lists it, reduced to what a change may be about. */
interface Listed {
  readonly location: string;
  readonly owner: string;
  readonly ownerName: string;
  readonly state: string;
  readonly usage: string;
}
type Snapshot = ReadonlyMap<string, Listed>;

interface ServerRow {
  readonly phoneNumber: string;
  readonly extension?: string;
  readonly state: string;
  readonly tollFreeNumber: boolean;
  readonly isServiceNumber: boolean;
  readonly elinEnabled: boolean;
  readonly isReservedNumber: boolean;
  readonly includedTelephonyTypes: string;
  readonly location: { readonly id: string; readonly name: string };
  readonly owner?: { id: string; type: string; firstName?: string; lastName?: string; displayName?: string };
}

function usageOf(row: ServerRow): string {
  if (row.tollFreeNumber) return 'toll-free';
  if (row.isServiceNumber) return 'service';
  if (row.elinEnabled) return 'elin';
  if (row.isReservedNumber) return 'reserved';
  return row.includedTelephonyTypes === 'MOBILE_NUMBER' ? 'mobile' : 'standard';
}

/** What the server says, read without any of the code under test. */
async function readServer(sandbox: Sandbox, orgId: string): Promise<Snapshot> {
  const rows = new Map<string, Listed>();
  let url: string | null = `${sandbox.baseUrl}/telephony/config/numbers?orgId=${orgId}&max=500`;
  while (url) {
    const answer: Response = await fetch(url, { headers: { authorization: `Bearer ${sandbox.token}` } });
    const { phoneNumbers } = (await answer.json()) as { phoneNumbers: ServerRow[] };
    for (const row of phoneNumbers) {
      const { owner } = row;
      rows.set(row.phoneNumber || `${row.location.name} ${row.extension}`, {
        location: row.location.name,
        owner: owner ? `${owner.type} ${owner.id}` : '',
        ownerName: owner ? (owner.displayName ?? `${owner.firstName} ${owner.lastName}`) : '',
        state: row.state,
        usage: usageOf(row),
      });
    }
    url = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
  }
  return rows;
}

/** What changed between two readings, as the change list should tell it. */
function trueChanges(before: Snapshot, after: Snapshot): string[] {
  const changes: string[] = [];
  for (const [key, was] of before) {
    const is = after.get(key);
    if (!is) changes.push(`removed ${key}: ${was.ownerName || was.location} > `);
    else {
      if (was.location !== is.location) changes.push(`moved ${key}: ${was.location} > ${is.location}`);
      if (was.owner !== is.owner) changes.push(`reassigned ${key}: ${was.ownerName} > ${is.ownerName}`);
      if (was.state !== is.state) changes.push(`state ${key}: ${was.state} > ${is.state}`);
      if (was.usage !== is.usage) changes.push(`usage ${key}: ${was.usage} > ${is.usage}`);
    }
  }
  for (const [key, is] of after) if (!before.has(key)) changes.push(`added ${key}:  > ${is.location}`);
  return changes.sort();
}

async function readMirror(core: Core, customerId: CustomerSummary['id']): Promise<Snapshot> {
  const rows = new Map<string, Listed>();
  for (let offset = 0; ; offset += 500) {
    const page = await ask(core, 'numbers.page', {
      customerId,
      filter: {},
      sort: { by: 'number', descending: false },
      offset,
      limit: 500,
    });
    for (const row of page.rows) {
      rows.set(row.e164 || `${row.locationName} ${row.extension}`, {
        location: row.locationName,
        owner: row.ownerType,
        ownerName: row.ownerName,
        state: row.state,
        usage: row.usage,
      });
    }
    if (rows.size >= page.total) return rows;
  }
}

async function listChanges(core: Core, customerId: CustomerSummary['id'], pullId: string): Promise<string[]> {
  const { rows, total } = await ask(core, 'changes.list', { customerId, offset: 0, limit: 500 });
  expect(total).toBeLessThanOrEqual(500);
  return rows
    .filter((row) => row.pullId === pullId)
    .map(
      (row) => `${row.kind} ${row.e164 || `${row.location} ${row.extension}`}: ${row.before} > ${row.after}`,
    )
    .sort();
}

const some = fc.nat(4);
const edit = fc.record({
  kind: fc.constant('edit' as const),
  add: some,
  remove: some,
  move: some,
  reassign: some,
  unassign: some,
  deactivate: some,
  makeService: fc.nat(2),
});
const step = fc.oneof(edit, fc.record({ kind: fc.constant('pull' as const) }));

describe('any sequence of edits on the server and pulls', () => {
  it('leaves the mirror equal to the server, and a change list equal to the true difference', async () => {
    let pulls = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
        const sandbox = await openSandbox({ customers: 1, numbers: 260, seed: 7 });
        const { core } = openWorkspace();
        const [customer] = await connect(core, sandbox);
        if (!customer) throw new Error('no customer');
        const { id } = customer;
        await core.pull(id);
        let known = await readServer(sandbox, id);
        for (const one of [...steps, { kind: 'pull' as const }]) {
          if (one.kind === 'edit') {
            const { kind: _kind, ...mutation } = one;
            try {
              sandbox.control.mutate(mutation);
            } catch (error) {
              // Not enough numbers of that kind are left.
              if (!(error instanceof RangeError)) throw error;
            }
            continue;
          }
          await core.pull(id, true);
          pulls += 1;
          const server = await readServer(sandbox, id);
          const mirror = await readMirror(core, id);
          const shown = (snapshot: Snapshot) =>
            [...snapshot]
              .map(([key, { owner, ...row }]) => [key, { ...row, owner: owner.split(' ')[0] }])
              .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
          expect(shown(mirror)).toEqual(shown(server));
          const { lastPull } = await ask(core, 'customers.get', { customerId: id });
          expect(await listChanges(core, id, lastPull?.id ?? '')).toEqual(trueChanges(known, server));
          expect(lastPull).toMatchObject({ state: 'done', numbers: server.size, listed: server.size });
          known = server;
        }
        await core.close();
        await sandbox.close();
      }),
      { seed: 51, numRuns: 25 },
    );
    expect(pulls).toBeGreaterThan(60);
  }, 120_000);
});
