import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { CopyButton } from '#renderer/components/copy-button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { StoryJournal } from '#renderer/components/journal/story-journal.tsx';
import { useWhatWords } from '#renderer/components/outbox/what-words.ts';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import { outboxIdSchema } from '#shared/model/ids.ts';
import type { OutboxStory } from '#shared/model/outbox.ts';
import { GuidedActions } from './guided-actions.tsx';
import { useStateWords } from './outbox-words.ts';

/** Readable lines of what is JSON; the bytes themselves stay as they are. */
function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function Part({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="tr-story-part" aria-label={title}>
      <div className="tr-row-between">
        <h3 className="tr-section-title">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}

function Attempts({ log }: { readonly log: OutboxStory['attemptLog'] }) {
  const { t } = useTranslation();
  if (log.length === 0) return <p className="tr-muted tr-flush">{t('outbox.storyParts.noAttempts')}</p>;
  return (
    <ol className="tr-story-log">
      {log.map((attempt) => (
        <li key={`${attempt.at} ${attempt.outcome}`}>
          <TimeText iso={attempt.at} className="tr-num" />
          <span>
            {attempt.outcome}
            {attempt.httpStatus !== null && ` (${t('outbox.storyParts.status')} ${attempt.httpStatus})`}
            {attempt.message !== '' && `: ${attempt.message}`}
            {attempt.trackingId && (
              <span className="tr-small tr-faint tr-story-tracking">
                {t('outbox.storyParts.tracking')} <span className="tr-mono">{attempt.trackingId}</span>
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Receipts({ receipts }: Pick<OutboxStory, 'receipts'>) {
  const { t } = useTranslation();
  if (receipts.length === 0) return <p className="tr-muted tr-flush">{t('outbox.storyParts.noReceipts')}</p>;
  return receipts.map((receipt) => (
    <div key={`${receipt.at} ${receipt.kind}`}>
      <p className="tr-small tr-muted tr-flush">
        {receipt.kind}, <TimeText iso={receipt.at} />
      </p>
      <pre className="tr-story-code">{pretty(receipt.body)}</pre>
    </div>
  ));
}

function Story({ story }: { readonly story: OutboxStory }) {
  const { t } = useTranslation();
  const { tone, shape, text, more } = useStateWords()(story);
  return (
    <div className="tr-story">
      <div>
        <p className="tr-flush tr-muted">{story.customerName}</p>
        <StatusWord tone={tone} shape={shape} isQuiet={tone !== 'bad'}>
          {text}
          {story.position && <span className="tr-outbox-more">{t('guided.inHub', story.position)}</span>}
          {more.map((line) => (
            <span key={line} className="tr-outbox-more">
              {line}
            </span>
          ))}
        </StatusWord>
      </div>
      <GuidedActions item={story} />
      <Part title={t('outbox.storyParts.attempts')}>
        <Attempts log={story.attemptLog} />
      </Part>
      <Part title={t('outbox.storyParts.receipts')}>
        <Receipts receipts={story.receipts} />
      </Part>
      <Part title={t('journal.title')}>
        <StoryJournal outboxId={story.id} />
      </Part>
      <Part
        title={t('outbox.storyParts.payload')}
        action={<CopyButton text={story.payload} label={t('common.copy')} />}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
        <pre className="tr-story-code" tabIndex={0}>
          {pretty(story.payload)}
        </pre>
        <dl className="tr-story-ids">
          <dt>{t('outbox.storyParts.hash')}</dt>
          <dd className="tr-mono">{story.payloadHash}</dd>
          <dt>{t('outbox.storyParts.key')}</dt>
          <dd className="tr-mono">{story.id}</dd>
        </dl>
      </Part>
    </div>
  );
}

interface Props {
  readonly outboxId: string | null;
  readonly onClose: () => void;
}

/** The story of a row: the frozen payload with its hash, every attempt, every receipt. */
export function StoryDrawer({ outboxId, onClose }: Props) {
  const { t } = useTranslation();
  const what = useWhatWords();
  const input = useMemo(
    () => (outboxId === null ? null : { outboxId: outboxIdSchema.parse(outboxId) }),
    [outboxId],
  );
  const { data: story, error, refetch } = useLiveQuery('outbox.get', input);
  return (
    <Drawer
      opened={outboxId !== null}
      onClose={onClose}
      position="right"
      size={560}
      title={story ? what(story) : t('outbox.storyTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {story && <Story story={story} />}
    </Drawer>
  );
}
