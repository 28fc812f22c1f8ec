import type { Box, Segment } from './print.ts';

/*
 * Which words a person reads as the label of a field: those at its left on the same height, else those above its beginning;
 * for a box those at its right. All distances are in points.
 */
const TOUCHING = 3;
const FAR_LEFT = 250;
/** Words at the left that are further away than this lose against words that stand right above. */
const NEAR_LEFT = 120;
const FAR_RIGHT = 40;
const LINES_JOINED = 3;

const overlap = (a1: number, a2: number, b1: number, b2: number) => Math.min(a2, b2) - Math.max(a1, b1);
const middle = (box: Box) => (box.y1 + box.y2) / 2;

/** True when the segment stands at the height of the box. */
const isBeside = (segment: Segment, box: Box) =>
  middle(segment) >= box.y1 - TOUCHING && middle(segment) <= box.y2 + TOUCHING;

/** True when another field stands between. */
const isBlocked = (from: number, to: number, box: Box, others: readonly Box[]) =>
  others.some(
    (other) =>
      other.x1 >= from - TOUCHING &&
      other.x2 <= to + TOUCHING &&
      overlap(other.y1, other.y2, box.y1, box.y2) > 0,
  );

/** Lines that go on below each other, as one label. */
function joined(lines: readonly Segment[]): string {
  const kept: Segment[] = [];
  for (const line of lines) {
    const last = kept.at(-1);
    if (last && line.y1 - last.y2 > 0.7 * line.size) break;
    kept.push(line);
  }
  return kept
    .slice(0, LINES_JOINED)
    .map(({ text }) => text)
    .join('\n');
}

interface Found {
  readonly text: string;
  readonly gap: number;
}

function atLeft(box: Box, segments: readonly Segment[], others: readonly Box[]): Found | null {
  const beside = segments.filter(
    (one) =>
      isBeside(one, box) &&
      one.x2 <= box.x1 + TOUCHING &&
      box.x1 - one.x2 <= FAR_LEFT &&
      !isBlocked(one.x2, box.x1, box, others),
  );
  const nearest = Math.max(...beside.map(({ x2 }) => x2));
  const edge = beside.find(({ x2 }) => x2 === nearest);
  if (!edge) return null;
  const column = beside.filter((one) => overlap(one.x1, one.x2, edge.x1, edge.x2) > 0);
  return { text: joined(column), gap: Math.max(0, box.x1 - nearest) };
}

function above(box: Box, segments: readonly Segment[], others: readonly Box[]): Found | null {
  const over = segments
    .filter(
      (one) =>
        one.y2 <= box.y1 + TOUCHING &&
        one.x1 >= box.x1 - 2 * TOUCHING &&
        one.x1 < box.x2 &&
        !others.some(
          (other) =>
            other.y1 >= one.y2 - TOUCHING &&
            other.y2 <= box.y1 + TOUCHING &&
            overlap(other.x1, other.x2, box.x1, box.x2) > 0,
        ),
    )
    .sort((p, q) => q.y2 - p.y2);
  const [nearest] = over;
  if (!nearest || box.y1 - nearest.y2 > 1.2 * nearest.size + TOUCHING) return null;
  const lines = [nearest];
  for (const line of over.slice(1)) {
    const first = lines[0] ?? nearest;
    const goesOn = first.y1 - line.y2 <= 0.5 * first.size && Math.abs(line.x1 - first.x1) <= TOUCHING;
    if (!goesOn || lines.length >= LINES_JOINED) break;
    lines.unshift(line);
  }
  return { text: joined(lines), gap: Math.max(0, box.y1 - nearest.y2) };
}

/** A signature line has its words below, unless they are the label of the next field. */
function below(box: Box, segments: readonly Segment[], others: readonly Box[]): string {
  const under = segments.find(
    (one) =>
      one.y1 >= box.y2 - TOUCHING &&
      one.y1 - box.y2 <= one.size &&
      one.x1 >= box.x1 - TOUCHING &&
      one.x1 < box.x2,
  );
  if (!under) return '';
  const isTaken = others.some(
    (other) =>
      (other.y1 >= under.y2 - TOUCHING &&
        other.y1 - under.y2 <= 1.2 * under.size + TOUCHING &&
        overlap(other.x1, other.x2, under.x1, under.x2) > 0) ||
      (isBeside(under, other) && other.x1 >= under.x2 - TOUCHING && other.x1 - under.x2 <= FAR_LEFT),
  );
  return isTaken ? '' : under.text;
}

