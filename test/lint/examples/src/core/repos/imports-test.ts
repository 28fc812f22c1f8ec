import { aClock } from '#support/clock.ts';

export const clock = aClock;
