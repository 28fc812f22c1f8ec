import { ruleTitle } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';

/** A rule by id and name, which opens its page. */
export function RuleChip({ ruleId }: { readonly ruleId: string }) {
  const { language } = useFormat();
  const go = useApp((state) => state.go);
  return (
    <button type="button" className="tr-rule-chip" onClick={() => go('reference', { ruleId })}>
      <span className="tr-mono">{ruleId}</span> {ruleTitle(language, ruleId)}
    </button>
  );
}
