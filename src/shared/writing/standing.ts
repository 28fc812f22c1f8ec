/** What a field of a campaign may hold. */
type Value = string | boolean | readonly string[];

/** True when a text, or every text of a list, says nothing. */
export const isBlank = (value: Value): boolean =>
  typeof value === 'boolean' ? false : [value].flat().every((text) => text.trim() === '');

export const isSame = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);
