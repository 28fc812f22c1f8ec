import { Button, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { useApp } from '#renderer/stores/store.ts';
import { blankFormIdSchema, type RegistrationId } from '#shared/model/ids.ts';
import { type Filled, FilledDialog } from './filled-dialog.tsx';
import { FormError } from './form-error.tsx';

const NO_INPUT = {};

interface Props {
  readonly registrationId: RegistrationId;
  readonly isOpen: boolean;
  /** Runs before the form is filled, so that what is typed is in it; when it throws, nothing is filled. */
  readonly before: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Chooses one of the blank forms, and fills it for a registration. */
export function FillDialog({ registrationId, isOpen, before, onClose }: Props) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const { data: forms } = useLiveQuery('blankForms.list', isOpen ? NO_INPUT : null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [filled, setFilled] = useState<Filled | null>(null);
  const form = forms?.find(({ id }) => id === chosen) ?? forms?.[0];
  const fill = useAction(async () => {
    if (!form) return;
    await before();
    const blankFormId = blankFormIdSchema.parse(form.id);
    const answer = await call('blankForms.fill', { blankFormId, registrationId });
    if (answer === null) return;
    const { placeList } = await call('blankForms.get', { blankFormId });
    setFilled({ ...answer, places: placeList });
    onClose();
  });
  const isEmpty = forms?.length === 0;
  return (
    <>
      <Modal
        opened={isOpen}
        onClose={onClose}
        title={t('forms.fillTitle')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <div className="tr-stack">
          <p className="tr-flush tr-muted">{t(isEmpty ? 'forms.fillNone' : 'forms.fillIntro')}</p>
          {form && (
            <Select
              label={t('forms.fillChoose')}
              data={(forms ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={form.id}
              onChange={setChosen}
              allowDeselect={false}
            />
          )}
          {fill.error && <FormError error={fill.error} />}
          <div className="tr-row tr-dialog-actions">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            {isEmpty ? (
              <Button variant="filled" onClick={() => go('forms')} data-primary>
                {t('forms.fillGo')}
              </Button>
            ) : (
              <Button
                variant="filled"
                loading={fill.isBusy}
                disabled={!form}
                onClick={() => void fill.run()}
                data-primary
              >
                {t('forms.fill')}
              </Button>
            )}
          </div>
        </div>
      </Modal>
      <FilledDialog filled={filled} onClose={() => setFilled(null)} />
    </>
  );
}
