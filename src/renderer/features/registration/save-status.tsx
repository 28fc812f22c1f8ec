import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { useForm } from './form-context.ts';

/** Whether what is on screen is on the disk. */
export function SaveStatus() {
  const { t } = useTranslation();
  const format = useFormat();
  const { id } = useForm();
  const save = useApp((state) => state.drafts[id]?.saveState);
  if (!save || save.kind === 'none') return null;
  const isBad = save.kind === 'failed' || save.kind === 'conflict';
  const text =
    save.kind === 'saved'
      ? t('registration.header.saved', { time: format.moment(save.at) })
      : save.kind === 'failed'
        ? t('registration.header.failed', { reason: save.message })
        : t(`registration.header.${save.kind}`);
  return (
    <span
      className={`tr-save-status${isBad ? ' is-bad' : ''}`}
      title={save.kind === 'saved' ? format.exact(save.at) : undefined}
    >
      {text}
    </span>
  );
}
