import { useTranslation } from 'react-i18next';
import type { RuleSource } from '#shared/rules/rule.ts';

/** Where a rule's claim comes from, and how sure that is. */
export function RuleSources({ sources }: { readonly sources: readonly RuleSource[] }) {
  const { t } = useTranslation();
  if (sources.length === 0) return null;
  const words = sources.map(({ ref, certainty }) => `${ref} (${t(`common.certainty.${certainty}`)})`);
  return (
    <p className="tr-small tr-faint tr-sources">
      {t('common.source')}: {words.join('; ')}
    </p>
  );
}
