import { useTranslation } from 'react-i18next';
import { useApp } from '#renderer/stores/store.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { placeOf } from './findings.ts';
import { useForm } from './form-context.ts';

/** The id of a rule, which leads to its page. The way back leads to the field. */
export function RuleLink({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const { id } = useForm();
  const { go, setParams } = useApp.getState();
  const open = () => {
    setParams({ registrationId: id, field: placeOf(finding.path) });
    go('reference', { ruleId: finding.ruleId });
  };
  return (
    <button
      type="button"
      className="tr-link tr-finding-rule"
      title={t('registration.findings.openRule')}
      onClick={open}
    >
      {t('common.rule', { id: finding.ruleId })}
    </button>
  );
}
