import { useTranslation } from 'react-i18next';
import { StatusWord } from '#renderer/components/status-word.tsx';
import type { Writing } from '#shared/writing/compose.ts';

/** What is still open, and what a person states by taking the texts over. */
export function WritingNotes({ writing: { open, claims } }: { readonly writing: Writing }) {
  const { t } = useTranslation();
  return (
    <>
      {open.length > 0 && (
        <div className="tr-writing-note">
          <StatusWord tone="warn" shape="triangle">
            {t('writing.openQuestions', { count: open.length })}
          </StatusWord>
          <ul>
            {open.map((one) => (
              <li key={one}>{t(`writing.missing.${one}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="tr-writing-note">
        <span className="tr-strong">{t('writing.claimsTitle')}</span>
        <ul>
          {claims.map((one) => (
            <li key={one}>{t(`writing.claims.${one}`)}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
