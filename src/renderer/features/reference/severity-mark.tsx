import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '#shared/rules/rule.ts';

const ICONS = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } as const;

/** How bad it is: by colour, shape and word. */
export function SeverityMark({
  severity,
  isIconOnly,
}: {
  readonly severity: Severity;
  /** The word is for ears and on hover only, where every row has one. */
  readonly isIconOnly?: boolean;
}) {
  const { t } = useTranslation();
  const Icon = ICONS[severity];
  const word = t(`common.severity.${severity}`);
  return (
    <span className={`tr-severity is-${severity}`} title={isIconOnly ? word : undefined}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span className={isIconOnly ? 'tr-hidden' : ''}>{word}</span>
    </span>
  );
}
