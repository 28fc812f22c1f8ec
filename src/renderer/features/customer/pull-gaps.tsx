import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '#renderer/components/copy-button.tsx';
import type { PullGap } from '#shared/model/customer.ts';

function Gap({ gap }: { readonly gap: PullGap }) {
  const { t } = useTranslation();
  return (
    <tr>
      <td className="tr-mono">{gap.path}</td>
      <td className="tr-mono">{gap.scope || <span className="tr-faint">{t('pulls.gaps.noScope')}</span>}</td>
      <td>
        {gap.trackingId === null ? (
          <span className="tr-faint">{t('pulls.gaps.noTracking')}</span>
        ) : (
          <span className="tr-row">
            <span className="tr-mono">{gap.trackingId}</span>
            <CopyButton text={gap.trackingId} label={t('common.copy')} size="compact-xs" />
          </span>
        )}
      </td>
    </tr>
  );
}

/** What Webex refused to show during the last pull, with the scope that is missing and what support asks for. */
export function PullGaps({ gaps }: { readonly gaps: readonly PullGap[] }) {
  const { t } = useTranslation();
  if (gaps.length === 0) return null;
  const title = t('pulls.gaps.title', { count: gaps.length });
  return (
    <section className="tr-frame tr-gaps" aria-label={title}>
      <div className="tr-gaps-head">
        <IconEyeOff size={18} aria-hidden="true" />
        <p>
          <strong>{title}</strong> {t('pulls.gaps.hint')} {t('pulls.gaps.cure')}
        </p>
      </div>
      <table className="tr-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('pulls.gaps.what')}</th>
            <th scope="col">{t('pulls.gaps.scope')}</th>
            <th scope="col">{t('pulls.gaps.tracking')}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <Gap key={`${gap.path} ${gap.trackingId}`} gap={gap} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
