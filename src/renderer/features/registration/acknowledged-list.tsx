import './acknowledged.css';
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { ruleWords } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { takeBack, useSaid } from './acknowledged.ts';
import { useForm } from './form-context.ts';
import { RuleLink } from './rule-link.tsx';

function AcknowledgedItem({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id } = useForm();
  const said = useSaid(finding);
  const back = useAction(() => takeBack(id, finding));
  if (!said) return null;
  const when = format.moment(said.at);
  return (
    <li>
      <p className="tr-finding-head">
        <span>{ruleWords(format.language, finding).message}</span>
        <RuleLink finding={finding} />
      </p>
      <p className="tr-muted">
        {said.who === ''
          ? t('registration.acknowledge.byNobody', { when, note: said.note })
          : t('registration.acknowledge.by', { who: said.who, when, note: said.note })}
      </p>
      {back.error && <ErrorNote error={back.error} />}
      <Button size="compact-xs" variant="subtle" loading={back.isBusy} onClick={() => void back.run()}>
        {t('registration.acknowledge.takeBack')}
      </Button>
    </li>
  );
}

/** Findings that somebody lets stand, folded. */
export function AcknowledgedList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <details className="tr-acknowledged">
      <summary>
        <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" />
        {t('registration.acknowledge.count', { count: findings.length })}
      </summary>
      <ul>
        {findings.map((finding) => (
          <AcknowledgedItem key={`${finding.ruleId} ${finding.code} ${finding.path}`} finding={finding} />
        ))}
      </ul>
    </details>
  );
}
