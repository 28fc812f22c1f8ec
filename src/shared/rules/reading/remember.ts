/** Texts of one form, and of the one before it. */
const TEXTS_KEPT = 128;

/**
 * Reads each text, or number, once. After a keystroke one text of a form has changed and a dozen rules read all of them;
 * the result is the same with and without, only sooner. What `read` returns must not be changed.
 * @param most how many are kept; then it begins anew
 */
export function remember<K extends string | number = string, T = unknown>(
  read: (asked: K) => T,
  most = TEXTS_KEPT,
): (asked: K) => T {
  const known = new Map<K, { readonly value: T }>();
  return (asked) => {
    const kept = known.get(asked);
    if (kept) return kept.value;
    const value = read(asked);
    if (known.size >= most) known.clear();
    known.set(asked, { value });
    return value;
  };
}
