import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldPath } from './draft-path.ts';
import { FindingList, useFindingsAt } from './finding-list.tsx';
import { fieldId } from './focus-field.ts';
import { useFieldLabel } from './registration-words.ts';

/** What ties a control to its label, help and findings. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': true | undefined;
}

/** Ids and state of the control at a place; `hasHelp` is false where the help belongs to a group. */
export function useControl(place: string, hasHelp = true) {
  const findings = useFindingsAt(place);
  const id = fieldId(place);
  const described = [hasHelp && `${id}-help`, findings.length > 0 && `${id}-findings`].filter(Boolean);
  const isInvalid = findings.some(({ severity }) => severity === 'error');
  const control = {
    id,
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
    ...(isInvalid ? { 'aria-invalid': true as const } : {}),
  };
  return { id, findings, control };
}

interface Props {
  readonly place: string;
  readonly children: ReactNode;
  /** Stands at the end of the help line, such as a counter. */
  readonly meter?: ReactNode;
  /** Stands at the end of the label line. */
  readonly action?: ReactNode;
  readonly hasHelp?: boolean;
}

/** Label above, control, help below, and findings under that. */
export function FieldShell({ place, children, meter, action, hasHelp = true }: Props) {
  const { t } = useTranslation();
  const { id, findings } = useControl(place, hasHelp);
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
          {hasHelp && (
            <p id={`${id}-help`} className="tr-field-help">
              {t(`registration.fields.${place as FieldPath}.help`)}
            </p>
          )}
          {meter}
        </div>
      )}
      <FindingList id={`${id}-findings`} findings={findings} label={label} />
    </div>
  );
}
