import './toasts.css';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useApp } from '../stores/store.ts';
import type { Toast } from '../stores/toasts.ts';
import { CopyButton } from './copy-button.tsx';
import { errorDetails, useErrorWords } from './error-note.tsx';
import { StatusWord } from './status-word.tsx';

const SHOWN_MS = 6000;
const SHAPES = { good: 'check', info: 'info', bad: 'cross' } as const;

function ToastCard({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const drop = useApp((state) => state.dropToast);
  const { id, error, action } = toast;
  const isLasting = error !== undefined;
  useEffect(() => {
    if (isLasting) return;
    const timer = setTimeout(() => drop(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, isLasting, drop]);
  return (
    <div className="tr-toast">
      <StatusWord tone={toast.tone} shape={SHAPES[toast.tone]} isQuiet>
        {toast.text}
      </StatusWord>
      {error && <p className="tr-toast-more">{words(error)}</p>}
      <div className="tr-toast-actions">
        {action && (
          <button
            type="button"
            className="tr-link tr-small"
            onClick={() => {
              action.run();
              drop(id);
            }}
          >
            {action.label}
          </button>
        )}
        {error && <CopyButton text={() => errorDetails(error)} label={t('common.copyDetails')} />}
        <ActionIcon size={22} aria-label={t('common.dismiss')} onClick={() => drop(id)}>
          <IconX size={14} />
        </ActionIcon>
      </div>
    </div>
  );
}

/** Short news that belongs to no place on the page. Errors stay until they are dismissed. */
export function Toasts() {
  const toasts = useApp(useShallow((state) => state.toasts));
  return (
    <div className="tr-toasts" aria-live="polite" role="log">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}
