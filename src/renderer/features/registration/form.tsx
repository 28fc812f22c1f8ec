import './form.css';
import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useApp } from '#renderer/stores/store.ts';
import { Attachments } from './attachments.tsx';
import { ChoiceField, FlagField, SubUseCasesField } from './choice-field.tsx';
import { type FieldSpec, fieldsOf, isFieldShown, SECTIONS, type SectionId } from './fields.ts';
import { sectionId } from './focus-field.ts';
import { useForm } from './form-context.ts';
import { useHelpKey } from './help-examples.tsx';
import { NamedMark } from './named-mark.tsx';
import { NumbersField } from './numbers-field.tsx';
import { SamplesField } from './samples-field.tsx';
import { AreaField, TextField } from './text-field.tsx';
import { WritingButton } from './writing-button.tsx';

function Field({ field }: { readonly field: FieldSpec }) {
  if (field.kind === 'text') return <TextField field={field} />;
  if (field.kind === 'area') return <AreaField place={field.path} />;
  if (field.kind === 'message') return <AreaField place={field.path} isMessage />;
  if (field.kind === 'choice') return <ChoiceField field={field} />;
  if (field.kind === 'flag') return <FlagField field={field} />;
  if (field.kind === 'samples') return <SamplesField field={field} />;
  if (field.kind === 'subUsecases') return <SubUseCasesField field={field} />;
  return <NumbersField field={field} />;
}

/** Parts of the form whose texts can be written out of answers. */
const WRITTEN: ReadonlySet<SectionId> = new Set(['sending', 'consent', 'messages', 'replies']);

function Section({ section }: { readonly section: SectionId }) {
  const { t } = useTranslation();
  const { id, fixed } = useForm();
  const shown = useApp(
    useShallow((state) => {
      const content = fixed ?? state.drafts[id]?.content;
      return content ? fieldsOf(section).filter((field) => isFieldShown(field, content)) : [];
    }),
  );
  return (
    <section
      id={sectionId(section)}
      className="tr-form-section"
      aria-labelledby={`${sectionId(section)}-title`}
    >
      <div className="tr-form-head">
        <h2 id={`${sectionId(section)}-title`} tabIndex={-1}>
          {t(`registration.sections.${section}`)}
        </h2>
        {fixed === null && WRITTEN.has(section) && <WritingButton section={section} />}
      </div>
      <p className="tr-form-lead">{t(`registration.leads.${section}`)}</p>
      {shown.map((field) => (
        <Fragment key={field.path}>
          <NamedMark place={field.path} />
          <Field field={field} />
        </Fragment>
      ))}
      {section === 'consent' && <Attachments />}
    </section>
  );
}

/** The whole form, one column, made from the table of fields. Each field follows its own value only. */
export const RegistrationForm = memo(function RegistrationForm() {
  const { t } = useTranslation();
  const { fixed } = useForm();
  useHelpKey();
  return (
    <>
      {fixed === null && <p className="tr-small tr-muted tr-form-hint">{t('registration.help.hint')}</p>}
      {SECTIONS.map((section) => (
        <Section key={section} section={section} />
      ))}
    </>
  );
});
