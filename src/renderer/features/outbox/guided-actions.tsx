import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { guidedLabel, mayGuide } from '#renderer/components/guided/guided-rules.ts';
import { StartGuidedButton } from '#renderer/components/guided/start-guided.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';

/** The way to the click list, from the story of an entry that a person does, or can do, in Control Hub. */
export function GuidedActions({ item }: { readonly item: OutboxItem }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  if (mayGuide(item)) {
    return (
      <div>
        <StartGuidedButton outboxId={item.id} />
      </div>
    );
  }
  if (item.channel !== 'guided') return null;
  return (
    <div>
      <Button onClick={() => go('guided', { outboxId: item.id })}>{t(guidedLabel(item))}</Button>
    </div>
  );
}
