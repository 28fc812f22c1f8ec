import { standsForBrand, standsForLink, standsForPhone } from '#shared/rules/reading/placeholders.ts';

/** Invented values by what a variable is called; the first that fits is shown. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/\blast ?name|surname\b/, 'Whitfield'],
  [/\b(full|patient|client|customer|contact) ?name\b/, 'Dana Whitfield'],
  [/\b(staff|agent|driver|doctor|dr|provider|technician|advisor|teacher|rep|owner)\b/, 'Sam Ortega'],
  [/\bname\b/, 'Dana'],
  [/\be ?mail\b/, 'help@example.com'],
  [/\b(week ?day|day)\b/, 'Tuesday'],
  [/\b(window|between|hours)\b/, '9 to 11 am'],
  [/\btime\b/, '2:30 PM'],
  [/\b(date|due|deadline)\b/, 'March 4'],
  [/\b(amount|price|total|balance|cost|fee)\b/, '$42.00'],
  [/\b(code|pin|otp)\b/, '482913'],
  [/\b(count|quantity|minutes|days)\b/, '3'],
  [/\b(order|invoice|ticket|case|shipment|tracking|reference|ref|number|id|no)\b/, '48213'],
  [/\b(address|street)\b/, '210 Shoreline Drive'],
  [/\b(city|town)\b/, 'Boise'],
  [/\b(location|office|branch|clinic|store|shop|place)\b/, 'Shoreline Drive'],
  [/\b(product|item|service|vehicle|appointment|event)\b/, 'annual service'],
];

/** Words of a name such as `first_name` or `firstName`, in small letters. */
const wordsOf = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[\W_]+/g, ' ')
    .trim()
    .toLowerCase();

/**
 * What a variable might hold in a message that arrives, such as a first name for `[First name]`. Everything is
 * invented. `null` for a variable whose meaning its name does not tell.
 */
export function exampleValue(name: string, brand: string): string | null {
  if (standsForLink(name)) return 'https://www.example.com/a1';
  if (standsForPhone(name)) return '(208) 555-0142';
  if (brand !== '' && standsForBrand(name)) return brand;
  const words = wordsOf(name);
  return VALUES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
