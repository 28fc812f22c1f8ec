import './templates.css';
import { useApp } from '#renderer/stores/store.ts';
import { templateIdSchema } from '#shared/model/ids.ts';
import { TemplateDetail } from './template-detail.tsx';
import { TemplateList } from './template-list.tsx';

/** Campaigns to use again: all of them, or what customers lack for one. */
export function TemplatesScreen() {
  const opened = templateIdSchema.safeParse(useApp((state) => state.params.templateId));
  return opened.success ? <TemplateDetail key={opened.data} templateId={opened.data} /> : <TemplateList />;
}
