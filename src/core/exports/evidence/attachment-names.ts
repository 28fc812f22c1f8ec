import { safeName } from '../file-name.ts';
import type { Attachment } from './input.ts';

/** `photo (2).png`: the second one of that name. */
function numbered(name: string, count: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} (${count})${name.slice(dot)}` : `${name} (${count})`;
}

/** Paths in the pack, which no system refuses, and no two of which are one file where capitals do not count. */
export function attachmentNames(attachments: readonly Pick<Attachment, 'name'>[]): readonly string[] {
  const taken = new Set<string>();
  return attachments.map(({ name }) => {
    const wanted = safeName(name) || 'attachment';
    let free = wanted;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = numbered(wanted, count);
    taken.add(free.toLowerCase());
    return `attachments/${free}`;
  });
}
