/** Whatever Webex sent beside the fields that have columns of their own, as it came; null when there is nothing. */
export function extraJson(record: object, known: ReadonlySet<string>): string | null {
  const extra = Object.entries(record).filter(
    ([key, value]) => !known.has(key) && value !== null && value !== undefined,
  );
  return extra.length === 0 ? null : JSON.stringify(Object.fromEntries(extra));
}
