import { localeOf } from './i18n.ts';
import { useFormat } from './use-format.ts';

/** `632 bytes`, `12 kB`, `3.4 MB`. */
export function useSizeWords(): (bytes: number) => string {
  const { language } = useFormat();
  return (bytes) => {
    const unit = bytes < 1000 ? 'byte' : bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
    const amount = unit === 'byte' ? bytes : unit === 'kilobyte' ? bytes / 1000 : bytes / 1_000_000;
    const unitDisplay = unit === 'byte' ? 'long' : 'short';
    const options = { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(localeOf(language), options).format(amount);
  };
}
