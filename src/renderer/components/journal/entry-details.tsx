import './journal.css';
import { ActionIcon } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEntry, JournalFacts } from '#shared/model/journal.ts';
import { useFactName } from './journal-words.ts';

const isHash = (value: JournalFacts[string]): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function CopyHash({ name, hash }: { readonly name: string; readonly hash: string }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const label = isCopied ? t('common.copied') : t('journal.copy', { name });
  const Icon = isCopied ? IconCheck : IconCopy;
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      aria-label={label}
      title={label}
      onClick={() => void navigator.clipboard.writeText(hash).then(() => setCopied(true))}
    >
      <Icon size={14} aria-hidden="true" />
    </ActionIcon>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: JournalFacts[string] }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={isHash(value) ? 'tr-mono' : ''}>
        {String(value)}
        {isHash(value) && <CopyHash name={name} hash={value} />}
      </dd>
    </>
  );
}

/** What an entry tells, and the hashes that chain it; each can be copied. */
export function EntryDetails({ entry }: { readonly entry: JournalEntry }) {
  const { t } = useTranslation();
  const nameOf = useFactName();
  return (
    <dl className="tr-journal-facts">
      {Object.entries(entry.facts).map(([name, value]) => (
        <Fact key={name} name={nameOf(name)} value={value} />
      ))}
      <Fact name={t('journal.hash')} value={entry.hash} />
      <Fact name={t('journal.previous')} value={entry.previous} />
    </dl>
  );
}
