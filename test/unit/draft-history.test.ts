import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type History,
  MAX_STEPS,
  NO_HISTORY,
  recordStep,
  redoStep,
  STEP_PAUSE_MS,
  type StepKind,
  undoStep,
} from '#renderer/stores/draft-history.ts';

interface Held {
  readonly history: History<string>;
  readonly content: string;
}

const START: Held = { history: NO_HISTORY, content: 'start' };

const edit = (held: Held, content: string, place: string, kind: StepKind, at: number): Held => ({
  history: recordStep(held.history, held.content, { place, kind, at }),
  content,
});

function through(held: Held, take: typeof undoStep): readonly Held[] {
  const seen: Held[] = [];
  let now = held;
  for (let taken = take(now.history, now.content); taken; taken = take(now.history, now.content)) {
    now = { history: taken.history, content: taken.content };
    seen.push(now);
  }
  return seen;
}

const edits = fc.array(
  fc.record({
    content: fc.string(),
    place: fc.constantFrom('brand.ein', 'brand.city', 'campaign.samples.0'),
    kind: fc.constantFrom<StepKind>('typed', 'fix', 'step'),
    after: fc.integer({ min: 0, max: 3 * STEP_PAUSE_MS }),
  }),
  { maxLength: 60 },
);

const done = (all: typeof edits extends fc.Arbitrary<infer E> ? E : never): Held => {
  let at = 0;
  return all.reduce((held, { content, place, kind, after }) => {
    at += after;
    return edit(held, content, place, kind, at);
  }, START);
};

describe('steps back and forth', () => {
  it('lead from the end of any edits to their start, and forth to the end again', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const end = done(all);
        const back = through(end, undoStep);
        const start = back.at(-1) ?? end;
        expect(start.content).toBe('start');
        const forth = through(start, redoStep);
        expect((forth.at(-1) ?? start).content).toBe(end.content);
        expect(forth).toHaveLength(back.length);
      }),
      { seed: 20261103 },
    );
  });

  it('show the same contents on the way forth as on the way back', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const end = done(all);
        const back = [end, ...through(end, undoStep)];
        const forth = [back.at(-1) as Held, ...through(back.at(-1) as Held, redoStep)];
        expect(forth.map(({ content }) => content).reverse()).toEqual(back.map(({ content }) => content));
      }),
      { seed: 20261104 },
    );
  });

  it('forget what was taken back once something else is done', () => {
    const two = edit(edit(START, 'one', 'a', 'step', 0), 'two', 'b', 'step', 9);
    const back = undoStep(two.history, two.content);
    expect(back).toMatchObject({ content: 'one', place: 'b' });
    const other = recordStep((back as { history: History<string> }).history, 'one', {
      place: 'c',
      kind: 'step',
      at: 10,
    });
    expect(redoStep(other, 'three')).toBeNull();
  });
});

describe('one step', () => {
  const steps = (held: Held) => held.history.past.length;
  const typed = (held: Held, text: string, place: string, at: number) => edit(held, text, place, 'typed', at);

  it('is what is typed in one field without a pause', () => {
    const word = typed(typed(typed(START, 'a', 'x', 0), 'ab', 'x', 900), 'abc', 'x', 1800);
    expect(steps(word)).toBe(1);
    expect(undoStep(word.history, word.content)?.content).toBe('start');
    expect(steps(typed(word, 'abcd', 'x', 1800 + STEP_PAUSE_MS + 1))).toBe(2);
    expect(steps(typed(word, 'abcd', 'y', 1801))).toBe(2);
  });

  it('is a paste, a fix, or a choice, however soon it follows', () => {
    const word = typed(START, 'a', 'x', 0);
    const pasted = edit(word, 'ab', 'x', 'step', 1);
    expect(steps(pasted)).toBe(2);
    expect(steps(typed(pasted, 'abc', 'x', 2))).toBe(3);
  });

  it('does not grow by what is typed after it was done again', () => {
    const word = typed(START, 'a', 'x', 0);
    const back = undoStep(word.history, word.content);
    const again = back && redoStep(back.history, back.content);
    expect(again && steps(typed({ ...again }, 'ab', 'x', 1))).toBe(2);
  });

  it('is forgotten when there are too many', () => {
    let held = START;
    for (let n = 0; n < MAX_STEPS + 5; n += 1) held = edit(held, String(n), 'x', 'step', n);
    expect(steps(held)).toBe(MAX_STEPS);
    expect(through(held, undoStep).at(-1)?.content).toBe('4');
  });
});
