import './templates.css';
import { Checkbox, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { fieldRefName } from '#shared/blank-forms/words.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import type { Leftover } from '#shared/model/template.ts';
import { ReplacedTable } from './replaced-table.tsx';

interface Props {
  readonly registrationId: RegistrationId;
  readonly name: string;
  readonly isOpen: boolean;
  /** Runs first, so that what is typed is in the template. */
  readonly before: () => Promise<unknown>;
  readonly onClose: () => void;
}

function Leftovers({ leftovers }: { readonly leftovers: readonly Leftover[] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  if (leftovers.length === 0) return null;
  return (
    <div>
      <p className="tr-flush">{t('templates.leftovers', { count: leftovers.length })}</p>
      <ul className="tr-templates-leftovers">
        {leftovers.map(({ kind, path, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
          <li key={index}>
            {t(`templates.kinds.${kind}`)} · <span className="tr-templates-text">{text}</span> ·{' '}
            <span className="tr-muted">{fieldRefName(language, path)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the registration would be as a template, once what is typed is saved. */
function usePreview({ registrationId, isOpen, before }: Props) {
  const [isSaved, setSaved] = useState(false);
  const latest = useRef(before);
  latest.current = before;
  useEffect(() => {
    if (!isOpen) return setSaved(false);
    let isHere = true;
    latest.current().finally(() => {
      if (isHere) setSaved(true);
    });
    return () => {
      isHere = false;
    };
  }, [isOpen]);
  const input = useMemo(
    () => (isSaved ? { registrationId, keep: [], withBrand: true } : null),
    [isSaved, registrationId],
  );
  return useLiveQuery('templates.preview', input);
}

const NO_INPUT = {};

/** Keeps a registration as a template, and shows first what becomes a placeholder. */
export function SaveTemplateDialog(props: Props) {
  const { registrationId, isOpen, onClose } = props;
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const preview = usePreview(props);
  const templates = useLiveQuery('templates.list', isOpen ? NO_INPUT : null).data;
  const [typed, setTyped] = useState<string | null>(null);
  const [keep, setKeep] = useState<ReadonlySet<string>>(new Set());
  const [withBrand, setWithBrand] = useState(true);
  const [replace, setReplace] = useState(false);
  const name = (typed ?? props.name).trim();
  const isTaken = templates?.some((one) => one.name.toLowerCase() === name.toLowerCase()) ?? false;
  const save = useAction(async () => {
    await call('templates.save', { registrationId, name, keep: [...keep], withBrand, replace });
    addToast({ tone: 'good', text: t('templates.saved', { name }) });
    onClose();
  });
  const { replaced = [], leftovers = [] } = preview.data ?? {};
  const onKeep = (placeholder: string, isKept: boolean) => {
    const next = new Set(keep);
    if (isKept) next.add(placeholder);
    else next.delete(placeholder);
    setKeep(next);
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('templates.saveTitle')}
      confirm={t('templates.save')}
      isWide
      isBusy={save.isBusy}
      isBlocked={!preview.data || name === '' || (isTaken && !replace)}
      error={save.error ?? preview.error}
      onConfirm={() => void save.run()}
      onClose={onClose}
    >
      <div className="tr-stack">
        <p className="tr-flush tr-muted">{t('templates.saveIntro', { example: '{{what_it_sells}}' })}</p>
        <TextInput
          label={t('templates.saveName')}
          value={typed ?? props.name}
          maxLength={120}
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {isTaken && (
          <Checkbox
            label={t('templates.saveReplace')}
            checked={replace}
            onChange={(event) => setReplace(event.currentTarget.checked)}
          />
        )}
        <Checkbox
          label={t('templates.saveBrand')}
          checked={withBrand}
          onChange={(event) => setWithBrand(event.currentTarget.checked)}
        />
        {replaced.length > 0 && <ReplacedTable replaced={replaced} keep={keep} onKeep={onKeep} />}
        {preview.data && replaced.length === 0 && (
          <p className="tr-flush tr-muted">{t('templates.nothingReplaced')}</p>
        )}
        <Leftovers leftovers={leftovers} />
      </div>
    </ConfirmDialog>
  );
}