function atRight(box: Box, segments: readonly Segment[], others: readonly Box[]): Found | null {
  const beside = segments
    .filter((one) => isBeside(one, box) && one.x1 >= box.x2 - TOUCHING && one.x1 - box.x2 <= FAR_RIGHT)
    .filter((one) => !isBlocked(box.x2, one.x1, box, others))
    .sort((p, q) => p.x1 - q.x1);
  const [first] = beside;
  return first ? { text: first.text, gap: first.x1 - box.x2 } : null;
}

/** The question that one or several boxes answer, at their left or above them; empty where none stands there. */
export function questionOf(box: Box, segments: readonly Segment[], others: readonly Box[]): string {
  const left = atLeft(box, segments, others);
  const over = above(box, segments, others);
  if (left && (!over || left.gap <= NEAR_LEFT)) return left.text;
  return (over ?? left)?.text ?? '';
}

/** The label of a field that one writes into or chooses from. */
export const labelOf = (box: Box, segments: readonly Segment[], others: readonly Box[]): string =>
  questionOf(box, segments, others) || below(box, segments, others);

/** The words of one box to tick. */
export function boxLabelOf(box: Box, segments: readonly Segment[], others: readonly Box[]): string {
  const found = atRight(box, segments, others);
  if (found) return found.text;
  const left = atLeft(box, segments, others);
  return (left && left.gap <= FAR_RIGHT ? left : above(box, segments, others))?.text ?? '';
}

/** Letters that are this much larger than most of the page make a heading. */
const HEADING = 1.12;

/** The headings of a page from top to bottom. */
export function headingsOf(segments: readonly Segment[]): Segment[] {
  const sizes = segments
    .flatMap(({ size, text }) => Array.from({ length: text.length }, () => size))
    .sort((p, q) => p - q);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return segments.filter(({ size }) => size >= HEADING * usual);
}

/** The heading above a box, or the last one of the pages before. */
export function headingOver(box: Box, headings: readonly Segment[], before: string): string {
  return headings.filter(({ y2 }) => y2 <= box.y1 + TOUCHING).at(-1)?.text ?? before;
}

/**
 * True when two boxes to tick answer the same question: the next in the row, with no more than one answer's words between them,
 * or the next in the column, as long as no words of its own stand at its left.
 */
function areTogether(upper: Box, lower: Box, segments: readonly Segment[], boxes: readonly Box[]): boolean {
  if (Math.abs(middle(upper) - middle(lower)) <= TOUCHING) {
    const [left, right] = upper.x1 < lower.x1 ? [upper, lower] : [lower, upper];
    const between = segments.filter(
      (one) => isBeside(one, left) && one.x1 >= left.x2 - TOUCHING && one.x2 <= right.x1 + TOUCHING,
    );
    return between.length <= 1 && !isBlocked(left.x2, right.x1, left, boxes);
  }
  const height = Math.max(upper.y2 - upper.y1, lower.y2 - lower.y1);
  const isColumn = Math.abs(upper.x1 - lower.x1) <= TOUCHING && middle(lower) - middle(upper) <= 2.5 * height;
  const left = atLeft(lower, segments, boxes);
  return isColumn && middle(lower) > middle(upper) && (left === null || left.gap > NEAR_LEFT);
}

/** Boxes that answer one question, as lists of their places in `boxes`. */
export function clustersOf(boxes: readonly Box[], segments: readonly Segment[]): number[][] {
  const clusters: number[][] = [];
  const seen = new Set<number>();
  const linked = (a: Box, b: Box) => areTogether(a, b, segments, boxes) || areTogether(b, a, segments, boxes);
  for (const start of boxes.keys()) {
    if (seen.has(start)) continue;
    const cluster = [start];
    seen.add(start);
    for (let at = 0; at < cluster.length; at++) {
      const own = boxes[cluster[at] ?? 0];
      for (const [other, box] of boxes.entries()) {
        if (seen.has(other) || !own || !linked(own, box)) continue;
        seen.add(other);
        cluster.push(other);
      }
    }
    clusters.push(cluster.sort((p, q) => p - q));
  }
  return clusters;
}

export const around = (boxes: readonly Box[]): Box => ({
  x1: Math.min(...boxes.map(({ x1 }) => x1)),
  y1: Math.min(...boxes.map(({ y1 }) => y1)),
  x2: Math.max(...boxes.map(({ x2 }) => x2)),
  y2: Math.max(...boxes.map(({ y2 }) => y2)),
});
