/**
 * A list that is mostly computed: positions 0 to `baseCount`-1 exist by rule, some of them have gone, and a few items
 * were added behind. Any offset is found in O(log gone), so that a page costs no more late in the list than early.
 */
export class Sequence<T> {
  readonly baseCount: number;
  readonly #gone: number[] = [];
  readonly #extras: T[] = [];

  constructor(baseCount: number) {
    this.baseCount = baseCount;
  }

  get length(): number {
    return this.baseCount - this.#gone.length + this.#extras.length;
  }

  /** Items that were added, oldest first. */
  get extras(): readonly T[] {
    return this.#extras;
  }

  isGone(position: number): boolean {
    return this.#gone[this.#goneBelow(position)] === position;
  }

  remove(position: number): void {
    const at = this.#goneBelow(position);
    if (this.#gone[at] !== position) this.#gone.splice(at, 0, position);
  }

  add(item: T): void {
    this.#extras.push(item);
  }

  removeExtra(item: T): boolean {
    const at = this.#extras.indexOf(item);
    if (at >= 0) this.#extras.splice(at, 1);
    return at >= 0;
  }

  /** The base position, or the added item, at an offset of what is left; `undefined` beyond the end. */
  at(offset: number): { position: number } | { extra: T } | undefined {
    const baseLeft = this.baseCount - this.#gone.length;
    if (offset < baseLeft) return { position: this.#positionAt(offset) };
    const extra = this.#extras[offset - baseLeft];
    return extra === undefined ? undefined : { extra };
  }

  /** How many gone positions lie below `position`. */
  #goneBelow(position: number): number {
    let low = 0;
    let high = this.#gone.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#gone[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #positionAt(offset: number): number {
    let low = 0;
    let high = this.#gone.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#gone[middle] ?? 0) - middle <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  }
}
