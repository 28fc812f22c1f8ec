/** One location of a customer of the sample: every number and person of it, computed from its position. */
import { encodeWebexId } from '#shared/webex/ids.ts';
import type { LocationBlueprint } from './blueprints.ts';
import { countOfRuns, numberOfSlot, type SlotRun } from './dial-plan.ts';
import { PURPOSE, shuffledIndexes, uuid } from './random.ts';
import { CYCLE, CYCLE_LENGTH, isPerson, PLAIN_CYCLE, ROLES, type RoleName } from './roles.ts';
import { Sequence } from './sequence.ts';

/** Who a person is: where they were first, and how often the number changed hands before. */
export interface PersonKey {
  readonly location: number;
  readonly position: number;
  readonly generation: number;
}

/** A number (or extension-only row) as the sample knows it, before it is put into Webex's words. */
export interface NumberEntry {
  /** Empty for an extension-only row. */
  readonly phoneNumber: string;
  readonly extension: string;
  readonly role: RoleName;
  readonly isTollFree: boolean;
  readonly isMain: boolean;
  readonly person: PersonKey | undefined;
  /** Tells owners that are not people apart. */
  readonly position: number;
}

/** What a number is used for, without which number it is. */
export interface NumberUse {
  readonly role: RoleName;
  readonly isTollFree: boolean;
  /** False for an extension-only row. */
  readonly hasNumber: boolean;
}

interface Patch {
  readonly role: RoleName;
  readonly generation: number;
}

export interface LocationParts {
  readonly seed: number;
  readonly customer: number;
  readonly index: number;
  readonly blueprint: LocationBlueprint;
  readonly geographic: readonly SlotRun[];
  readonly tollFree: readonly SlotRun[];
  readonly extensionOnly: number;
}

const FIRST_EXTENSION = 1000;
const FIRST_ROUTING_PREFIX = 8100;

function rolesOf(parts: LocationParts): RoleName[] {
  const cycle = parts.blueprint.pstn === 'CISCO_PSTN' ? CYCLE : PLAIN_CYCLE;
  const order = shuffledIndexes(CYCLE_LENGTH - 1, parts.seed, parts.customer, parts.index);
  return ['autoAttendant', ...order.map((at) => cycle[at + 1] ?? 'unassigned')];
}

function phoneNumberAt(runs: readonly SlotRun[], position: number): string {
  let left = position;
  for (const run of runs) {
    if (left < run.count) return numberOfSlot(run.code, run.firstSlot + left);
    left -= run.count;
  }
  throw new RangeError(`No number at ${position}`);
}

export class SampleLocation {
  readonly customer: number;
  readonly index: number;
  readonly uuid: string;
  readonly id: string;
  readonly blueprint: LocationBlueprint;
  readonly routingPrefix: string;
  /** `{id, name}` as JSON text. */
  readonly summaryJson: string;
  readonly geographicCount: number;
  readonly tollFreeCount: number;
  /** Where its numbers lie in the dial plan, by position. */
  readonly numberRuns: readonly SlotRun[];
  readonly numbers: Sequence<NumberEntry>;
  readonly people: Sequence<NumberEntry>;
  readonly #roles: readonly RoleName[];
  readonly #personPlaces: readonly number[];
  readonly #secondNumberPlaces: readonly number[];
  readonly #geographicPeople: number;
  readonly #patches = new Map<number, Patch>();
  /** Counts changes, so that what was derived from the location can be kept until it changes. */
  version = 0;

