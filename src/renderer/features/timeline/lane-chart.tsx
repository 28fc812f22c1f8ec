import type { TimelineEntry } from '#shared/model/timeline.ts';
import { type Axis, percent, placeOf, spread, startAt } from './axis.ts';
import { isDecided } from './lanes.ts';
import { SIGNS, type Sign, useEventWords } from './timeline-words.ts';

/** A mark and its air, as a share of the axis. */
const GAP = 0.034;

function between(axis: Axis, from: number, to: number) {
  const width = Math.max(0, placeOf(axis, to) - placeOf(axis, from));
  return { ...startAt(axis, from), width: percent(width) };
}

interface Mark {
  readonly sign: Sign;
  readonly at: number;
  readonly words: string;
}

interface Props {
  readonly entry: TimelineEntry;
  readonly axis: Axis;
  readonly now: number;
}

/** The bar of a registration with its marks; what it shows stands in words beside it for who does not see it. */
export function LaneChart({ entry, axis, now }: Props) {
  const words = useEventWords();
  const { releasedAt, events, standing } = entry;
  const released = Date.parse(releasedAt);
  const end = standing.decidedAt === null ? now : Date.parse(standing.decidedAt);
  const marks: Mark[] = [
    { sign: 'released', at: released, words: words.released(entry) } as const,
    ...events.map((event) => ({ sign: event.status, at: Date.parse(event.at), words: words.event(event) })),
  ].sort((a, b) => a.at - b.at);
  const places = spread(
    marks.map(({ at }) => placeOf(axis, at)),
    GAP,
  );
  const { expected, isOverdue } = standing;
  const lines = [...marks.map((mark) => mark.words), words.expected(entry), words.overdue(entry)].filter(
    (line) => line !== null,
  );
  return (
    <>
      <ul className="tr-hidden">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other identity and are only read
          <li key={index}>{line}</li>
        ))}
      </ul>
      <div className="tr-lane" aria-hidden="true">
        {axis.ticks.map((tick) => (
          <span key={tick} className="tr-lane-line" style={startAt(axis, tick)} />
        ))}
        <span className="tr-lane-line is-today" style={startAt(axis, now)} />
        <div
          className={`tr-lane-bar${isDecided(entry) ? ' is-decided' : ''}`}
          style={between(axis, released, end)}
        />
        {expected && (
          <div
            className="tr-lane-expected"
            title={words.expected(entry) ?? ''}
            style={between(axis, Date.parse(expected.from), Date.parse(expected.to))}
          />
        )}
        {expected && isOverdue && (
          <div
            className="tr-lane-overdue"
            title={words.overdue(entry) ?? ''}
            style={between(axis, Date.parse(expected.to), now)}
          />
        )}
        {marks.map((mark, index) => {
          const Icon = SIGNS[mark.sign];
          return (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: two marks may be alike in all but their place
              key={index}
              className={`tr-lane-mark is-${mark.sign}`}
              title={mark.words}
              style={{ insetInlineStart: percent(places[index] ?? 0) }}
            >
              <Icon size={14} stroke={1.9} />
            </span>
          );
        })}
      </div>
    </>
  );
}
