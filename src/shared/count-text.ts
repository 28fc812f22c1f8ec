const NUMBERS = new Intl.NumberFormat('en-US');

/** A count as sentences write it, in English and in Chinese: 20,000. */
export const countText = (count: number): string => NUMBERS.format(count);
