import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import type { Views } from './use-views.ts';
import { ViewNameDialog } from './view-name-dialog.tsx';
import { BUILT_IN_VIEWS, ofBuiltIn, ofSaved, type View } from './views.ts';

type Asked = 'save' | 'rename' | 'remove';

function useViewName(): (view: View | null) => string {
  const { t } = useTranslation();
  return (view) => {
    if (view?.saved) return view.saved.name;
    return view?.builtIn ? t(`numbers.views.builtIn.${view.builtIn.name}`) : t('numbers.views.all');
  };
}

function Lists({ views }: { readonly views: Views }) {
  const { t } = useTranslation();
  const nameOf = useViewName();
  const { active, saved, apply } = views;
  const check = (id: string | null) =>
    id === (active?.id ?? null) ? (
      <IconCheck size={14} aria-hidden="true" />
    ) : (
      <span className="tr-view-gap" />
    );
  const item = (view: View) => (
    <Menu.Item key={view.id} leftSection={check(view.id)} onClick={() => apply(view)}>
      {nameOf(view)}
    </Menu.Item>
  );
  return (
    <>
      <Menu.Item leftSection={check(null)} onClick={views.showAll}>
        {t('numbers.views.all')}
      </Menu.Item>
      <Menu.Label>{t('numbers.views.builtInTitle')}</Menu.Label>
      {BUILT_IN_VIEWS.map((view) => item(ofBuiltIn(view)))}
      {saved.length > 0 && <Menu.Label>{t('numbers.views.savedTitle')}</Menu.Label>}
      {saved.map((view) => item(ofSaved(view)))}
    </>
  );
}

function Work({ views, onAsk }: { readonly views: Views; readonly onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation();
  const { active, isChanged, replace } = views;
  const name = active?.saved?.name;
  return (
    <>
      <Menu.Divider />
      <Menu.Item onClick={() => onAsk('save')}>{t('numbers.views.saveAs')}</Menu.Item>
      {name !== undefined && (
        <>
          <Menu.Item disabled={!isChanged} onClick={() => void replace.run()}>
            {t('numbers.views.replace', { name })}
          </Menu.Item>
          <Menu.Item onClick={() => onAsk('rename')}>{t('numbers.views.rename', { name })}</Menu.Item>
          <Menu.Item onClick={() => onAsk('remove')}>{t('numbers.views.remove', { name })}</Menu.Item>
        </>
      )}
    </>
  );
}

function Dialogs(props: {
  readonly views: Views;
  readonly asked: Asked | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { views, asked, onClose } = props;
  const name = views.active?.saved?.name ?? '';
  if (asked === 'save' || asked === 'rename') {
    const isNew = asked === 'save';
    return (
      <ViewNameDialog
        title={t(isNew ? 'numbers.views.saveTitle' : 'numbers.views.renameTitle')}
        button={t(isNew ? 'numbers.views.saveButton' : 'numbers.views.renameButton')}
        name={isNew ? '' : name}
        action={isNew ? views.saveAs : views.rename}
        onClose={onClose}
      />
    );
  }
  return (
    <ConfirmDialog
      isOpen={asked === 'remove'}
      title={t('numbers.views.removeTitle', { name })}
      confirm={t('numbers.views.removeButton')}
      isDangerous
      isBusy={views.remove.isBusy}
      error={views.remove.error}
      onConfirm={() => void views.remove.run().then((isDone) => isDone && onClose())}
      onClose={onClose}
    >
      <p className="tr-flush">{t('numbers.views.removeBody')}</p>
    </ConfirmDialog>
  );
}

/** The view that is applied, and the way to others: those that everybody has and those that were saved. */
export function ViewMenu({ views }: { readonly views: Views }) {
  const { t } = useTranslation();
  const nameOf = useViewName();
  const [asked, setAsked] = useState<Asked | null>(null);
  const name = nameOf(views.active);
  return (
    <>
      <Menu position="bottom-start" width={280} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            color="neutral"
            aria-label={t(views.isChanged ? 'numbers.views.labelChanged' : 'numbers.views.label', { name })}
            leftSection={<IconBookmark size={14} />}
            rightSection={<IconChevronDown size={14} />}
          >
            <span className="tr-cut tr-view-name">{name}</span>
            {views.isChanged && <span className="tr-view-changed">{t('numbers.views.changed')}</span>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className="tr-view-list">
          <Lists views={views} />
          <Work views={views} onAsk={setAsked} />
        </Menu.Dropdown>
      </Menu>
      <Dialogs views={views} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}
