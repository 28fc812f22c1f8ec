import './journal.css';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import type { OutboxId } from '#shared/model/ids.ts';
import { JOURNAL_PAGE, type JournalEntry } from '#shared/model/journal.ts';
import { ErrorNote } from '../error-note.tsx';
import { TimeText } from '../time-text.tsx';
import { EntryDetails } from './entry-details.tsx';
import { useSourceWords } from './journal-words.ts';

function StoryEntry({ entry }: { readonly entry: JournalEntry }) {
  const { t } = useTranslation();
  const says = useSourceWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t(`journal.kind.${entry.kind}`)}
          <span className="tr-muted">
            {', '}
            <TimeText iso={entry.at} />
            {', '}
            {says(entry)}
          </span>
        </summary>
        {isOpen && <EntryDetails entry={entry} />}
      </details>
    </li>
  );
}

/** What the journal tells of one entry of the outbox, the newest first. */
export function StoryJournal({ outboxId }: { readonly outboxId: OutboxId }) {
  const { t } = useTranslation();
  const input = useMemo(
    () => ({ customerId: null, outboxId, before: null, limit: JOURNAL_PAGE }),
    [outboxId],
  );
  const { data, error, refetch } = useLiveQuery('journal.list', input);
  return (
    <>
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {data?.total === 0 && <p className="tr-muted tr-flush">{t('journal.empty')}</p>}
      <ul className="tr-journal-story">
        {data?.rows.map((entry) => (
          <StoryEntry key={entry.seq} entry={entry} />
        ))}
      </ul>
    </>
  );
}
