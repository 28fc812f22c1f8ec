import './journal.css';
import { useTranslation } from 'react-i18next';
import type { JournalEntry, JournalFacts } from '#shared/model/journal.ts';
import { CopyIcon } from '../copy-button.tsx';
import { useFactWords } from './journal-words.ts';

const isHash = (value: JournalFacts[string]): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function Fact({ name, value }: { readonly name: string; readonly value: JournalFacts[string] }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{name}</dt>
      <dd className={isHash(value) ? 'tr-mono' : ''}>
        {String(value)}
        {isHash(value) && <CopyIcon text={value} label={t('journal.copy', { name })} />}
      </dd>
    </>
  );
}

/** What an entry tells, and the hashes that chain it; each can be copied. */
export function EntryDetails({ entry }: { readonly entry: JournalEntry }) {
  const { t } = useTranslation();
  const wordsOf = useFactWords();
  return (
    <dl className="tr-journal-facts">
      {Object.entries(entry.facts).map((fact) => {
        const [name, value] = wordsOf(entry.kind, fact);
        return <Fact key={name} name={name} value={value} />;
      })}
      <Fact name={t('journal.hash')} value={entry.hash} />
      <Fact name={t('journal.previous')} value={entry.previous} />
    </dl>
  );
}
