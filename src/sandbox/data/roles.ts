/**
 * What a number is used for. Geographic numbers of a location repeat a cycle of sixty roles, in an order of the
 * location's own, so that the role of number j, and the number of person k, are found without a search.
 */
export interface Role {
  readonly owner: 'person' | 'otherNumberOfPerson' | OwnerKind | 'none';
  readonly active: boolean;
  readonly phoneNumberType: 'PRIMARY' | 'ALTERNATE' | 'FAX';
  readonly service: boolean;
  readonly elin: boolean;
  readonly reserved: boolean;
  readonly mobile: boolean;
}

/** Owners that are not people, by the type that Webex gives them. */
export type OwnerKind = 'PLACE' | 'VIRTUAL_LINE' | 'AUTO_ATTENDANT' | 'CALL_QUEUE' | 'HUNT_GROUP';

function role(owner: Role['owner'], traits: Partial<Role> = {}): Role {
  return {
    owner,
    active: true,
    phoneNumberType: 'PRIMARY',
    service: false,
    elin: false,
    reserved: false,
    mobile: false,
    ...traits,
  };
}

export const ROLES = {
  person: role('person'),
  inactivePerson: role('person', { active: false }),
  alternate: role('otherNumberOfPerson', { phoneNumberType: 'ALTERNATE' }),
  fax: role('otherNumberOfPerson', { phoneNumberType: 'FAX' }),
  mobile: role('otherNumberOfPerson', { phoneNumberType: 'ALTERNATE', mobile: true }),
  place: role('PLACE'),
  virtualLine: role('VIRTUAL_LINE'),
  autoAttendant: role('AUTO_ATTENDANT'),
  callQueue: role('CALL_QUEUE'),
  huntGroup: role('HUNT_GROUP'),
  unassigned: role('none'),
  inactive: role('none', { active: false }),
  reserved: role('none', { reserved: true }),
  elin: role('none', { elin: true }),
  service: role('none', { service: true }),
} as const satisfies Record<string, Role>;
export type RoleName = keyof typeof ROLES;

const CYCLE_COUNTS: readonly (readonly [RoleName, number])[] = [
  ['autoAttendant', 1],
  ['person', 36],
  ['inactivePerson', 1],
  ['alternate', 2],
  ['fax', 1],
  ['mobile', 1],
  ['place', 3],
  ['virtualLine', 1],
  ['callQueue', 2],
  ['huntGroup', 1],
  ['unassigned', 6],
  ['inactive', 2],
  ['reserved', 1],
  ['elin', 1],
  ['service', 1],
];

/** The cycle before it is shuffled; the auto attendant comes first because a location's first number is its main one. */
export const CYCLE: readonly RoleName[] = CYCLE_COUNTS.flatMap(([name, count]) =>
  Array.from({ length: count }, () => name),
);

/** The cycle of a location that no Cisco Calling Plan serves: usages which only such plans have become unassigned. */
export const PLAIN_CYCLE: readonly RoleName[] = CYCLE.map((name) =>
  name === 'service' || name === 'elin' || name === 'reserved' || name === 'mobile' ? 'unassigned' : name,
);

export const CYCLE_LENGTH = CYCLE.length;

/** Whether the number is the first one of a person (who then appears in the people list). */
export function isPerson(name: RoleName): boolean {
  return ROLES[name].owner === 'person';
}
