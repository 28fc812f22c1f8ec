import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ruleWords } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { canAcknowledge } from '#shared/acknowledgements/standing.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { AcknowledgeControl, LapsedNote } from './acknowledge-control.tsx';
import type { StandingWord } from './acknowledged.ts';
import { FixButton } from './fix-button.tsx';
import { isFixable } from './fixes.ts';
import { RuleLink } from './rule-link.tsx';

export const FINDING_ICONS = {
  error: IconCircleX,
  warning: IconAlertTriangle,
  info: IconInfoCircle,
} as const;

interface Props {
  readonly finding: Finding;
  readonly standing: StandingWord;
}

/** What one rule says, why, what to do about it, and the buttons that do it. */
export const FindingItem = memo(function FindingItem({ finding, standing }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const words = ruleWords(language, finding);
  const why = [words.reason, words.cure].filter(Boolean);
  const Icon = FINDING_ICONS[finding.severity];
  return (
    <li className={`tr-finding is-${finding.severity}`}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <div className="tr-finding-words">
        <p className="tr-finding-head">
          <span>
            <span className="tr-finding-severity">{t(`common.severity.${finding.severity}`)}</span>{' '}
            <span className="tr-finding-message">{words.message}</span>
          </span>
          <RuleLink finding={finding} />
        </p>
        {why.length > 0 && <p className="tr-muted">{why.join(language === 'zh' ? '' : ' ')}</p>}
        {standing === 'lapsed' && <LapsedNote finding={finding} />}
        {(finding.fix || canAcknowledge(finding)) && (
          <div className="tr-finding-actions">
            {isFixable(finding) && <FixButton finding={finding} />}
            {canAcknowledge(finding) && <AcknowledgeControl finding={finding} />}
          </div>
        )}
      </div>
    </li>
  );
});
