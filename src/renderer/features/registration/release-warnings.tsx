import './acknowledged.css';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { ruleWords } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { keyText } from '#shared/acknowledgements/standing.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { AcknowledgeNote } from './acknowledge-control.tsx';
import { acknowledge } from './acknowledged.ts';
import { placeOf } from './findings.ts';
import { useForm } from './form-context.ts';
import { useFieldLabel } from './registration-words.ts';

/** Warnings that stand in the way of a release, and one note for those that are ticked. */
export function ReleaseWarnings({ warnings }: { readonly warnings: readonly Finding[] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { id } = useForm();
  const label = useFieldLabel();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const chosen = warnings.filter((finding) => !left.has(keyText(finding)));
  const say = useAction(async () => {
    await acknowledge(id, chosen, note);
    setNote('');
    setLeft(new Set());
  });
  const toggle = (finding: Finding) => {
    const next = new Set(left);
    if (!next.delete(keyText(finding))) next.add(keyText(finding));
    setLeft(next);
  };
  if (warnings.length === 0) return null;
  return (
    <fieldset className="tr-release-warnings">
      <legend>{t('registration.acknowledge.releaseTitle', { count: warnings.length })}</legend>
      <ul>
        {warnings.map((finding) => (
          <li key={keyText(finding)}>
            <Checkbox
              checked={!left.has(keyText(finding))}
              onChange={() => toggle(finding)}
              label={
                <>
                  <span className="tr-strong">{label(placeOf(finding.path))}</span>{' '}
                  {ruleWords(language, finding).message}{' '}
                  <span className="tr-faint tr-release-rule">{t('common.rule', { id: finding.ruleId })}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      <AcknowledgeNote note={note} onChange={setNote} />
      {say.error && <ErrorNote error={say.error} />}
      <div className="tr-row-between">
        <span className="tr-small tr-muted">{t('registration.acknowledge.releaseHint')}</span>
        <Button
          className="tr-release-say"
          loading={say.isBusy}
          disabled={note.trim() === '' || chosen.length === 0}
          onClick={() => void say.run()}
        >
          {chosen.length === 0
            ? t('registration.acknowledge.none')
            : t('registration.acknowledge.several', { count: chosen.length })}
        </Button>
      </div>
    </fieldset>
  );
}
