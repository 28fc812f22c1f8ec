import { ask } from '#core/ask.ts';
import { table } from '../output.ts';
import { findCustomer } from '../workspace.ts';
import { addNumberOptions, type NumberOptions, toSelection } from './number-options.ts';
import type { AddCommand } from './types.ts';
import { boundedCount, readNumber } from './values.ts';

export const addNumbers: AddCommand = (program, shell) => {
  const numbers = program
    .command('numbers')
    .description('numbers of a customer, or of all, and why they may or may not text');
  addNumberOptions(numbers)
    .option('--limit <n>', 'how many', '100')
    .action((options: NumberOptions & { limit: string }) =>
      shell.run(
        async ({ core }) => {
          const { customerId, filter, sort } = await toSelection(core, options);
          return ask(core, 'numbers.page', {
            customerId,
            filter,
            sort,
            offset: 0,
            limit: boundedCount(options.limit),
          });
        },
        ({ total, rows }) =>
          `${table(
            [
              ...(options.allCustomers ? ['customer'] : []),
              'number',
              'owner',
              'location',
              'verdict',
              'journey',
              'rules',
            ],
            rows.map((row) => [
              ...(options.allCustomers ? [row.customerName] : []),
              row.e164 || `ext. ${row.extension}`,
              row.ownerName || null,
              row.locationName,
              row.eligibility,
              row.journey,
              row.reasons.join(' '),
            ]),
          )}\n${total} in all.`,
      ),
    );
  numbers
    .command('confirm')
    .description('say that numbers are authorised in Control Hub')
    .requiredOption('--number <e164...>', 'the numbers')
    .option('--note <text>', 'how you know', '')
    .action(
      (
        _options: unknown,
        command: { optsWithGlobals(): { customer?: string; number: string[]; note: string } },
      ) => {
        const options = command.optsWithGlobals();
        return shell.run(
          async ({ core }) => {
            const customer = await findCustomer(core, options.customer);
            return ask(core, 'numbers.confirm', {
              customerId: customer.id,
              numbers: options.number.map(readNumber),
              authorised: true,
              note: options.note,
            });
          },
          ({ changed }) => `${changed} numbers are now authorised by your word.`,
        );
      },
    );
};
