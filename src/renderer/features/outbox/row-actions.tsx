import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconDots,
  IconExternalLink,
  IconFileExport,
  IconHistory,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { guidedLabel, mayGuide } from '#renderer/components/guided/guided-rules.ts';
import { useStartGuided } from '#renderer/components/guided/start-guided.tsx';
import { useWhatWords } from '#renderer/components/outbox/what-words.ts';
import { useSaveExport } from '#renderer/components/save-export.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { OutboxItem } from '#shared/model/outbox.ts';
import { mayDiscard, mayWithdraw } from '#shared/submission/take-back.ts';
import { mainActOf } from './outbox-rules.ts';

export type Asked = 'story' | 'withdraw' | 'edit' | 'discard';

interface Props {
  readonly item: OutboxItem;
  readonly onAsk: (what: Asked, item: OutboxItem) => void;
}

interface MainProps extends Props {
  readonly onRetry: () => void;
  readonly onGuide: () => void;
  readonly isBusy: boolean;
}

function MainButton({ item, onAsk, onRetry, onGuide, isBusy }: MainProps) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const what = useWhatWords()(item);
  const open = () => go('guided', { outboxId: item.id });
  const label = t(guidedLabel(item));
  const followed = item.kind === 'order' ? 'guided.outcomeFor' : 'guided.caseFor';
  const looks = {
    'sign-in': [t('outbox.signIn'), t('outbox.signIn'), () => go('settings')],
    retry: [t('outbox.retry'), t('outbox.retryFor', { what }), onRetry],
    'go-on': [label, t('guided.goOnFor', { what }), open],
    outcome: [label, t(followed, { what }), open],
    guide: [t('guided.start'), t('guided.startFor', { what }), onGuide],
    story: [t('outbox.story'), t('outbox.storyFor', { what }), () => onAsk('story', item)],
  } as const;
  const [text, name, act] = looks[mainActOf(item)];
  return (
    <Button size="compact-sm" loading={isBusy} aria-label={name} onClick={act}>
      {text}
    </Button>
  );
}

/** Everything that may be done with a row and does not stand on its button. */
function MoreMenu({ item, onAsk, onGuide }: Props & Pick<MainProps, 'onGuide'>) {
  const { t } = useTranslation();
  const what = useWhatWords()(item);
  const { language } = useFormat();
  const save = useSaveExport((path) => t('outbox.exported', { path }));
  const request = { what: 'outbox', outboxId: item.id, format: 'json', language } as const;
  const main = mainActOf(item);
  const entries = [
    ['story', main !== 'story', IconHistory, t('outbox.story'), () => onAsk('story', item)],
    ['guide', main !== 'guide' && mayGuide(item), IconExternalLink, t('guided.start'), onGuide],
    ['edit', mayWithdraw(item), IconPencil, t('outbox.edit'), () => onAsk('edit', item)],
    ['withdraw', mayWithdraw(item), IconArrowBackUp, t('outbox.withdraw'), () => onAsk('withdraw', item)],
    ['export', true, IconFileExport, t('outbox.export'), () => void save.run(request)],
  ] as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          size={26}
          variant="subtle"
          aria-label={t('outbox.more', { what })}
          title={t('common.actions')}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(
          ([name, isShown, Icon, label, act]) =>
            isShown && (
              <Menu.Item key={name} leftSection={<Icon size={14} aria-hidden="true" />} onClick={act}>
                {label}
              </Menu.Item>
            ),
        )}
        {mayDiscard(item) && (
          <Menu.Item
            color="bad"
            leftSection={<IconTrash size={14} aria-hidden="true" />}
            onClick={() => onAsk('discard', item)}
          >
            {t('outbox.discard')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The main thing to do with a row as a button, the rest in a menu. */
export function RowActions(props: Props & { readonly onRetry: () => void; readonly isBusy: boolean }) {
  const { start, isBusy } = useStartGuided(props.item.id);
  return (
    <div className="tr-outbox-actions">
      <MainButton {...props} onGuide={start} isBusy={props.isBusy || isBusy} />
      <MoreMenu item={props.item} onAsk={props.onAsk} onGuide={start} />
    </div>
  );
}
