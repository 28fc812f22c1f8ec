import './rejection.css';
import { IconCircleCheck, IconFlag } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Rejection } from '#shared/model/rejection.ts';
import { CodeMeanings, VerdictWord } from './code-meanings.tsx';
import { focusField } from './focus-field.ts';
import { LaterFacts } from './later-facts.tsx';
import { useFieldLabel, useRejectedOn } from './registration-words.ts';
import { RejectionContext, useConcerned } from './rejection-context.ts';

/** The fields that the rejection is about, each with whether it has changed since. */
function Concerned() {
  const { t } = useTranslation();
  const label = useFieldLabel();
  const { all, open } = useConcerned();
  if (all.length === 0) return <p className="tr-flush tr-muted">{t('registration.rejection.noField')}</p>;
  return (
    <ul className="tr-concerned" aria-label={t('registration.rejection.fields')}>
      {all.map((path) => {
        const isOpen = open.has(path);
        const Icon = isOpen ? IconFlag : IconCircleCheck;
        return (
          <li key={path} className={isOpen ? 'is-open' : 'is-changed'}>
            <Icon size={15} stroke={1.75} aria-hidden="true" />
            <button type="button" className="tr-link" onClick={() => focusField(path)}>
              {label(path)}
            </button>
            <span className="tr-muted">
              {t(isOpen ? 'registration.rejection.asItWas' : 'registration.rejection.changed')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function EarlierList({ earlier }: { readonly earlier: readonly Rejection[] }) {
  const { t } = useTranslation();
  const on = useRejectedOn();
  if (earlier.length === 0) return null;
  return (
    <ul className="tr-earlier" aria-label={t('registration.rejection.earlier')}>
      {earlier.map((one) => (
        <li key={one.id}>
          <span className="tr-strong">{on(one)}</span>
          <blockquote className="tr-reason">{one.text}</blockquote>
        </li>
      ))}
    </ul>
  );
}

/** Above the form: when and why it was rejected, and what still stands as it was. */
export function RejectionNote() {
  const { t } = useTranslation();
  const format = useFormat();
  const on = useRejectedOn();
  const standing = useContext(RejectionContext);
  if (!standing) return null;
  const { rejection, earlier } = standing;
  const { who, at, text } = rejection;
  return (
    <section className="tr-rejected" aria-labelledby="rejected-title">
      <h2 id="rejected-title">{on(rejection)}</h2>
      <VerdictWord reason={rejection} />
      <Concerned />
      <details>
        <summary>{t('registration.rejection.reason')}</summary>
        <div className="tr-rejected-more">
          <div className="tr-stack">
            <blockquote className="tr-reason">{text}</blockquote>
            <p className="tr-small tr-muted tr-flush">
              {who === ''
                ? t('registration.rejection.recorded', { when: format.exact(at) })
                : t('registration.rejection.recordedBy', { who, when: format.exact(at) })}
            </p>
            <EarlierList earlier={earlier} />
          </div>
          <CodeMeanings reason={rejection} />
          <LaterFacts paths={standing.paths} />
        </div>
      </details>
    </section>
  );
}
