import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStateWords } from '#renderer/i18n/use-domain-words.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { Change } from '#shared/model/change.ts';
import { formatPhone } from '#shared/model/phone.ts';
import type { KindGroup } from './group-changes.ts';

/** Rows of one kind that are shown before the rest is asked for. */
const SHOWN = 12;

function ChangeRow({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const stateWords = useStateWords();
  const name =
    change.e164 === '' ? t('numbers.extension', { extension: change.extension }) : formatPhone(change.e164);
  const words = (text: string) => (change.kind === 'state' ? stateWords(text) : text);
  const cell = (text: string) =>
    text === '' ? <span className="tr-faint">{t('changes.nothing')}</span> : words(text);
  return (
    <tr>
      <td>
        <button
          type="button"
          className="tr-link tr-mono"
          aria-label={t('changes.show', { number: name })}
          onClick={() => go('numbers', { filter: { search: change.e164 || change.extension } })}
        >
          {name}
        </button>
      </td>
      <td>{cell(change.before)}</td>
      <td>{cell(change.after)}</td>
    </tr>
  );
}

/** What one pull found of one kind: a sentence, the one thing to do about it, then the rows. */
export function ChangeGroup({ group }: { readonly group: KindGroup }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN);
  const count = group.rows.length;
  const rest = count - shown;
  const title = t(`changes.summary.${group.kind}`, { count });
  return (
    <div className="tr-change-group">
      <div className="tr-change-words">
        <h3>{title}</h3>
        <p className="tr-muted">{t(`changes.advice.${group.kind}`)}</p>
      </div>
      <table className="tr-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('changes.columns.number')}</th>
            <th scope="col">{t('changes.columns.before')}</th>
            <th scope="col">{t('changes.columns.after')}</th>
          </tr>
        </thead>
        <tbody>
          {group.rows.slice(0, shown).map((change) => (
            <ChangeRow key={change.id} change={change} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" className="tr-link tr-change-more" onClick={() => setShown(shown + 100)}>
          {t('changes.more', { count: Math.min(rest, 100) })}
        </button>
      )}
    </div>
  );
}
