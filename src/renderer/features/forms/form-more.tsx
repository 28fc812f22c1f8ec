import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { NamedMore } from '#renderer/components/named-more.tsx';
import type { BlankFormSummary } from '#shared/model/blank-form.ts';

/** What is rarely done with a form. */
export function FormMore({ form }: { readonly form: Pick<BlankFormSummary, 'id' | 'name'> }) {
  const { t } = useTranslation();
  const { id, name } = form;
  return (
    <NamedMore
      area="forms"
      name={name}
      label={t('forms.renameLabel')}
      longest={200}
      onRename={(wanted) => call('blankForms.rename', { blankFormId: id, name: wanted })}
      onRemove={() => call('blankForms.remove', { blankFormId: id })}
    />
  );
}
