import { Button, Modal } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { RefusalNote } from '#renderer/components/refusal-note.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import type { RegistrationImport } from '#shared/model/registration-file.ts';
import { registrationFileRefusalWords } from '#shared/registration-files/refusals.ts';

/** Numbers named one by one; the others are counted. */
const NAMED = 12;

/** What did not come over, and what is not as the pack says. */
function Notes({ made }: { readonly made: RegistrationImport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { leftOut, differences, customerInFile: customer, exportedAt } = made;
  return (
    <>
      <p className="tr-flush tr-muted">
        {t('templates.importedOf', { customer, date: format.moment(exportedAt) })}
      </p>
      {differences.length > 0 && (
        <div role="alert">
          <p className="tr-flush">{t('templates.differs', { count: differences.length })}</p>
          <ul>
            {differences.map(({ name, problem }) => (
              <li key={name}>
                <span className="tr-mono">{name}</span> {t(`templates.differences.${problem}`)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {leftOut.length > 0 && (
        <div>
          <p className="tr-flush">{t('templates.importedLeft', { count: leftOut.length })}</p>
          <ul>
            {leftOut.slice(0, NAMED).map(({ number, reason }) => (
              <li key={number}>
                {formatPhone(number)}, {t(`templates.numberReasons.${reason}`)}
              </li>
            ))}
            {leftOut.length > NAMED && <li>…</li>}
          </ul>
        </div>
      )}
    </>
  );
}

interface DialogProps {
  readonly made: RegistrationImport | null;
  readonly error: AppError | undefined;
  readonly onClose: () => void;
}

function ImportedDialog({ made, error, onClose }: DialogProps) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const title = made ? t('templates.importedTitle', { file: made.fileName }) : t('templates.importFile');
  return (
    <Modal
      opened={made !== null || error !== undefined}
      onClose={onClose}
      title={title}
      size={640}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className="tr-stack">
        {error && <RefusalNote error={error} wordsOf={registrationFileRefusalWords} />}
        {made && <Notes made={made} />}
        <div className="tr-row tr-dialog-actions">
          <Button onClick={onClose}>{t('common.close')}</Button>
          {made && (
            <Button
              variant="filled"
              onClick={() => go('registration', { registrationId: made.registrationId })}
              data-primary
            >
              {t('templates.openDraft')}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}

/** Makes a draft of a registration that was exported, or of an evidence pack. */
export function ImportFileButton({ customerId }: { readonly customerId: CustomerId }) {
  const { t } = useTranslation();
  const { addToast } = useApp.getState();
  const goOn = useGoOn();
  const [made, setMade] = useState<RegistrationImport | null>(null);
  const take = useAction(async () => {
    const answer = await call('registrations.importFile', { customerId });
    if (answer === null) return;
    if (answer.leftOut.length + answer.differences.length > 0) return setMade(answer);
    addToast({ tone: 'good', text: t('templates.importedFile', { file: answer.fileName }) });
    goOn('registration', { registrationId: answer.registrationId });
  });
  return (
    <>
      <Button
        leftSection={<IconFileImport size={14} aria-hidden="true" />}
        loading={take.isBusy}
        onClick={() => void take.run()}
      >
        {t('templates.importFile')}
      </Button>
      <ImportedDialog
        made={made}
        error={take.error}
        onClose={() => {
          setMade(null);
          take.clear();
        }}
      />
    </>
  );
}
