import { ask } from '#core/ask.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { Delta } from '#shared/model/delta.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { table } from '../output.ts';
import { findCustomerId, type Session } from '../workspace.ts';
import { showPlan } from './batch-create.ts';
import type { AddCommand } from './types.ts';

interface DeltaOptions {
  readonly customer?: string;
  readonly makeBatches?: boolean;
  readonly authoriseAgain?: boolean;
  readonly makeRegistration?: boolean;
  readonly name: string;
  readonly acknowledge?: boolean;
}

const GROUPS = [
  ['toAuthorise', 'to authorise: added, ported or made able to text since'],
  ['again', 'to authorise again: at another location now'],
  ['unregistered', 'authorised, and in no registration'],
  ['look', 'to look at: another owner, usage or location since they were authorised'],
] as const;

/** Numbers of one group that are printed before the rest is counted. */
const SHOWN = 30;

function showGroup({ count, numbers }: Delta['look'], title: string): string[] {
  if (count === 0) return [];
  const rows = numbers
    .slice(0, SHOWN)
    .map(({ e164, ownerName, locationName, journey, changes }) => [
      formatPhone(e164),
      ownerName || null,
      locationName,
      journey,
      changes.map(({ kind, before, after }) => `${kind} ${before} -> ${after}`).join('; ') || null,
    ]);
  const rest = count - rows.length;
  return [
    `${count} ${title}`,
    table(['number', 'owner', 'location', 'journey', 'what changed'], rows),
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ];
}

function showDelta(delta: Delta): string {
  const lines = GROUPS.flatMap(([name, title]) => showGroup(delta[name], title));
  return lines.length > 0 ? lines.join('\n') : 'Nothing is left to do since the last authorisations.';
}

const ACTIONS = ['makeBatches', 'authoriseAgain', 'makeRegistration', 'acknowledge'] as const;

async function act({ core }: Session, customerId: CustomerId, options: DeltaOptions) {
  if (options.makeRegistration)
    return ask(core, 'delta.makeRegistration', { customerId, name: options.name });
  if (options.acknowledge) {
    const { asOf } = await ask(core, 'delta.get', { customerId });
    return ask(core, 'delta.acknowledge', { customerId, asOf, numbers: null });
  }
  const what = options.authoriseAgain ? 'again' : 'to-authorise';
  return ask(core, 'delta.makeBatches', { customerId, what });
}

function showAct(done: Awaited<ReturnType<typeof act>>): string {
  if ('batches' in done) return showPlan(done);
  if ('acknowledged' in done) return `Looked at: ${done.acknowledged} numbers.`;
  const forms = done.copiedFrom === null ? 'fresh forms' : `the forms of ${done.copiedFrom}`;
  const left = done.numbersLeft > 0 ? ` ${done.numbersLeft} more had no room in it.` : '';
  return `Registration ${done.registrationId} has ${done.numbers} numbers and ${forms}.${left}`;
}

export const addDelta: AddCommand = (program, shell) => {
  program
    .command('delta')
    .description(
      'what came after the authorisations and campaigns of a customer, and what is to be done about it',
    )
    .option('--customer <id|name>')
    .option('--make-batches', 'one batch for each location of the numbers to authorise')
    .option('--authorise-again', 'the same of those that are at another location now')
    .option('--make-registration', 'the next registration, of the authorised numbers that are in none')
    .option('--name <text>', 'what that registration is called', '')
    .option('--acknowledge', 'say that what changed about authorised numbers was looked at')
    .action((options: DeltaOptions) => {
      const wanted = ACTIONS.filter((name) => options[name]);
      const scope = ({ core }: Session) => findCustomerId(core, options.customer);
      if (wanted.length === 0)
        return shell.run(
          async (session) => ask(session.core, 'delta.get', { customerId: await scope(session) }),
          showDelta,
        );
      return shell.run(async (session) => {
        if (wanted.length > 1)
          throw new AppError(
            'bad-input',
            '--make-batches, --authorise-again, --make-registration and --acknowledge go one at a time.',
          );
        return act(session, await scope(session), options);
      }, showAct);
    });
};
