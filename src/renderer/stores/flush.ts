type Flush = () => Promise<void>;

const flushes = new Set<Flush>();

/** Registers what must reach the disk before the window hides, the person leaves, or Ctrl+S. */
export function registerFlush(flush: Flush): () => void {
  flushes.add(flush);
  return () => flushes.delete(flush);
}

/** Writes every open draft now; settles when all have been tried. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...flushes].map((flush) => flush()));
}
