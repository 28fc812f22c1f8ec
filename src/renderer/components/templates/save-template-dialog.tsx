import './templates.css';
import { Checkbox, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, toAppError } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { fieldRefName } from '#shared/blank-forms/words.ts';
import { AppError } from '#shared/ipc/errors.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import type { Leftover } from '#shared/model/template.ts';
import { ReplacedTable } from './replaced-table.tsx';

interface Props {
  readonly registrationId: RegistrationId;
  readonly name: string;
  readonly isOpen: boolean;
  /** Runs first, so that what is typed is in the template; when it throws, there is none. */
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
  const [saved, setSaved] = useState<true | AppError | null>(null);
  const latest = useRef(before);
  latest.current = before;
  useEffect(() => {
    if (!isOpen) return setSaved(null);
    let isHere = true;
    const say = (outcome: true | AppError) => isHere && setSaved(outcome);
    latest.current().then(
      () => say(true),
      (error) => say(toAppError(error)),
    );
    return () => {
      isHere = false;
    };
  }, [isOpen]);
  const input = useMemo(
    () => (saved === true ? { registrationId, keep: [], withBrand: true } : null),
    [saved, registrationId],
  );
  const { data, error } = useLiveQuery('templates.preview', input);
  return { data, error: saved instanceof AppError ? saved : error };
}

const NO_INPUT = {};

/** What a person says about the template; a name of null is that of the registration. */
interface Given {
  readonly typed: string | null;
  readonly keep: ReadonlySet<string>;
  readonly withBrand: boolean;
  readonly replace: boolean;
}

const FRESH: Given = { typed: null, keep: new Set(), withBrand: true, replace: false };

/** Keeps a registration as a template, and shows first what becomes a placeholder. */
export function SaveTemplateDialog(props: Props) {
  const { registrationId, isOpen } = props;
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const preview = usePreview(props);
  const templates = useLiveQuery('templates.list', isOpen ? NO_INPUT : null).data;
  const [given, setGiven] = useState(FRESH);
  const { typed, keep, withBrand, replace } = given;
  const give = (some: Partial<Given>) => setGiven({ ...given, ...some });
  const name = (typed ?? props.name).trim();
  const isTaken = templates?.some((one) => one.name.toLowerCase() === name.toLowerCase()) ?? false;
  const save = useAction(async () => {
    await call('templates.save', { registrationId, name, keep: [...keep], withBrand, replace });
    addToast({ tone: 'good', text: t('templates.saved', { name }) });
    close();
  });
  const close = () => {
    setGiven(FRESH);
    save.clear();
    props.onClose();
  };
  const { replaced = [], leftovers = [] } = preview.data ?? {};
  const onKeep = (placeholder: string, isKept: boolean) => {
    const next = new Set(keep);
    if (isKept) next.add(placeholder);
    else next.delete(placeholder);
    give({ keep: next });
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
      onClose={close}
    >
      <div className="tr-stack">
        <p className="tr-flush tr-muted">{t('templates.saveIntro', { example: '{{what_it_sells}}' })}</p>
        <TextInput
          label={t('templates.saveName')}
          value={typed ?? props.name}
          maxLength={120}
          data-autofocus
          onChange={(event) => give({ typed: event.currentTarget.value })}
        />
        {isTaken && (
          <Checkbox
            label={t('templates.saveReplace')}
            checked={replace}
            onChange={(event) => give({ replace: event.currentTarget.checked })}
          />
        )}
        <Checkbox
          label={t('templates.saveBrand')}
          checked={withBrand}
          onChange={(event) => give({ withBrand: event.currentTarget.checked })}
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
