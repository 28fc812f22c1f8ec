import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { NamedMore } from '#renderer/components/named-more.tsx';
import type { TemplateSummary } from '#shared/model/template.ts';

/** What is rarely done with a template. */
export function TemplateMore({ template }: { readonly template: Pick<TemplateSummary, 'id' | 'name'> }) {
  const { t } = useTranslation();
  const { id, name } = template;
  return (
    <NamedMore
      area="templates"
      name={name}
      label={t('templates.saveName')}
      longest={120}
      onRename={(wanted) => call('templates.rename', { templateId: id, name: wanted })}
      onRemove={() => call('templates.remove', { templateId: id })}
    />
  );
}
