import { ask } from '#core/ask.ts';
import { JOURNAL_PAGE, type JournalEntry } from '#shared/model/journal.ts';
import { table } from '../output.ts';
import { scopeOf } from '../workspace.ts';
import type { AddCommand } from './types.ts';
import { boundedCount } from './values.ts';

const facts = (entry: JournalEntry) =>
  Object.entries(entry.facts)
    .map(
      ([name, value]) => `${name} ${String(value).length === 64 ? `${String(value).slice(0, 12)}…` : value}`,
    )
    .join(', ');

const show = ({ total, rows }: { total: number; rows: readonly JournalEntry[] }) =>
  total === 0
    ? 'The journal is empty: nothing was released, answered or confirmed yet.'
    : `${table(
        ['no.', 'at', 'what', 'says', 'who', 'customer', 'of', 'details'],
        rows.map((entry) => [
          entry.seq,
          entry.at.slice(0, 19).replace('T', ' '),
          entry.kind,
          entry.source,
          entry.who,
          entry.customerName,
          entry.title,
          facts(entry),
        ]),
      )}\n${rows.length} of ${total} entries.`;

export const addJournal: AddCommand = (program, shell) => {
  program
    .command('journal')
    .description('what was released, tried, answered and confirmed; the newest first')
    .option('--customer <id|name>', 'of one customer only')
    .option('--limit <count>', `how many, up to ${JOURNAL_PAGE}`, '50')
    .action((options: { customer?: string; limit: string }) =>
      shell.run(async ({ core }) => {
        const customerId = await scopeOf(core, options.customer);
        const limit = boundedCount(options.limit, JOURNAL_PAGE);
        return ask(core, 'journal.list', { customerId, outboxId: null, before: null, limit });
      }, show),
    );
};
