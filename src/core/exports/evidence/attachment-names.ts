import { freeName, safeName } from '../file-name.ts';
import type { Attachment } from './input.ts';

/** Paths in the pack, which no system refuses, and no two of which are one file where capitals do not count. */
export function attachmentNames(attachments: readonly Pick<Attachment, 'name'>[]): readonly string[] {
  const taken = new Set<string>();
  return attachments.map(({ name }) => `attachments/${freeName(taken, safeName(name) || 'attachment')}`);
}
