import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusWord } from '#renderer/components/status-word.tsx';
import type { FillReport, Place } from '#shared/model/blank-form.ts';
import { FillNotes } from './fill-notes.tsx';

export interface Filled {
  readonly path: string;
  readonly report: FillReport;
  readonly places: readonly Place[];
}

interface Props {
  readonly filled: Filled | null;
  readonly onClose: () => void;
}

/** What became of a form that was filled: where it is, and what did not fit. */
export function FilledDialog({ filled, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={filled !== null}
      onClose={onClose}
      title={t('forms.filledTitle')}
      size={880}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {filled && (
        <div className="tr-stack">
          <StatusWord tone="good" shape="check" isQuiet>
            {t('forms.filled', { filled: filled.report.filled, places: filled.report.places })}
          </StatusWord>
          <p className="tr-flush tr-small tr-muted tr-forms-path">
            {t('forms.filledAt', { path: filled.path })}
          </p>
          {filled.report.notes.length === 0 ? (
            <p className="tr-flush">{t('forms.filledAll')}</p>
          ) : (
            <>
              <h3 className="tr-section-title">{t('forms.notes')}</h3>
              <FillNotes notes={filled.report.notes} places={filled.places} title={t('forms.notes')} />
            </>
          )}
          <div className="tr-row tr-dialog-actions">
            <Button variant="filled" onClick={onClose} data-primary>
              {t('common.close')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
