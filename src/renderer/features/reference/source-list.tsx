import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import type { RuleSource } from '#shared/rules/rule.ts';
import { linksOf } from './source-links.ts';

/** Who says so, how sure that is, and the page where they say it. */
export function SourceList({ sources }: { readonly sources: readonly RuleSource[] }) {
  const { t } = useTranslation();
  const open = useAction((url: string) => call('host.openExternal', { url }));
  return (
    <section aria-labelledby="rule-sources">
      <h3 className="tr-section-title" id="rule-sources">
        {t('reference.sources')}
      </h3>
      <ul className="tr-rule-sources">
        {sources.map(({ ref, certainty }) => (
          <li key={`${ref} ${certainty}`}>
            <span>{ref.replace('TW-err', 'Twilio')}</span>
            <span className={`tr-certainty is-${certainty}`}>{t(`common.certainty.${certainty}`)}</span>
            {linksOf(ref).map(({ text, url }) => (
              <button
                key={url}
                type="button"
                className="tr-link"
                title={url}
                onClick={() => void open.run(url)}
              >
                {t('reference.open', { page: text })}
                <IconExternalLink size={13} aria-hidden="true" />
              </button>
            ))}
          </li>
        ))}
      </ul>
      {open.error && <ErrorNote error={open.error} />}
    </section>
  );
}