  constructor(parts: LocationParts) {
    this.customer = parts.customer;
    this.index = parts.index;
    this.blueprint = parts.blueprint;
    this.uuid = uuid(parts.seed, PURPOSE.location, parts.customer, parts.index);
    this.id = encodeWebexId('LOCATION', this.uuid);
    this.routingPrefix = String(FIRST_ROUTING_PREFIX + parts.index);
    this.summaryJson = JSON.stringify({ id: this.id, name: parts.blueprint.name });
    this.numberRuns = [...parts.geographic, ...parts.tollFree];
    this.geographicCount = countOfRuns(parts.geographic);
    this.tollFreeCount = countOfRuns(parts.tollFree);
    this.numbers = new Sequence(this.geographicCount + this.tollFreeCount + parts.extensionOnly);
    this.#roles = rolesOf(parts);
    const places = this.#roles.map((role, place) => ({ role, place }));
    this.#personPlaces = places.filter(({ role }) => isPerson(role)).map(({ place }) => place);
    this.#secondNumberPlaces = places
      .filter(({ role }) => ROLES[role].owner === 'otherNumberOfPerson')
      .map(({ place }) => place);
    this.#geographicPeople = this.#peopleBefore(this.geographicCount);
    this.people = new Sequence(this.#geographicPeople + parts.extensionOnly);
  }

  get name(): string {
    return this.blueprint.name;
  }

  /** Row at an offset of the numbers that are left. */
  numberAt(offset: number): NumberEntry | undefined {
    const found = this.numbers.at(offset);
    if (!found) return undefined;
    return 'extra' in found ? found.extra : this.entryOf(found.position);
  }

  /** The row through which a person is found, at an offset of the people that are left. */
  personAt(offset: number): NumberEntry | undefined {
    const found = this.people.at(offset);
    if (!found) return undefined;
    return 'extra' in found ? found.extra : this.entryOf(this.#positionOfPerson(found.position));
  }

  /** Calls `visit` for every number that is left with what it is used for, at a fraction of the cost of whole rows. */
  visitUses(visit: (use: NumberUse) => void): void {
    const withNumber = this.geographicCount + this.tollFreeCount;
    for (let position = 0; position < this.numbers.baseCount; position += 1) {
      if (this.numbers.isGone(position)) continue;
      const hasNumber = position < withNumber;
      visit({
        role: this.roleOf(position),
        isTollFree: hasNumber && position >= this.geographicCount,
        hasNumber,
      });
    }
    for (const { role, isTollFree, phoneNumber } of this.numbers.extras) {
      visit({ role, isTollFree, hasNumber: phoneNumber !== '' });
    }
  }

  /** The row of a base position, whether or not it has gone. */
  entryOf(position: number): NumberEntry {
    const role = this.roleOf(position);
    const isGeographic = position < this.geographicCount;
    const isTollFree = !isGeographic && position < this.geographicCount + this.tollFreeCount;
    const owner = ROLES[role].owner;
    return {
      phoneNumber: this.phoneNumberOf(position),
      extension:
        owner === 'none' || owner === 'otherNumberOfPerson' ? '' : String(FIRST_EXTENSION + position),
      role,
      isTollFree,
      isMain: position === 0 && isGeographic,
      person: this.#personOf(position, role),
      position,
    };
  }

  phoneNumberOf(position: number): string {
    return position < this.geographicCount + this.tollFreeCount
      ? phoneNumberAt(this.numberRuns, position)
      : '';
  }

  /** The role of a base position, after what happened to it. A second number without its person is unassigned. */
  roleOf(position: number): RoleName {
    const patched = this.#patches.get(position)?.role;
    if (patched) return patched;
    if (position >= this.geographicCount + this.tollFreeCount) return 'person';
    if (position >= this.geographicCount) return position % 3 === 0 ? 'unassigned' : 'callQueue';
    const role = this.#roles[position % CYCLE_LENGTH] ?? 'unassigned';
    if (ROLES[role].owner !== 'otherNumberOfPerson') return role;
    return this.#partnerOf(position) === undefined ? 'unassigned' : role;
  }

  /** Whether another number of this location belongs to the person at a base position. */
  hasSecondNumber(position: number): boolean {
    if (position >= this.geographicCount) return false;
    const at = this.#personPlaces.indexOf(position % CYCLE_LENGTH);
    return at >= 0 && at < this.#secondNumberPlaces.length;
  }

  /** Whether a base position has gone or was given another role or person. */
  isChanged(position: number): boolean {
    return this.#patches.has(position) || this.numbers.isGone(position);
  }

  /** Removes a base position, together with its person. */
  removeBase(position: number): void {
    if (isPerson(this.roleOf(position))) this.people.remove(this.#ordinalOf(position));
    this.numbers.remove(position);
    this.version += 1;
  }

  removeExtra(entry: NumberEntry): void {
    this.numbers.removeExtra(entry);
    this.people.removeExtra(entry);
    this.version += 1;
  }

  addExtra(entry: NumberEntry): void {
    this.numbers.add(entry);
    if (isPerson(entry.role)) this.people.add(entry);
    this.version += 1;
  }

  /** Gives a base position another role, or its person's number to the next person (`isNewPerson`). */
  patchBase(position: number, role: RoleName, change: { isNewPerson: boolean }): void {
    const had = isPerson(this.roleOf(position));
    const generation = (this.#patches.get(position)?.generation ?? 0) + (change.isNewPerson ? 1 : 0);
    if (had && !isPerson(role)) this.people.remove(this.#ordinalOf(position));
    this.#patches.set(position, { role, generation });
    this.version += 1;
  }

  #personOf(position: number, role: RoleName): PersonKey | undefined {
    const { owner } = ROLES[role];
    const at =
      owner === 'person' ? position : owner === 'otherNumberOfPerson' ? this.#partnerOf(position) : undefined;
    if (at === undefined) return undefined;
    return { location: this.index, position: at, generation: this.#patches.get(at)?.generation ?? 0 };
  }

  /** The position of the person to whom the second number at `position` belongs, while that person is here. */
  #partnerOf(position: number): number | undefined {
    const place = position % CYCLE_LENGTH;
    const partnerPlace = this.#personPlaces[this.#secondNumberPlaces.indexOf(place)];
    if (partnerPlace === undefined) return undefined;
    const partner = position - place + partnerPlace;
    if (partner >= this.geographicCount || this.numbers.isGone(partner)) return undefined;
    const patched = this.#patches.get(partner)?.role;
    return patched === undefined || isPerson(patched) ? partner : undefined;
  }

  #peopleBefore(position: number): number {
    const cycles = Math.floor(position / CYCLE_LENGTH);
    const rest = position % CYCLE_LENGTH;
    return cycles * this.#personPlaces.length + this.#personPlaces.filter((place) => place < rest).length;
  }

  #ordinalOf(position: number): number {
    if (position < this.geographicCount) return this.#peopleBefore(position);
    return this.#geographicPeople + position - this.geographicCount - this.tollFreeCount;
  }

  #positionOfPerson(ordinal: number): number {
    if (ordinal >= this.#geographicPeople) {
      return this.geographicCount + this.tollFreeCount + ordinal - this.#geographicPeople;
    }
    const perCycle = this.#personPlaces.length;
    return Math.floor(ordinal / perCycle) * CYCLE_LENGTH + (this.#personPlaces[ordinal % perCycle] ?? 0);
  }
}
