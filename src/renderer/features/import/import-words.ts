import { useTranslation } from 'react-i18next';
import type { FileFormat, ImportProblem } from '#shared/model/imports.ts';

/** How a file was read, in words. */
export function useFormatWords(): (format: FileFormat) => string {
  const { t } = useTranslation();
  return ({ kind, delimiter, encoding }) =>
    kind === 'xlsx' || !delimiter || !encoding
      ? t('import.format.xlsx')
      : t('import.format.csv', {
          delimiter: t(`import.format.${delimiter}`),
          encoding: t(`import.format.${encoding}`),
        });
}

const ABOVE = new Set<ImportProblem['code']>(['duplicate', 'number-in-two-locations']);

/** What a problem's hint says. */
export function useHintWords(): (problem: ImportProblem) => string {
  const { t } = useTranslation();
  return ({ code, hint }) => {
    if (hint === '') return '';
    if (ABOVE.has(code)) return t('import.problemHint.above', { hint });
    if (code === 'extension-short') return t('import.problemHint.perhaps', { hint });
    if (code === 'location-in-use') return t('import.problemHint.numbers', { hint });
    return t('import.problemHint.read-as', { hint });
  };
}
