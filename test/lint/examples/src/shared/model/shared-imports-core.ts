import { createCore } from '#core/core.ts';

export const core = createCore;
