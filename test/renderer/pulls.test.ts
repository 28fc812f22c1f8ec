import { describe, expect, it } from 'vitest';
import { type RunningPull, runTimeLeftMs, timeLeftMs } from '#renderer/stores/pulls.ts';
import { useApp } from '#renderer/stores/store.ts';
import { customerIdSchema, pullIdSchema } from '#shared/model/ids.ts';
import type { PullProgress } from '#shared/model/pull-run.ts';
import { uuid } from './support/sample-customers.ts';

const of = (name: string, given: Partial<PullProgress> = {}): PullProgress => ({
  customerId: customerIdSchema.parse(name),
  pullId: pullIdSchema.parse(uuid(1)),
  state: 'running',
  phase: 'numbers',
  done: 0,
  total: 100,
  errorCode: null,
  message: null,
  ...given,
});

const running = (given: Partial<RunningPull>): RunningPull => ({
  ...of('a'),
  phaseSince: 0,
  phaseFrom: 0,
  ...given,
});

describe('the time that is left of a pull', () => {
  it('follows the rate of the phase, from where the phase began', () => {
    expect(timeLeftMs(running({ done: 25 }), 10_000)).toBe(30_000);
    expect(timeLeftMs(running({ done: 60, phaseFrom: 50 }), 10_000)).toBe(40_000);
  });

  it('is not guessed at once, without a size, or below nothing', () => {
    expect(timeLeftMs(running({ done: 25 }), 1000)).toBeNull();
    expect(timeLeftMs(running({ done: 25, total: null }), 10_000)).toBeNull();
    expect(timeLeftMs(running({ done: 140 }), 10_000)).toBe(0);
  });

  it('of many follows how much of all is done', () => {
    const run = { a: of('a', { state: 'done' }), b: of('b', { phase: 'waiting', total: null }) };
    expect(runTimeLeftMs(run, 0, 8000)).toBe(8000);
    expect(runTimeLeftMs(run, 0, 500)).toBeNull();
    expect(runTimeLeftMs({ b: run.b }, 0, 8000)).toBeNull();
  });
});

describe('pulls in the store', () => {
  it('keep where a phase began until another begins', () => {
    const { notePull } = useApp.getState();
    notePull(of('a', { phase: 'pstn', done: 1 }), 100);
    notePull(of('a', { done: 20 }), 200);
    notePull(of('a', { done: 40 }), 900);
    expect(useApp.getState().pulls.a).toMatchObject({ done: 40, phaseSince: 200, phaseFrom: 20 });
    notePull(of('a', { state: 'paused' }), 950);
    expect(useApp.getState().pulls).toEqual({});
    expect(useApp.getState().run.a?.state).toBe('paused');
  });

  it('begin a run with the first, and another with the first after its end', () => {
    const { notePull, dismissRun } = useApp.getState();
    useApp.getState().forgetPulls();
    notePull(of('a'), 10);
    notePull(of('b'), 20);
    expect(useApp.getState().runSince).toBe(10);
    dismissRun();
    expect(Object.keys(useApp.getState().run)).toEqual(['a', 'b']);
    for (const name of ['a', 'b']) notePull(of(name, { state: 'done' }), 30);
    notePull(of('c'), 40);
    expect(Object.keys(useApp.getState().run)).toEqual(['c']);
    expect(useApp.getState().runSince).toBe(40);
  });
});
