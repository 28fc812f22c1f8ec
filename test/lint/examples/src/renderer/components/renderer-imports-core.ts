import type { Core } from '#core/core.ts';

export type Everything = Core;
