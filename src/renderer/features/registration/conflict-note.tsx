import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { DraftContent } from '#renderer/stores/draft.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { RegistrationDetail } from '#shared/model/registration.ts';
import { changedPaths } from '#shared/model/revision.ts';
import { keepMine } from './autosave.ts';
import { adoptSaved, contentOf } from './draft-actions.ts';
import { useFieldLabel } from './registration-words.ts';
import { byForm } from './revision-diff.ts';

/** Fields that are named before the rest is only counted. */
const NAMED = 6;

interface Props {
  /** What is on the disk now. */
  readonly detail: RegistrationDetail;
}

/** Two versions of one draft, if there are: nothing is overwritten before a person has chosen. */
export function ConflictNote({ detail }: Props) {
  const copy = useApp((state) => state.drafts[detail.id]);
  return copy?.saveState.kind === 'conflict' ? <Conflict content={copy.content} detail={detail} /> : null;
}

function Conflict({ content, detail }: Props & { readonly content: DraftContent }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const label = useFieldLabel();
  const { id } = detail;
  const mine = useAction(() => keepMine(id));
  const saved = useAction(async () => adoptSaved(await call('registrations.get', { registrationId: id })));
  const paths = byForm(changedPaths(contentOf(detail), content));
  const named = paths.slice(0, NAMED).map(label);
  const rest = paths.length - named.length;
  const more = rest > 0 ? [t('registration.forecast.more', { count: rest })] : [];
  const fields = list([...named, ...more]);
  const error = mine.error ?? saved.error;
  return (
    <div className="tr-conflict" role="alert">
      <IconAlertTriangle size={16} aria-hidden="true" />
      <div className="tr-conflict-words">
        <p className="tr-strong">{t('registration.conflict.title')}</p>
        <p>
          {t('registration.conflict.body')}{' '}
          {paths.length > 0
            ? t('registration.conflict.differs', { fields })
            : t('registration.conflict.same')}
        </p>
        {error && <ErrorNote error={error} />}
      </div>
      <div className="tr-row">
        <Button loading={saved.isBusy} onClick={() => void saved.run()}>
          {t('registration.conflict.saved')}
        </Button>
        <Button loading={mine.isBusy} onClick={() => void mine.run()}>
          {t('registration.conflict.mine')}
        </Button>
      </div>
    </div>
  );
}
