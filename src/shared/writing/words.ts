const TOKEN = /\{(\w+)\}/g;

/** A template with its tokens replaced. What is put in is never read as a template again. */
export const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(TOKEN, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], word = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The first that is as short as the first limit allows, or else the second one, and so on; failing all, the shortest. */
export function shortEnough(candidates: readonly string[], limits: readonly number[]): string {
  for (const limit of limits) {
    const fits = candidates.find((one) => one.length <= limit);
    if (fits !== undefined) return fits;
  }
  return candidates.reduce((a, b) => (b.length < a.length ? b : a), candidates[0] ?? '');
}
