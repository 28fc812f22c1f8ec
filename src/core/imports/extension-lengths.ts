import type { Problems } from './problems.ts';

/** Fewer extensions than this show no habit. */
const ENOUGH = 5;
const SHARE = 0.8;
const KEPT_PER_LENGTH = 2000;

/**
 * Spreadsheets turn `0123` into `123`. Where nearly all extensions of a column have one length, shorter ones have probably
 * lost zeros in front; nobody can be sure, so they are kept and said.
 */
export interface ExtensionLengths {
  note(row: number, extension: string): void;
  report(problems: Problems, column: string): void;
}

export function createExtensionLengths(): ExtensionLengths {
  const byLength = new Map<number, { count: number; kept: { row: number; extension: string }[] }>();
  let total = 0;
  return {
    note(row, extension) {
      if (!/^\d+$/.test(extension)) return;
      total += 1;
      let group = byLength.get(extension.length);
      if (!group) {
        group = { count: 0, kept: [] };
        byLength.set(extension.length, group);
      }
      group.count += 1;
      if (group.kept.length < KEPT_PER_LENGTH) group.kept.push({ row, extension });
    },
    report(problems, column) {
      const [usual] = [...byLength].sort(([, a], [, b]) => b.count - a.count);
      if (!usual || total < ENOUGH || usual[1].count < total * SHARE) return;
      for (const [length, { kept }] of byLength) {
        if (length >= usual[0]) continue;
        for (const { row, extension } of kept)
          problems.add('extension-short', {
            row,
            column,
            value: extension,
            hint: extension.padStart(usual[0], '0'),
          });
      }
    },
  };
}
