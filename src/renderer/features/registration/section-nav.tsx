import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useApp } from '#renderer/stores/store.ts';
import { isAcknowledged } from '#shared/acknowledgements/standing.ts';
import { judged } from './draft-actions.ts';
import { SECTIONS, type SectionId } from './fields.ts';
import { sectionState } from './findings.ts';
import { focusSection } from './focus-field.ts';
import { useForm } from './form-context.ts';
import { NamedCount } from './named-mark.tsx';

function useSectionWords(section: SectionId) {
  const { t } = useTranslation();
  const { id, fixed, acknowledgements } = useForm();
  const state = useApp(
    useShallow((app) => {
      const copy = fixed ? undefined : app.drafts[id];
      if (!copy || copy.judgedVersion < 0) return null;
      const draft = judged(copy.content);
      return sectionState(copy, section, (finding) => isAcknowledged(finding, acknowledgements, draft));
    }),
  );
  if (!state) return null;
  const { errors, warnings, open } = state;
  const text = t('registration.sections.findings', { count: errors + warnings });
  if (errors > 0) return { tone: 'bad', Icon: IconCircleX, text } as const;
  if (open > 0 && warnings === 0) {
    return { tone: 'info', Icon: IconCircleDashed, text: t('registration.sections.open') } as const;
  }
  if (warnings > 0) return { tone: 'warn', Icon: IconAlertTriangle, text } as const;
  return { tone: 'good', Icon: IconCircleCheck, text: t('registration.sections.done') } as const;
}

function SectionLink({ section, isCurrent }: { readonly section: SectionId; readonly isCurrent: boolean }) {
  const { t } = useTranslation();
  const state = useSectionWords(section);
  return (
    <li>
      <button
        type="button"
        className="tr-section-link"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => focusSection(section)}
      >
        <span className="tr-section-name">{t(`registration.sections.${section}`)}</span>
        {state && (
          <span className={`tr-section-state is-${state.tone}`}>
            <state.Icon size={14} stroke={1.75} aria-hidden="true" />
            {state.text}
          </span>
        )}
        <NamedCount section={section} />
      </button>
    </li>
  );
}

/** The parts of the form, how far each is, and which one is in sight. */
export const SectionNav = memo(function SectionNav({ current }: { readonly current: SectionId }) {
  const { t } = useTranslation();
  return (
    <nav className="tr-sections" aria-label={t('registration.sections.label')}>
      <ul>
        {SECTIONS.map((section) => (
          <SectionLink key={section} section={section} isCurrent={section === current} />
        ))}
      </ul>
    </nav>
  );
});
