import type { TimelineEntry } from '#shared/model/timeline.ts';
import { WEEK_MS } from '#shared/timeline/standing.ts';

/** Ticks that still have room for their dates. */
const MOST_TICKS = 8;

export interface Axis {
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** Every one, two, four… weeks. */
  readonly ticks: readonly number[];
}

/** Monday's midnight of the week of a moment, where this computer is. */
function weekStart(at: number): number {
  const day = new Date(at);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  return day.getTime();
}

const weeksOn = (at: number, weeks: number): number => {
  const day = new Date(at);
  day.setDate(day.getDate() + 7 * weeks);
  return day.getTime();
};

/** The weeks from the first release to the last that is expected, with today in it. */
export function axisOf(entries: readonly TimelineEntry[], now: number): Axis {
  const begins = entries.map(({ releasedAt, events }) =>
    Math.min(Date.parse(releasedAt), ...events.map(({ at }) => Date.parse(at))),
  );
  const ends = entries.map(({ standing: { expected } }) => (expected ? Date.parse(expected.to) : now));
  const from = weekStart(Math.min(now, ...begins));
  const last = Math.max(now, ...ends);
  const weeks = Math.ceil((last - from) / WEEK_MS) + 1;
  let step = 1;
  while (weeks / step > MOST_TICKS) step *= 2;
  const ticks: number[] = [];
  for (let week = 0; week < weeks; week += step) ticks.push(weeksOn(from, week));
  return { from, to: weeksOn(from, weeks), ticks };
}

/** Where a moment is on the axis, from 0 to 1. */
export const placeOf = ({ from, to }: Axis, at: number): number =>
  Math.min(1, Math.max(0, (at - from) / (to - from)));

export const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** The style of what begins at a moment. */
export const startAt = (axis: Axis, at: number) => ({ insetInlineStart: percent(placeOf(axis, at)) });

/** Moves marks aside that would cover the one before them, and back from the end. @param gap as a share of the axis */
export function spread(places: readonly number[], gap: number): number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -1) + gap));
  let limit = 1;
  return moved
    .toReversed()
    .map((place) => {
      const kept = Math.min(place, limit);
      limit = kept - gap;
      return kept;
    })
    .toReversed();
}
