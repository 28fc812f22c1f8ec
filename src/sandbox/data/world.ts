/** The whole sample: its customers, and the way from an id or a number to them. */
import { encodeWebexId } from '#shared/webex/ids.ts';
import {
  type CustomerBlueprint,
  generatedCustomer,
  type LocationBlueprint,
  naturalSize,
  WRITTEN_CUSTOMERS,
} from './blueprints.ts';
import { areaCodesOfState, type City } from './cities.ts';
import {
  countOfRuns,
  LONDON_CODE,
  LONDON_SLOTS,
  type SlotRun,
  SlotSupply,
  slotOfNumber,
  TOLL_FREE_CODES,
} from './dial-plan.ts';
import { hash, PURPOSE, uuid } from './random.ts';
import { type NumberEntry, SampleLocation } from './sample-location.ts';

export interface WorldOptions {
  readonly seed: number;
  /** How many customers; the four written ones come first. */
  readonly customers?: number;
  /** How many numbers (with extension-only rows) all customers hold together; natural sizes when absent. */
  readonly numbers?: number;
}

export interface SampleCustomer {
  readonly index: number;
  readonly uuid: string;
  readonly id: string;
  /** RFC 3339. */
  readonly created: string;
  readonly blueprint: CustomerBlueprint;
  readonly locations: readonly SampleLocation[];
}

export interface FoundNumber {
  readonly customer: SampleCustomer;
  readonly location: SampleLocation;
  readonly entry: NumberEntry;
  /** Absent for numbers that were added or moved. */
  readonly basePosition?: number;
}

interface IndexedRun {
  readonly run: SlotRun;
  readonly location: SampleLocation;
  readonly firstPosition: number;
}

const TOLL_FREE_SHARE = 50;
const EXTENSION_ONLY_SHARE = 25;
const FIRST_CREATED = Date.UTC(2019, 0, 7, 9);
const DAY_MS = 86_400_000;

/** Splits `total` in the proportion of `weights`; the parts are whole and add up. */
export function proportionalParts(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let weightBefore = 0;
  return weights.map((weight) => {
    const from = Math.floor((total * weightBefore) / sum);
    weightBefore += weight;
    return Math.floor((total * weightBefore) / sum) - from;
  });
}

/** Codes (country code and area code) of a city. */
export function codesOf(city: City): string[] {
  return city.country === 'GB' ? [LONDON_CODE] : city.areaCodes.map((areaCode) => `1${areaCode}`);
}

function neighbourCodesOf(city: City): string[] {
  if (city.country === 'GB') return [];
  const own = new Set(city.areaCodes);
  return areaCodesOfState(city.country, city.state)
    .filter((areaCode) => !own.has(areaCode))
    .map((areaCode) => `1${areaCode}`);
}

function customerSizes(options: WorldOptions): number[] {
  const count = options.customers ?? WRITTEN_CUSTOMERS.length;
  const natural = Array.from({ length: count }, (_, index) => naturalSize(options.seed, index));
  return options.numbers === undefined ? natural : proportionalParts(options.numbers, natural);
}

/** London's range is small: what does not fit goes to the first location. */
function locationSizes(locations: readonly LocationBlueprint[], total: number): number[] {
  const sizes = proportionalParts(
    total,
    locations.map((location) => location.size),
  );
  const most = LONDON_SLOTS - 100;
  let surplus = 0;
  const capped = sizes.map((size, index) => {
    const fits = locations[index]?.city.country === 'GB' ? Math.min(size, most) : size;
    surplus += size - fits;
    return fits;
  });
  return capped.map((size, index) => (index === 0 ? size + surplus : size));
}

interface Shares {
  readonly geographic: number;
  readonly tollFree: number;
  readonly extensionOnly: number;
}

function sharesOf(blueprint: LocationBlueprint, size: number): Shares {
  if (blueprint.pstn === 'NONE') return { geographic: 0, tollFree: 0, extensionOnly: size };
  const tollFree = blueprint.pstn === 'CISCO_PSTN' ? Math.floor(size / TOLL_FREE_SHARE) : 0;
  const extensionOnly = Math.floor(size / EXTENSION_ONLY_SHARE);
  return { geographic: size - tollFree - extensionOnly, tollFree, extensionOnly };
}

