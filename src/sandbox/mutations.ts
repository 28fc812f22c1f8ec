/** Changes to the sample's data, so that a second pull finds differences. The same seed changes the same numbers. */
import { z } from 'zod';
import { numberOfSlot } from './data/dial-plan.ts';
import { hash, PURPOSE } from './data/random.ts';
import { ROLES, type RoleName } from './data/roles.ts';
import type { NumberEntry, SampleLocation } from './data/sample-location.ts';
import { codesOf, type FoundNumber, type SampleCustomer, type World } from './data/world.ts';

const count = z.number().int().nonnegative().optional();

/** How many numbers of one customer each change hits. */
export const mutationSchema = z.strictObject({
  /** Webex id or position; the first customer when absent. */
  customer: z.union([z.string(), z.number().int().nonnegative()]).optional(),
  /** New unassigned numbers. */
  add: count,
  /** Numbers that are gone, with their people. */
  remove: count,
  /** Numbers that go to another location with their people. */
  move: count,
  /** Numbers that go from one person to another, new one. */
  reassign: count,
  /** Numbers that lose their person. */
  unassign: count,
  /** Active numbers that become inactive. */
  deactivate: count,
  /** Unassigned numbers that become service numbers. */
  makeService: count,
});
export type Mutation = z.infer<typeof mutationSchema>;

/** What was changed, as E.164 numbers. */
export interface MutationResult {
  /** Webex orgId. */
  readonly customerId: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly moved: readonly {
    readonly number: string;
    readonly fromLocationId: string;
    readonly toLocationId: string;
  }[];
  readonly reassigned: readonly string[];
  readonly unassigned: readonly string[];
  readonly deactivated: readonly string[];
  readonly madeService: readonly string[];
}

const TRIES_PER_NUMBER = 400;

type Target = FoundNumber & { readonly basePosition: number };

/** One round of changes; each number is hit at most once, and only numbers that were not touched before. */
class Round {
  readonly #world: World;
  readonly #customer: SampleCustomer;
  readonly #round: number;
  readonly #touched = new Set<string>();
  #draws = 0;

  constructor(world: World, customer: SampleCustomer, round: number) {
    this.#world = world;
    this.#customer = customer;
    this.#round = round;
  }

  /** `wanted` numbers that `fits` accepts. Throws when the customer has not enough of them. */
  pick(wanted: number, fits: (entry: NumberEntry, location: SampleLocation) => boolean): Target[] {
    const picked: Target[] = [];
    for (let tries = 0; picked.length < wanted; tries += 1) {
      if (tries > TRIES_PER_NUMBER * wanted)
        throw new RangeError(`Only ${picked.length} of ${wanted} numbers fit`);
      const target = this.#draw();
      if (!target || this.#touched.has(target.entry.phoneNumber) || !fits(target.entry, target.location))
        continue;
      this.#touched.add(target.entry.phoneNumber);
      picked.push(target);
    }
    return picked;
  }

  /** A location of the customer with Cisco PSTN, other than `except`. Throws when there is none. */
  ciscoLocation(except?: SampleLocation): SampleLocation {
    const choices = this.#customer.locations.filter(
      (location) => location !== except && location.blueprint.pstn === 'CISCO_PSTN',
    );
    const chosen = choices[this.#value() % Math.max(1, choices.length)];
    if (!chosen) throw new RangeError('The customer has no other location with Cisco PSTN');
    return chosen;
  }

  #value(): number {
    this.#draws += 1;
    return hash(this.#world.seed, PURPOSE.mutation, this.#customer.index, this.#round, this.#draws);
  }

  #draw(): Target | undefined {
    const total = this.#customer.locations.reduce((sum, { geographicCount }) => sum + geographicCount, 0);
    let at = this.#value() % Math.max(1, total);
    for (const location of this.#customer.locations) {
      if (at < location.geographicCount) return this.#untouched(location, at);
      at -= location.geographicCount;
    }
    return undefined;
  }

  #untouched(location: SampleLocation, basePosition: number): Target | undefined {
    if (basePosition === 0 || location.hasSecondNumber(basePosition) || location.isChanged(basePosition))
      return undefined;
    const entry = location.entryOf(basePosition);
    return { customer: this.#customer, location, entry, basePosition };
  }
}

