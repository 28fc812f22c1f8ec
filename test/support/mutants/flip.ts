import { parseSync } from 'vite';

/** What a comparison may be mistaken for: its opposite, and its neighbour where the boundary moves. */
const FLIPS: Readonly<Record<string, readonly string[]>> = {
  '<': ['>=', '<='],
  '<=': ['>', '<'],
  '>': ['<=', '>='],
  '>=': ['<', '>'],
  '===': ['!=='],
  '!==': ['==='],
};

/** One comparison, flipped. */
export interface Mutant {
  readonly file: string;
  readonly before: string;
  /** The operator that takes the place of the one before. */
  readonly operator: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Comparison extends Node {
  readonly operator: string;
  readonly left: Node;
  readonly right: Node;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const isComparison = (node: Node): node is Comparison =>
  node.type === 'BinaryExpression' && (node as Comparison).operator in FLIPS;

interface Loop extends Node {
  readonly body: Node;
}

const isLoop = (node: Node): node is Loop =>
  /^(?:While|DoWhile|For)Statement$/.test(node.type) && (node as Loop).body.type === 'BlockStatement';

/** The nodes of a tree, inner ones before outer ones. */
function* nodesIn(node: Node): Generator<Node> {
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* nodesIn(child);
  yield node;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The part of a source between two places, with the edits that lie within. */
function edited(source: string, edits: readonly Edit[], { start, end }: Omit<Edit, 'text'>): string {
  let text = '';
  let at = start;
  for (const edit of edits) {
    if (edit.start < start || edit.end > end) continue;
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at, end);
}

/**
 * The source with every comparison `a < b` as `(globalThis.isFlipped(7) ? a >= b : a < b)`, so that each can be
 * flipped while the program runs, and every loop counted by `globalThis.countStep()`, which may end it by throwing.
 * What can be flipped is appended to `known`; its number is its place there.
 */
export function flippable(source: string, file: string, known: Mutant[]): string {
  let edits: readonly Edit[] = [];
  const put = (edit: Edit) => {
    const others = edits.filter(({ start, end }) => end <= edit.start || start >= edit.end);
    edits = [...others, edit].sort((a, b) => a.start - b.start);
  };
  for (const node of nodesIn(parseSync(file, source).program as unknown as Node)) {
    if (isLoop(node)) {
      const { start } = node.body;
      put({ start, end: start + 1, text: '{ globalThis.countStep();' });
    } else if (isComparison(node)) {
      const { start, end, left, right, operator } = node;
      const sides = [left, right].map((side) => edited(source, edits, side));
      const text = (FLIPS[operator] ?? []).reduce((soFar, flipped) => {
        const before = source.slice(start, end).replace(/\s+/g, ' ');
        const number = known.push({ file, before, operator: flipped }) - 1;
        return `globalThis.isFlipped(${number}) ? ${sides.join(flipped)} : ${soFar}`;
      }, sides.join(operator));
      put({ start, end, text: `(${text})` });
    }
  }
  return edited(source, edits, { start: 0, end: source.length });
}
