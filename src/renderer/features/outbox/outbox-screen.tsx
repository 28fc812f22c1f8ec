import './outbox.css';
import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { WithdrawDialog } from '#renderer/components/outbox/withdraw-dialog.tsx';
import { Page } from '#renderer/components/page.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { ExportUnsentButton } from './export-unsent.tsx';
import { OutboxRow } from './outbox-row.tsx';
import { groupOf, type OutboxGroup, sinceOf } from './outbox-rules.ts';
import type { Asked } from './row-actions.tsx';
import { StoryDrawer } from './story-drawer.tsx';

const NO_INPUT = {};
const GROUPS: readonly OutboxGroup[] = ['needsYou', 'waiting', 'sent'];
const COLUMNS = ['what', 'customer', 'state', 'when', 'actions'] as const;

interface GroupProps {
  readonly group: OutboxGroup;
  readonly items: readonly OutboxItem[];
  readonly onAsk: (what: Asked, item: OutboxItem) => void;
}

function Group({ group, items, onAsk }: GroupProps) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  const title = t(`outbox.groups.${group}`);
  return (
    <section className="tr-outbox-group" aria-label={title}>
      <h2 className="tr-section-title">
        {title} <span className="tr-muted tr-num tr-outbox-count">{items.length}</span>
      </h2>
      <div className="tr-frame">
        <table className="tr-table tr-outbox" aria-label={title}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {column === 'actions' ? (
                    <span className="tr-hidden">{t(`outbox.columns.${column}`)}</span>
                  ) : (
                    t(`outbox.columns.${column}`)
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <OutboxRow key={item.id} item={item} onAsk={onAsk} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function useLine(items: readonly OutboxItem[]): string {
  const { t } = useTranslation();
  const waiting = items.filter((item) => groupOf(item) === 'waiting').length;
  const needsYou = items.filter((item) => groupOf(item) === 'needsYou').length;
  return t('outbox.line', {
    waiting: waiting > 0 ? t('outbox.lineWaiting', { count: waiting }) : t('outbox.lineCalm'),
    needsYou: needsYou > 0 ? t('outbox.lineNeedsYou', { count: needsYou }) : t('outbox.lineNeedsNobody'),
  });
}

/** Everything that was released: what needs a person, what waits and why, what has left and the proof of it. */
export function OutboxScreen() {
  const { t } = useTranslation();
  const { data, error, isFetching, refetch } = useLiveQuery('outbox.list', NO_INPUT);
  const asked = useApp((state) => state.params.outboxId);
  const setParams = useApp((state) => state.setParams);
  const go = useApp((state) => state.go);
  const addToast = useApp((state) => state.addToast);
  const [question, setQuestion] = useState<{ readonly what: Asked; readonly item: OutboxItem } | null>(null);
  const asks = (...whats: readonly Asked[]) =>
    question !== null && whats.includes(question.what) ? question.item : null;
  const ask = (what: Asked, item: OutboxItem) => {
    if (what === 'story') setParams({ outboxId: item.id });
    else setQuestion({ what, item });
  };
  const send = useAction(async () => {
    await call('outbox.sendNow', {});
    addToast({ tone: 'info', text: t('outbox.sending') });
  });
  const items = [...(data ?? [])].sort((a, b) => sinceOf(b).localeCompare(sinceOf(a)));
  const line = useLine(items);
  const hasWaiting = items.some((item) => groupOf(item) === 'waiting');
  return (
    <Page
      title={t('outbox.title')}
      line={items.length > 0 ? line : undefined}
      isBusy={isFetching}
      actions={
        <>
          <Button onClick={() => go('journal')}>{t('journal.title')}</Button>
          <ExportUnsentButton />
          {hasWaiting && (
            <Button
              variant="filled"
              leftSection={<IconSend size={14} />}
              loading={send.isBusy}
              onClick={() => void send.run()}
              data-primary
            >
              {t('outbox.sendNow')}
            </Button>
          )}
        </>
      }
    >
      {error && <ErrorNote error={error} onRetry={refetch} />}
      {send.error && <ErrorNote error={send.error} />}
      {data && items.length === 0 && <EmptyState title={t('outbox.empty')} hint={t('outbox.emptyHint')} />}
      {GROUPS.map((group) => (
        <Group
          key={group}
          group={group}
          items={items.filter((item) => groupOf(item) === group)}
          onAsk={ask}
        />
      ))}
      <StoryDrawer outboxId={asked ?? null} onClose={() => setParams({})} />
      <WithdrawDialog
        item={asks('withdraw', 'edit')}
        toEdit={question?.what === 'edit'}
        onClose={() => setQuestion(null)}
      />
      <DiscardDialog item={asks('discard')} onClose={() => setQuestion(null)} />
    </Page>
  );
}
