import { useTranslation } from 'react-i18next';
import { StatusWord } from './status-word.tsx';

interface Props {
  readonly errors: number;
  readonly warnings: number;
}

/** How many things the rules find in a registration. */
export function FindingCounts({ errors, warnings }: Props) {
  const { t } = useTranslation();
  if (errors + warnings === 0) return <span className="tr-faint">{t('registration.list.noFindings')}</span>;
  const words = [
    errors > 0 && t('registration.errors', { count: errors }),
    warnings > 0 && t('registration.warnings', { count: warnings }),
  ].filter(Boolean);
  return (
    <StatusWord tone={errors > 0 ? 'bad' : 'warn'} shape={errors > 0 ? 'cross' : 'triangle'} isQuiet>
      {words.join(' · ')}
    </StatusWord>
  );
}
