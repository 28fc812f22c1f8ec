import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { CustomerSummary } from '#shared/model/customer.ts';
import { e164Schema } from '#shared/model/ids.ts';
import {
  ELIGIBILITIES,
  type Eligibility,
  JOURNEY_STEPS,
  type JourneyStep,
  type NumberFilter,
} from '#shared/model/number.ts';
import { parsePhone } from '#shared/model/phone.ts';
import { renderFinding } from '#shared/rules/text.ts';
import { ruleTexts } from '#shared/rules/texts/tables.ts';
import { EXIT, table } from '../output.ts';
import { findCustomer, type Session } from '../workspace.ts';
import type { AddCommand } from './types.ts';

const authorisedOf = ({ journey }: CustomerSummary) =>
  journey.authorised + journey['registration-requested'] + journey['in-campaign'];

export const addPull: AddCommand = (program, shell) => {
  program
    .command('pull')
    .description('read customers from Webex into the mirror')
    .option('--customer <id|name>', 'one customer')
    .option('--all', 'every customer')
    .option('--allow-removals', 'also when many numbers would be removed')
    .action((options: { customer?: string; all?: boolean; allowRemovals?: boolean }) =>
      shell.run(
        async (session) => {
          const customers = options.all
            ? await ask(session.core, 'customers.list', {})
            : [await findCustomer(session.core, options.customer)];
          const pulled = [];
          for (const customer of customers)
            pulled.push(await pullOne(session, customer, options.allowRemovals ?? false));
          if (pulled.some((one) => one.error !== null)) shell.setExitCode(EXIT.network);
          return pulled;
        },
        (pulled) =>
          [
            table(
              ['customer', 'numbers', 'added', 'removed', 'changed'],
              pulled.map((one) => [one.name, one.numbers, one.added, one.removed, one.changed]),
            ),
            ...pulled.filter((one) => one.error).map((one) => `${one.name}: ${one.error?.message}`),
          ].join('\n'),
      ),
    );
};

async function pullOne({ core }: Session, customer: CustomerSummary, allowRemovals: boolean) {
  const base = { customerId: customer.id, name: customer.name };
  try {
    return { ...base, ...(await core.pull(customer.id, allowRemovals)), error: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return {
      ...base,
      numbers: 0,
      added: 0,
      removed: 0,
      changed: 0,
      error: { code: error.code, message: error.message },
    };
  }
}

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
                one.pulledAt?.slice(0, 16).replace('T', ' ') ?? null,
                one.numbers,
                one.journey.eligible,
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

export const addChanges: AddCommand = (program, shell) => {
  program
    .command('changes')
    .description('what the pulls of a customer found')
    .option('--customer <id|name>')
    .option('--limit <n>', 'how many, newest first', '100')
    .action((options: { customer?: string; limit: string }) =>
      shell.run(
        async ({ core }) => {
          const customer = await findCustomer(core, options.customer);
          return ask(core, 'changes.list', {
            customerId: customer.id,
            offset: 0,
            limit: boundedCount(options.limit),
          });
        },
        ({ total, rows }) =>
          `${table(
            ['at', 'number', 'change', 'before', 'after'],
            rows.map((row) => [
              row.at.slice(0, 16).replace('T', ' '),
              row.e164 || `ext. ${row.extension}`,
              row.kind,
              row.before,
              row.after,
            ]),
          )}\n${total} in all.`,
      ),
    );
};

function boundedCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 500) return count;
  throw new AppError('bad-input', `--limit takes a whole number from 1 to 500, not "${text}".`);
}

interface NumberOptions {
  readonly customer?: string;
  readonly location?: string;
  readonly eligibility?: string;
  readonly journey?: string;
  readonly search?: string;
  readonly limit: string;
}

export const addNumbers: AddCommand = (program, shell) => {
  const numbers = program
    .command('numbers')
    .description('numbers of a customer and why they may or may not text')
    .option('--customer <id|name>')
    .option('--location <name|id>')
    .option('--eligibility <verdict>', ELIGIBILITIES.join(', '))
    .option('--journey <step>', JOURNEY_STEPS.join(', '))
    .option('--search <text>', 'digits in any format, a name, an extension or a location')
    .option('--limit <n>', 'how many', '100')
    .action((options: NumberOptions) =>
      shell.run(
        async ({ core }) => {
          const customer = await findCustomer(core, options.customer);
          const filter = await toFilter(core, customer, options);
          return ask(core, 'numbers.page', {
            customerId: customer.id,
            filter,
            sort: { by: 'number', descending: false },
            offset: 0,
            limit: boundedCount(options.limit),
          });
        },
        ({ total, rows }) =>
          `${table(
            ['number', 'owner', 'location', 'verdict', 'journey', 'rules'],
            rows.map((row) => [
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

/** A number as a person types it on the command line. */
export function readNumber(text: string) {
  const parsed = parsePhone(text);
  if (parsed.ok) return e164Schema.parse(parsed.e164);
  throw new AppError(
    'bad-input',
    `"${text}" is not a telephone number (${parsed.problem}). Write it like +14155550123.`,
  );
}

async function toFilter(
  core: Session['core'],
  customer: CustomerSummary,
  options: NumberOptions,
): Promise<NumberFilter> {
  const filter: NumberFilter = {};
  if (options.search) filter.search = options.search;
  if (options.location) filter.locationId = (await findLocation(core, customer.id, options.location)).id;
  if (options.eligibility)
    filter.eligibility = oneOf(options.eligibility, ELIGIBILITIES, '--eligibility') as Eligibility;
  if (options.journey) filter.journey = oneOf(options.journey, JOURNEY_STEPS, '--journey') as JourneyStep;
  return filter;
}

function oneOf(text: string, values: readonly string[], option: string): string {
  if (values.includes(text)) return text;
  throw new AppError('bad-input', `${option} takes one of ${values.join(', ')}, not "${text}".`);
}

/** A location of a customer by id or by the beginning of its name. */
export async function findLocation(core: Session['core'], customerId: CustomerSummary['id'], wanted: string) {
  const { locations } = await ask(core, 'customers.get', { customerId });
  const match =
    locations.find((one) => one.id === wanted) ??
    locations.find((one) => one.name.toLowerCase().startsWith(wanted.toLowerCase()));
  if (match) return match;
  throw new AppError(
    'not-found',
    `No location is called "${wanted}". Known: ${locations.map((one) => one.name).join(', ')}.`,
  );
}
