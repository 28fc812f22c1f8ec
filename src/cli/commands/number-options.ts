import type { Command } from 'commander';
import { AppError } from '#shared/ipc/errors.ts';
import { CHANGE_KINDS } from '#shared/model/change.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import {
  ELIGIBILITIES,
  JOURNEY_STEPS,
  NUMBER_USAGES,
  type NumberFilter,
  type NumberSelection,
} from '#shared/model/number.ts';
import { findCustomerId, type Session } from '../workspace.ts';
import { findLocation, oneOf } from './values.ts';

/** Which numbers a command is about. */
export interface NumberOptions {
  readonly customer?: string;
  readonly allCustomers?: boolean;
  readonly location?: string;
  readonly eligibility?: string;
  readonly journey?: string;
  readonly change?: string;
  readonly state?: string;
  readonly usage?: string;
  readonly ownerType?: string;
  readonly search?: string;
}

export function addNumberOptions(command: Command): Command {
  return command
    .option('--customer <id|name>')
    .option('--all-customers', 'of every customer of the workspace')
    .option('--location <name|id>')
    .option('--eligibility <verdict>', ELIGIBILITIES.join(', '))
    .option('--journey <step>', JOURNEY_STEPS.join(', '))
    .option('--change <kind>', 'what the latest pull found about it: added, moved, state …')
    .option('--state <state>', 'as Webex says it: ACTIVE, INACTIVE')
    .option('--usage <usage>', NUMBER_USAGES.join(', '))
    .option('--owner-type <type>', 'as Webex says it: PEOPLE, PLACE, AUTO_ATTENDANT …; "" for nobody')
    .option('--search <text>', 'digits in any format, a name, an extension or a location');
}

/** What the filters leave, of one customer or of all. */
export async function toSelection(
  core: Session['core'],
  options: NumberOptions,
): Promise<Extract<NumberSelection, { by: 'filter' }>> {
  const customerId = await customerOf(core, options);
  const filter = filterOf(options);
  if (options.location !== undefined) {
    if (customerId === null)
      throw new AppError('bad-input', '--location needs one customer; name it with --customer.');
    filter.locationId = (await findLocation(core, customerId, options.location)).id;
  }
  return { by: 'filter', customerId, filter, sort: { by: 'number', descending: false } };
}

async function customerOf(core: Session['core'], options: NumberOptions): Promise<CustomerId | null> {
  if (!options.allCustomers) return findCustomerId(core, options.customer);
  if (options.customer === undefined) return null;
  throw new AppError('bad-input', '--customer and --all-customers exclude each other.');
}

function filterOf(options: NumberOptions): NumberFilter {
  const filter: NumberFilter = {};
  if (options.search) filter.search = options.search;
  if (options.eligibility) filter.eligibility = oneOf(options.eligibility, ELIGIBILITIES, '--eligibility');
  if (options.journey) filter.journey = oneOf(options.journey, JOURNEY_STEPS, '--journey');
  if (options.change) filter.change = oneOf(options.change, CHANGE_KINDS, '--change');
  if (options.usage) filter.usage = oneOf(options.usage, NUMBER_USAGES, '--usage');
  if (options.state !== undefined) filter.state = options.state.toUpperCase();
  if (options.ownerType !== undefined) filter.ownerType = options.ownerType.toUpperCase();
  return filter;
}
