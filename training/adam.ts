/** Adam with decoupled weight decay (Loshchilov and Hutter 2019), over whole arrays or over rows of one. */
const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/** Numbers that are learned, and what a batch asks of them. */
export class Learned {
  readonly gradient: Float32Array;
  readonly #first: Float32Array;
  readonly #second: Float32Array;
  readonly values: Float32Array;
  readonly #origin: Float32Array | null;
  readonly #decay: number;

  /** @param origin where decay pulls to; zero unless given. */
  constructor(values: Float32Array, decay: number, origin: Float32Array | null = null) {
    this.values = values;
    this.#decay = decay;
    this.#origin = origin;
    this.gradient = new Float32Array(values.length);
    this.#first = new Float32Array(values.length);
    this.#second = new Float32Array(values.length);
  }

  /** The square of the length of the gradient between two places. */
  squares(from = 0, to = this.values.length): number {
    let sum = 0;
    for (let index = from; index < to; index += 1) sum += (this.gradient[index] as number) ** 2;
    return sum;
  }

  /** Moves against the gradient, which is then empty. `step` counts from 1; `scale` shortens a gradient that is too long. */
  move(rate: number, step: number, scale: number, from = 0, to = this.values.length): void {
    const { values, gradient } = this;
    const first = this.#first;
    const second = this.#second;
    const unbiased1 = 1 - BETA1 ** step;
    const unbiased2 = 1 - BETA2 ** step;
    for (let index = from; index < to; index += 1) {
      const slope = (gradient[index] as number) * scale;
      const mean = BETA1 * (first[index] as number) + (1 - BETA1) * slope;
      const square = BETA2 * (second[index] as number) + (1 - BETA2) * slope * slope;
      first[index] = mean;
      second[index] = square;
      gradient[index] = 0;
      const value = values[index] as number;
      const pull = value - (this.#origin?.[index] ?? 0);
      values[index] =
        value - rate * (this.#decay * pull + mean / unbiased1 / (Math.sqrt(square / unbiased2) + EPSILON));
    }
  }
}

/** One cycle: up over the first 30 % of the steps, then down to almost nothing, both along a cosine. */
export function rateAt(step: number, steps: number, highest: number): number {
  const turn = steps * 0.3;
  const [from, to, share] =
    step < turn
      ? [highest / 25, highest, step / turn]
      : [highest, highest / 250_000, (step - turn) / Math.max(1, steps - turn)];
  return to + ((from - to) * (1 + Math.cos(Math.PI * share))) / 2;
}
