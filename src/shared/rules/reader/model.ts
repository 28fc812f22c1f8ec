import { KINDS, READ_FIELDS, type ReadField, USE_GROUPS } from './kinds.ts';
import type { Filters, Layer, Network } from './network.ts';

/** Scores from which a kind is held against a text, and from which it raises a question. */
export interface Thresholds {
  readonly error: number;
  readonly warning: number;
}

/** A trained network as text. */
export interface Model {
  /** ISO date of the training. */
  readonly trained: string;
  /** How many labelled texts it learned from. */
  readonly texts: number;
  readonly dims: number;
  readonly widths: readonly number[];
  readonly filters: number;
  readonly hidden: number;
  readonly thresholds: Readonly<Record<ReadField, Thresholds>>;
  /** Words with a vector, with blanks between them. */
  readonly words: string;
  /** Base64 of all rows in the order of `rowsOf`: each a 32-bit scale and its numbers as signed bytes. */
  readonly numbers: string;
}

const SCALE_BYTES = 4;

/** Rows and columns of each part of a network, in the order in which they are written. */
function shapeOf({
  dims,
  widths,
  filters,
  hidden,
  words,
}: Pick<Model, 'dims' | 'widths' | 'filters' | 'hidden'> & { readonly words: number }): readonly (readonly [
  rows: number,
  columns: number,
])[] {
  const answers = widths.length * filters;
  return [
    [words, dims],
    ...widths.map((width) => [filters, width * dims + 1] as const),
    [KINDS.length, answers * 3 + READ_FIELDS.length + 1],
    [hidden, answers * 2 + 1 + READ_FIELDS.length + USE_GROUPS + 1],
    [KINDS.length + 1, hidden + 1],
  ];
}

/** Numbers as signed bytes, each row with the scale that makes its largest number 127. */
export function writeRows(parts: readonly (readonly Float32Array[])[]): Uint8Array {
  const rows = parts.flat();
  const bytes = new Uint8Array(rows.reduce((sum, row) => sum + SCALE_BYTES + row.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const row of rows) {
    const scale = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
    view.setFloat32(at, scale, true);
    for (const [index, value] of row.entries())
      view.setInt8(at + SCALE_BYTES + index, Math.round(value / scale));
    at += SCALE_BYTES + row.length;
  }
  return bytes;
}

function readRows(bytes: Uint8Array, shape: readonly (readonly [number, number])[]): Float32Array[] {
  const view = new DataView(bytes.buffer);
  const numbers = new Int8Array(bytes.buffer);
  let at = 0;
  return shape.map(([rows, columns]) => {
    const part = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row += 1) {
      const scale = view.getFloat32(at, true);
      const from = at + SCALE_BYTES;
      for (let column = 0; column < columns; column += 1)
        part[row * columns + column] = (numbers[from + column] as number) * scale;
      at = from + columns;
    }
    return part;
  });
}

/** Rows whose last number is the bias. */
function layerOf(part: Float32Array | undefined, rows: number): Layer {
  const columns = (part?.length ?? 0) / rows;
  const weights = new Float32Array(rows * (columns - 1));
  const bias = new Float32Array(rows);
  for (let row = 0; part && row < rows; row += 1) {
    weights.set(part.subarray(row * columns, (row + 1) * columns - 1), row * (columns - 1));
    bias[row] = part[(row + 1) * columns - 1] ?? 0;
  }
  return { weights, bias };
}

/** The rows of a layer, each with its bias behind it: the way back from `layerOf`. */
export function rowsOf({ weights, bias }: Layer): Float32Array[] {
  const columns = weights.length / bias.length;
  return Array.from(bias, (own, row) =>
    Float32Array.from([...weights.subarray(row * columns, (row + 1) * columns), own]),
  );
}

function bytesOf(base64: string): Uint8Array {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return bytes;
}

/** The network of a model. */
export function networkOf(model: Model): Network {
  const words = model.words.split(' ');
  const shape = shapeOf({ ...model, words: words.length });
  const [vectors = new Float32Array(), ...parts] = readRows(bytesOf(model.numbers), shape);
  const layers = parts.map((part, index) => layerOf(part, shape[index + 1]?.[0] ?? 1));
  const [sentence, hidden, text] = layers.slice(model.widths.length) as [Layer, Layer, Layer];
  const filters = model.widths.map((width, index): Filters => ({ width, ...(layers[index] as Layer) }));
  return {
    dims: model.dims,
    words: new Map(words.map((word, index) => [word, index])),
    vectors,
    filters,
    sentence,
    hidden,
    text,
  };
}
