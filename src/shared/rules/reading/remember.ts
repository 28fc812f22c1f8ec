/** Texts of one form, and of the one before it. */
const TEXTS_KEPT = 128;

/**
 * Reads each text once. After a keystroke one text of a form has changed and a dozen rules read all of them;
 * the result is the same with and without, only sooner. What `read` returns must not be changed.
 * @param most how many are kept; then it begins anew
 */
export function remember<T>(read: (text: string) => T, most = TEXTS_KEPT): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const kept = known.get(text);
    if (kept) return kept.value;
    const value = read(text);
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}
