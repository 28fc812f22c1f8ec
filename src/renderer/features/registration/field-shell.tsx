import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingList, useFindingsAt } from './finding-list.tsx';
import { fieldId } from './focus-field.ts';
import { useForm } from './form-context.ts';
import { type ExamplePath, HelpExamples } from './help-examples.tsx';
import { namedId } from './named-mark.tsx';
import { useFieldLabel } from './registration-words.ts';
import { useIsNamed } from './rejection-context.ts';

/** What ties a control to its label, help and findings. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': true | undefined;
}

/** Ids and state of the control at a place. There is no help where it belongs to a group, nor in a form to be read. */
export function useControl(place: string, wantsHelp = true) {
  const findings = useFindingsAt(place);
  const hasHelp = useForm().fixed === null && wantsHelp;
  const id = fieldId(place);
  const isNamed = useIsNamed(place);
  const described = [
    isNamed && namedId(place),
    hasHelp && `${id}-help`,
    findings.length > 0 && `${id}-findings`,
  ].filter(Boolean);
  const isInvalid = findings.some(({ severity }) => severity === 'error');
  const control = {
    id,
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
    ...(isInvalid ? { 'aria-invalid': true as const } : {}),
  };
  return { id, findings, control, hasHelp };
}

/** Shows and hides the examples of a field. Tab goes from field to field; F1 reaches it from inside. */
function ExamplesToggle({
  place,
  isOpen,
  onToggle,
}: {
  place: string;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { t } = useTranslation();
  const name = t('registration.help.toggle', { field: useFieldLabel()(place) });
  return (
    <button
      type="button"
      className="tr-help-toggle"
      data-examples
      tabIndex={-1}
      aria-label={name}
      aria-keyshortcuts="F1"
      aria-expanded={isOpen}
      aria-controls={isOpen ? `${fieldId(place)}-examples` : undefined}
      title={`${name} (F1)`}
      onClick={onToggle}
    >
      ?
    </button>
  );
}

/** The help of a field with its examples; none in a form to be read. */
export function FieldHelp({
  place,
  className = '',
}: {
  readonly place: ExamplePath;
  readonly className?: string;
}) {
  const { t } = useTranslation();
  const isReadOnly = useForm().fixed !== null;
  const id = fieldId(place);
  const [isOpen, setOpen] = useState(false);
  if (isReadOnly) return null;
  return (
    <div className={`tr-field-help ${className}`}>
      <p id={`${id}-help`}>{t(`registration.fields.${place}.help`)}</p>{' '}
      <ExamplesToggle place={place} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      {isOpen && <HelpExamples id={`${id}-examples`} path={place} />}
    </div>
  );
}

interface Props {
  readonly place: string;
  /** What ties the control to the rest. */
  readonly tie: ReturnType<typeof useControl>;
  readonly children: ReactNode;
  /** Stands at the end of the help line, such as a counter. */
  readonly meter?: ReactNode;
  /** Stands at the end of the label line. */
  readonly action?: ReactNode;
}

/** Label above, control, help below, and findings under that. */
export function FieldShell({ place, tie, children, meter, action }: Props) {
  const { id, findings, hasHelp } = tie;
  const label = useFieldLabel()(place);
  return (
    <div className="tr-field">
      <div className="tr-field-head">
        <label htmlFor={id}>{label}</label>
        {action}
      </div>
      {children}
      {(hasHelp || meter) && (
        <div className="tr-field-foot">
          {hasHelp && <FieldHelp place={place as ExamplePath} />}
          {meter}
        </div>
      )}
      <FindingList id={`${id}-findings`} findings={findings} label={label} />
    </div>
  );
}
