import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useWhatWords } from '#renderer/components/outbox/what-words.ts';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { sinceOf } from './outbox-rules.ts';
import { useStateWords } from './outbox-words.ts';
import { type Asked, RowActions } from './row-actions.tsx';

interface Props {
  readonly item: OutboxItem;
  readonly onAsk: (what: Asked, item: OutboxItem) => void;
}

/** One submission: what, for whom, where it stands and why, and what can be done with it. */
export function OutboxRow({ item, onAsk }: Props) {
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
          {item.position && <span className="tr-outbox-more">{t('guided.inHub', item.position)}</span>}
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
        <RowActions item={item} onAsk={onAsk} onRetry={() => void retry.run()} isBusy={retry.isBusy} />
      </td>
    </tr>
  );
}
