/** `GET /people` and `GET /licenses`. */
import { encodeWebexId } from '#shared/webex/ids.ts';
import type { WebexLicense, WebexPerson } from '#shared/webex/schemas.ts';
import { PURPOSE, uuid } from '../data/random.ts';
import { ROLES } from '../data/roles.ts';
import type { NumberEntry, PersonKey, SampleLocation } from '../data/sample-location.ts';
import type { SampleCustomer, World } from '../data/world.ts';
import { nameOf, personId } from './number-records.ts';

const LICENSE_KINDS = { professional: 'BCSTD', workspaces: 'BCCPW', texting: 'BCTXT' } as const;

function licenseId(world: World, customer: SampleCustomer, kind: keyof typeof LICENSE_KINDS): string {
  const at = Object.keys(LICENSE_KINDS).indexOf(kind);
  const value = uuid(world.seed, PURPOSE.license, customer.index, at);
  return encodeWebexId('LICENSE', `${customer.uuid}:${LICENSE_KINDS[kind]}_${value}`);
}

function mailboxOf(customer: SampleCustomer, mailbox: string, person: PersonKey): string {
  const again = person.generation === 0 ? '' : `-${person.generation}`;
  return `${mailbox}.${person.location + 1}-${person.position}${again}@${customer.blueprint.emailDomain}`;
}

function phoneNumbersOf(location: SampleLocation, entry: NumberEntry) {
  const work = entry.phoneNumber ? [{ type: 'work', value: entry.phoneNumber, primary: true }] : [];
  return [
    ...work,
    { type: 'work_extension', value: location.routingPrefix + entry.extension, primary: false },
  ];
}

/** A person; calling details only when they were asked for. */
export function personRecord(
  world: World,
  customer: SampleCustomer,
  location: SampleLocation,
  entry: NumberEntry,
  details: { callingData: boolean },
): WebexPerson {
  const person = entry.person ?? { location: location.index, position: entry.position, generation: 0 };
  const name = nameOf(world.seed, customer.index, person);
  return {
    id: personId(world.seed, customer.index, person),
    emails: [mailboxOf(customer, name.mailbox, person)],
    ...(details.callingData
      ? {
          phoneNumbers: phoneNumbersOf(location, entry),
          extension: entry.extension,
          locationId: location.id,
        }
      : {}),
    displayName: `${name.first} ${name.last}`,
    firstName: name.first,
    lastName: name.last,
    orgId: customer.id,
    licenses: [licenseId(world, customer, 'professional')],
    created: customer.created,
    lastModified: customer.created,
    invitePending: false,
    loginEnabled: ROLES[entry.role].active,
    type: 'person',
  };
}

/** Licences of a customer. How the texting add-on is named is the sample's own choice: Cisco publishes no name. */
export function licenseRecords(world: World, customer: SampleCustomer): WebexLicense[] {
  const people = customer.locations.reduce((sum, location) => sum + location.people.length, 0);
  const numbers = customer.locations.reduce((sum, location) => sum + location.numbers.length, 0);
  const workspaces = Math.floor(numbers / 20);
  const texting: WebexLicense = {
    id: licenseId(world, customer, 'texting'),
    name: 'Webex Calling - Business Texting',
    totalUnits: people,
    consumedUnits: 0,
  };
  return [
    {
      id: licenseId(world, customer, 'professional'),
      name: 'Webex Calling - Professional',
      totalUnits: Math.ceil(people * 1.1),
      consumedUnits: people,
      consumedByUsers: people,
      consumedByWorkspaces: 0,
    },
    {
      id: licenseId(world, customer, 'workspaces'),
      name: 'Webex Calling - Workspaces',
      totalUnits: workspaces + 5,
      consumedUnits: workspaces,
      consumedByUsers: 0,
      consumedByWorkspaces: workspaces,
    },
    ...(customer.blueprint.hasTextingLicense ? [texting] : []),
  ];
}