/** Deals numbers to the locations of one customer: every location's own numbers of fiction before anybody's others. */
function deal(supply: SlotSupply, blueprints: readonly LocationBlueprint[], shares: readonly Shares[]) {
  const own = blueprints.map((blueprint, index) =>
    supply.takeFiction(shares[index]?.geographic ?? 0, codesOf(blueprint.city)),
  );
  return blueprints.map((blueprint, index) => {
    const share = shares[index] ?? { geographic: 0, tollFree: 0, extensionOnly: 0 };
    const first = own[index] ?? [];
    const missing = share.geographic - countOfRuns(first);
    const nearby = supply.takeFiction(missing, neighbourCodesOf(blueprint.city));
    const further = supply.take(missing - countOfRuns(nearby), codesOf(blueprint.city));
    const freeOfCharge = supply.takeFiction(share.tollFree, TOLL_FREE_CODES);
    const moreFreeOfCharge = supply.take(share.tollFree - countOfRuns(freeOfCharge), TOLL_FREE_CODES);
    return {
      geographic: [...first, ...nearby, ...further],
      tollFree: [...freeOfCharge, ...moreFreeOfCharge],
      extensionOnly: share.extensionOnly,
    };
  });
}

export class World {
  readonly seed: number;
  readonly customers: readonly SampleCustomer[];
  /** Numbers that are not where the dial plan put them: moved or added. */
  readonly relocated = new Map<string, FoundNumber>();
  readonly supply = new SlotSupply();
  readonly #customersById = new Map<string, SampleCustomer>();
  readonly #locationsById = new Map<string, SampleLocation>();
  readonly #runs = new Map<string, IndexedRun[]>();

  constructor(options: WorldOptions) {
    this.seed = options.seed;
    this.customers = customerSizes(options).map((size, index) => this.#makeCustomer(index, size));
    for (const customer of this.customers) this.#register(customer);
  }

  /** By Webex id or by the UUID in it. */
  customerById(id: string): SampleCustomer | undefined {
    return this.#customersById.get(id);
  }

  /** By Webex id or by the UUID in it; of that customer only. */
  locationById(customer: SampleCustomer, id: string): SampleLocation | undefined {
    const location = this.#locationsById.get(id);
    return location?.customer === customer.index ? location : undefined;
  }

  findNumber(phoneNumber: string): FoundNumber | undefined {
    const relocated = this.relocated.get(phoneNumber);
    if (relocated) return relocated;
    const slot = slotOfNumber(phoneNumber);
    const indexed = slot && this.#runWith(slot.code, slot.slot);
    if (!indexed) return undefined;
    const { location } = indexed;
    const basePosition = indexed.firstPosition + slot.slot - indexed.run.firstSlot;
    const customer = this.customers[location.customer];
    if (!customer || location.numbers.isGone(basePosition)) return undefined;
    return { customer, location, entry: location.entryOf(basePosition), basePosition };
  }

  #makeCustomer(index: number, size: number): SampleCustomer {
    const blueprint = WRITTEN_CUSTOMERS[index] ?? generatedCustomer(this.seed, index, size);
    const sizes = locationSizes(blueprint.locations, size);
    const shares = blueprint.locations.map((location, at) => sharesOf(location, sizes[at] ?? 0));
    const parts = deal(this.supply, blueprint.locations, shares);
    const locations = parts.map((part, at) => {
      const location = blueprint.locations[at];
      if (!location) throw new RangeError(`No location ${at}`);
      return new SampleLocation({
        seed: this.seed,
        customer: index,
        index: at,
        blueprint: location,
        ...part,
      });
    });
    const id = uuid(this.seed, PURPOSE.organization, index);
    const days = hash(this.seed, PURPOSE.organization, index) % 2000;
    return {
      index,
      uuid: id,
      id: encodeWebexId('ORGANIZATION', id),
      created: new Date(FIRST_CREATED + days * DAY_MS).toISOString(),
      blueprint,
      locations,
    };
  }

  #register(customer: SampleCustomer): void {
    this.#customersById.set(customer.id, customer).set(customer.uuid, customer);
    for (const location of customer.locations) {
      this.#locationsById.set(location.id, location).set(location.uuid, location);
      let firstPosition = 0;
      for (const run of location.numberRuns) {
        const runs = this.#runs.get(run.code);
        const indexed = { run, location, firstPosition };
        if (runs) runs.push(indexed);
        else this.#runs.set(run.code, [indexed]);
        firstPosition += run.count;
      }
    }
  }

  #runWith(code: string, slot: number): IndexedRun | undefined {
    return this.#runs.get(code)?.find(({ run }) => slot >= run.firstSlot && slot < run.firstSlot + run.count);
  }
}
