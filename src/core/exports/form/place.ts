import { formatPhone } from '#shared/model/phone.ts';
import { fill } from '#shared/rules/text.ts';
import type { ExportWords } from '../words/words.ts';

/**
 * The place of a finding in words: `Brand: Tax number (EIN)` for `brand.ein`.
 * A path that names no field is given back as it is, so that nothing is hidden.
 */
export function placeInWords(path: string, numbers: readonly string[], words: ExportWords): string {
  const [section = '', key = '', index] = path.split('.');
  if (section === 'numbers') {
    const number = numbers[Number(key)];
    return key !== '' && number !== undefined ? formatPhone(number) : words.sections.numbers;
  }
  if (section !== 'brand' && section !== 'campaign') return path;
  const title = words.sections[section];
  if (key === '') return title;
  if (key === 'samples' && index !== undefined) {
    return `${title}${words.colon}${fill(words.sample, { index: Number(index) + 1 })}`;
  }
  const labels: Readonly<Record<string, string>> = words[section];
  return Object.hasOwn(labels, key) ? `${title}${words.colon}${labels[key]}` : path;
}
