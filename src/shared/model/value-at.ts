/** The value at a path such as `brand.ein` or `campaign.samples.1`; undefined when there is none. */
export function valueAt(whole: unknown, path: string): unknown {
  let value = whole;
  for (const key of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}
