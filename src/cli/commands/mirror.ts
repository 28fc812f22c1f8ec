import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import { CHANGE_KINDS, CHANGE_MEANINGS } from '#shared/model/change.ts';
import type { CustomerSummary } from '#shared/model/customer.ts';
import type { PullId } from '#shared/model/ids.ts';
import { renderFinding } from '#shared/rules/text.ts';
import { ruleTexts } from '#shared/rules/texts/tables.ts';
import { minute, table } from '../output.ts';
import { findCustomer, findCustomerId, type Session } from '../workspace.ts';
import type { AddCommand } from './types.ts';
import { boundedCount, oneOf } from './values.ts';

const authorisedOf = ({ journey }: CustomerSummary) =>
  journey.authorised + journey['registration-requested'] + journey['in-campaign'];

export const addStatus: AddCommand = (program, shell) => {
  program
    .command('status')
    .description('where every customer stands')
    .action(() =>
      shell.run(
        async ({ core }) => ({
          ...(await ask(core, 'app.status', {})),
          customers: await ask(core, 'customers.list', {}),
        }),
        ({ customers, waiting, needsYou }) =>
          [
            table(
              ['customer', 'pulled', 'numbers', 'may text', 'authorised', 'in a campaign', 'next'],
              customers.map((one) => [
                one.name,
                one.pulledAt && minute(one.pulledAt),
                one.numbers,
                one.mayText,
                authorisedOf(one),
                one.journey['in-campaign'],
                one.nextStep,
              ]),
            ),
            `Outbox: ${waiting} waiting, ${needsYou} need you.`,
          ].join('\n'),
      ),
    );
};

export const addReadiness: AddCommand = (program, shell) => {
  program
    .command('readiness')
    .description('the prerequisites of a customer, with their evidence')
    .option('--customer <id|name>')
    .action((options: { customer?: string }) =>
      shell.run(
        async ({ core }) => {
          const { verdicts, cautions } = await findCustomer(core, options.customer);
          const words = (one: { code: string; params: Record<string, string | number> }) =>
            renderFinding(ruleTexts, 'en', one).message;
          return {
            verdicts: verdicts.map((verdict) => ({ ...verdict, message: words(verdict) })),
            cautions: cautions.map((caution) => ({ ...caution, message: words(caution) })),
          };
        },
        ({ verdicts, cautions }) =>
          table(
            ['rule', 'state', 'what'],
            [
              ...verdicts.map((one) => [one.ruleId, one.state, one.message]),
              ...cautions.map((one) => [one.ruleId, 'caution', one.message]),
            ],
          ),
      ),
    );
};

interface ChangeOptions {
  readonly customer?: string;
  readonly kind?: string;
  readonly meaning?: string;
  readonly pull?: string;
  readonly limit: string;
}

export const addChanges: AddCommand = (program, shell) => {
  program
    .command('changes')
    .description('what the pulls of a customer found, and what it means for work in hand')
    .option('--customer <id|name>')
    .option('--kind <kind>', CHANGE_KINDS.join(', '))
    .option('--meaning <meaning>', CHANGE_MEANINGS.join(', '))
    .option('--pull <id>', 'of one pull; "latest" for the last that found something')
    .option('--limit <n>', 'how many, newest first', '100')
    .action((options: ChangeOptions) =>
      shell.run(
        async ({ core }) => {
          const customerId = await findCustomerId(core, options.customer);
          const pullId = options.pull ? await findPull(core, customerId, options.pull) : undefined;
          if (pullId === null) return { total: 0, rows: [] };
          return ask(core, 'changes.list', {
            customerId,
            pullId,
            kind: options.kind ? oneOf(options.kind, CHANGE_KINDS, '--kind') : undefined,
            meaning: options.meaning ? oneOf(options.meaning, CHANGE_MEANINGS, '--meaning') : undefined,
            offset: 0,
            limit: boundedCount(options.limit),
          });
        },
        ({ total, rows }) =>
          `${table(
            ['at', 'number', 'location', 'change', 'before', 'after', 'meaning'],
            rows.map((row) => [
              minute(row.at),
              row.e164 || (row.extension === '' ? null : `ext. ${row.extension}`),
              row.location,
              row.kind,
              row.before,
              row.after,
              row.meaning === 'none' ? null : row.meaning,
            ]),
          )}\n${total} in all.`,
      ),
    );
};

/** The pull that is meant; null when `latest` is asked for and none has found anything yet. */
async function findPull(
  core: Session['core'],
  customerId: CustomerSummary['id'],
  wanted: string,
): Promise<PullId | null> {
  const pulls = await ask(core, 'changes.pulls', { customerId, limit: 50 });
  if (wanted === 'latest') return pulls[0]?.pullId ?? null;
  const found = pulls.find(({ pullId }) => pullId === wanted);
  if (found) return found.pullId;
  throw new AppError(
    'not-found',
    `No pull of this customer with changes has the id "${wanted}". Known: ${pulls.map(({ pullId }) => pullId).join(', ')}.`,
  );
}