function isActivePerson(entry: NumberEntry): boolean {
  return entry.role === 'person';
}

function isUnassigned(entry: NumberEntry): boolean {
  return entry.role === 'unassigned';
}

function isOnItsOwn(entry: NumberEntry): boolean {
  return ROLES[entry.role].owner !== 'otherNumberOfPerson';
}

function isMovable(entry: NumberEntry, location: SampleLocation): boolean {
  return location.blueprint.pstn === 'CISCO_PSTN' && (isUnassigned(entry) || isActivePerson(entry));
}

function patchAll(targets: readonly Target[], role: RoleName, change: { isNewPerson: boolean }): string[] {
  for (const { location, basePosition } of targets) location.patchBase(basePosition, role, change);
  return targets.map(({ entry }) => entry.phoneNumber);
}

function addNumbers(world: World, customer: SampleCustomer, round: Round, wanted: number): string[] {
  return Array.from({ length: wanted }, () => {
    const location = round.ciscoLocation();
    const [run] = world.supply.take(1, codesOf(location.blueprint.city));
    if (!run) throw new RangeError('No number is left to add');
    const phoneNumber = numberOfSlot(run.code, run.firstSlot);
    const position = location.numbers.baseCount + location.numbers.extras.length;
    const traits = {
      extension: '',
      role: 'unassigned',
      isTollFree: false,
      isMain: false,
      person: undefined,
    } as const;
    const entry: NumberEntry = { phoneNumber, ...traits, position };
    location.addExtra(entry);
    world.relocated.set(phoneNumber, { customer, location, entry });
    return phoneNumber;
  });
}

function removeNumbers(targets: readonly Target[]): string[] {
  return targets.map(({ location, basePosition, entry }) => {
    location.removeBase(basePosition);
    return entry.phoneNumber;
  });
}

function moveNumbers(world: World, round: Round, targets: readonly Target[]): MutationResult['moved'] {
  return targets.map(({ customer, location, basePosition, entry }) => {
    const target = round.ciscoLocation(location);
    location.removeBase(basePosition);
    target.addExtra(entry);
    world.relocated.set(entry.phoneNumber, { customer, location: target, entry });
    return { number: entry.phoneNumber, fromLocationId: location.id, toLocationId: target.id };
  });
}

function customerOf(world: World, wanted: Mutation['customer']): SampleCustomer {
  const customer = typeof wanted === 'string' ? world.customerById(wanted) : world.customers[wanted ?? 0];
  if (!customer) throw new RangeError(`No customer ${wanted ?? 0}`);
  return customer;
}

/** Changes the data. `round` counts the changes so far. Throws when the customer has too few numbers that fit. */
export function mutateWorld(world: World, mutation: Mutation, round: number): MutationResult {
  const customer = customerOf(world, mutation.customer);
  const picker = new Round(world, customer, round);
  const toRemove = picker.pick(mutation.remove ?? 0, isOnItsOwn);
  const toMove = picker.pick(mutation.move ?? 0, isMovable);
  const toReassign = picker.pick(mutation.reassign ?? 0, isActivePerson);
  const toUnassign = picker.pick(mutation.unassign ?? 0, isActivePerson);
  const toDeactivate = picker.pick(mutation.deactivate ?? 0, isActivePerson);
  const toService = picker.pick(
    mutation.makeService ?? 0,
    (entry, location) => isUnassigned(entry) && location.blueprint.pstn === 'CISCO_PSTN',
  );
  return {
    customerId: customer.id,
    removed: removeNumbers(toRemove),
    moved: moveNumbers(world, picker, toMove),
    reassigned: patchAll(toReassign, 'person', { isNewPerson: true }),
    unassigned: patchAll(toUnassign, 'unassigned', { isNewPerson: false }),
    deactivated: patchAll(toDeactivate, 'inactivePerson', { isNewPerson: false }),
    madeService: patchAll(toService, 'service', { isNewPerson: false }),
    added: addNumbers(world, customer, picker, mutation.add ?? 0),
  };
}
