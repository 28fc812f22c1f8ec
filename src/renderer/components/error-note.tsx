import './error-note.css';
import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/ipc/errors.ts';
import { submissionRefusalWords } from '#shared/submission/refusals.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { CopyButton } from './copy-button.tsx';

/** Why the other side was not reached, where that asks for another cure than waiting. */
const REACH_KINDS = ['certificate', 'proxy', 'redirect'] as const;

/** The kind of an error that says that what is typed could not be saved, so that nothing was done. */
export const NOT_SAVED = 'not-saved';

/** What happened, what is safe, what to do; in the language on screen. */
export function useErrorWords(): (error: AppError) => string {
  const { t } = useTranslation();
  return (error) => {
    if (currentLanguage() === 'en' && error.message !== '' && error.code !== 'internal') return error.message;
    if (error.details?.kind === NOT_SAVED) return t('common.notSaved');
    const refusal = submissionRefusalWords(currentLanguage(), error);
    if (refusal) return refusal;
    const kind = REACH_KINDS.find((one) => error.code === 'offline' && one === error.details?.kind);
    return kind ? t(`connect.reach.${kind}`) : t(`errors.${error.code}`);
  };
}

/** Everything a person may want to send to support, as text. */
export function errorDetails(error: AppError): string {
  const details = error.details ? `\n${JSON.stringify(error.details, null, 2)}` : '';
  return `TextReady\n${error.code}: ${error.message}${details}`;
}

interface Props {
  readonly error: AppError;
  /** Better words than the code's own, where the place knows more. */
  readonly words?: string | undefined;
  readonly onRetry?: () => void;
}

/** An error in its place, with Copy details. */
export function ErrorNote({ error, words: given, onRetry }: Props) {
  const { t } = useTranslation();
  const words = useErrorWords();
  return (
    <div className="tr-error" role="alert">
      <IconAlertCircle size={16} aria-hidden="true" />
      <p>{given ?? words(error)}</p>
      <div className="tr-error-actions">
        {onRetry && (
          <Button size="compact-sm" variant="subtle" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        )}
        <CopyButton text={() => errorDetails(error)} label={t('common.copyDetails')} />
      </div>
    </div>
  );
}
