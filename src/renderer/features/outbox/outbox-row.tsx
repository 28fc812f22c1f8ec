import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { mayRetry, mayWithdraw, sinceOf } from './outbox-rules.ts';
import { useStateWords, useWhatWords } from './outbox-words.ts';

interface Props {
  readonly item: OutboxItem;
  readonly onStory: (item: OutboxItem) => void;
  readonly onWithdraw: (item: OutboxItem) => void;
}

function RowActions({
  item,
  onStory,
  onWithdraw,
  onRetry,
  isBusy,
}: Props & { onRetry: () => void; isBusy: boolean }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const what = useWhatWords()(item);
  return (
    <div className="tr-outbox-actions">
      {item.waitReason === 'sign-in' && (
        <Button size="compact-sm" onClick={() => go('settings')}>
          {t('outbox.signIn')}
        </Button>
      )}
      {mayRetry(item) && (
        <Button
          size="compact-sm"
          loading={isBusy}
          aria-label={t('outbox.retryFor', { what })}
          onClick={onRetry}
        >
          {t('outbox.retry')}
        </Button>
      )}
      {mayWithdraw(item) && (
        <Button
          size="compact-sm"
          aria-label={t('outbox.withdrawFor', { what })}
          onClick={() => onWithdraw(item)}
        >
          {t('outbox.withdraw')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('outbox.storyFor', { what })}
        onClick={() => onStory(item)}
      >
        {t('outbox.story')}
      </Button>
    </div>
  );
}

/** One submission: what, for whom, where it stands and why, and what can be done with it. */
export function OutboxRow(props: Props) {
  const { item } = props;
  const { t } = useTranslation();
  const what = useWhatWords()(item);
  const { tone, shape, text, more } = useStateWords()(item);
  const retry = useAction(() => call('outbox.retry', { outboxId: item.id }));
  return (
    <tr>
      <td>
        <div className="tr-strong">{what}</div>
        {item.attempts > 0 && (
          <div className="tr-small tr-faint">{t('outbox.attempts', { count: item.attempts })}</div>
        )}
        {retry.error && <ErrorNote error={retry.error} />}
      </td>
      <td>{item.customerName}</td>
      <td>
        <StatusWord tone={tone} shape={shape} isQuiet={tone !== 'bad'}>
          {text}
          {more.map((line) => (
            <span key={line} className="tr-outbox-more">
              {line}
            </span>
          ))}
        </StatusWord>
      </td>
      <td className="tr-nowrap">
        <TimeText iso={sinceOf(item)} />
      </td>
      <td className="tr-right">
        <RowActions {...props} onRetry={() => void retry.run()} isBusy={retry.isBusy} />
      </td>
    </tr>
  );
}
