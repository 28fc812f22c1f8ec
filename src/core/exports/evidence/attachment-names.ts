import { freeName, safeName } from '../file-name.ts';
import type { Attachment } from './input.ts';

/** With paths in the pack, which no system refuses, and no two of which are one file where capitals do not count. */
export function namedInPack<One extends Pick<Attachment, 'name'>>(
  attachments: readonly One[],
): readonly One[] {
  const taken = new Set<string>();
  return attachments.map((one) => ({
    ...one,
    name: `attachments/${freeName(taken, safeName(one.name) || 'attachment')}`,
  }));
}
