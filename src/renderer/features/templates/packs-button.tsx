import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useToldAction } from '#renderer/api/use-told-action.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { DraftOutcome } from '#shared/model/template.ts';

/** Writes the evidence pack of each registration into a folder that the person chooses. */
export function PacksButton({ outcomes }: { readonly outcomes: readonly DraftOutcome[] }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const addToast = useApp((state) => state.addToast);
  const registrationIds = outcomes.flatMap(({ registrationId, missing }) =>
    registrationId === null || missing.length > 0 ? [] : [registrationId],
  );
  const save = useToldAction(async () => {
    const saved = await call('registrations.savePacks', { registrationIds, format: 'zip', language });
    if (saved === null) return;
    const { files: count, folder } = saved;
    addToast({ tone: 'good', text: t('templates.packsSaved', { count, folder }) });
  });
  if (registrationIds.length === 0) return null;
  return (
    <Button loading={save.isBusy} onClick={() => void save.run()}>
      {t('templates.savePacks')}
    </Button>
  );
}
