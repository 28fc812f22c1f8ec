import './forms.css';
import { useApp } from '#renderer/stores/store.ts';
import { blankFormIdSchema } from '#shared/model/ids.ts';
import { FormDetail } from './form-detail.tsx';
import { FormList } from './form-list.tsx';

/** Blank forms that others sent: all of them, or the places of one. */
export function FormsScreen() {
  const opened = blankFormIdSchema.safeParse(useApp((state) => state.params.formId));
  return opened.success ? <FormDetail key={opened.data} blankFormId={opened.data} /> : <FormList />;
}
