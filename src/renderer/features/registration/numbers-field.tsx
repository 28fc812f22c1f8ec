import './numbers.css';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusWord } from '#renderer/components/status-word.tsx';
import type { E164 } from '#shared/model/ids.ts';
import { AttachDialog } from './attach-dialog.tsx';
import { attachedState } from './attached.ts';
import { AttachedTable } from './attached-table.tsx';
import { saveNow } from './autosave.ts';
import { editDraft, touchField } from './draft-actions.ts';
import { FieldHelp, useControl } from './field-shell.tsx';
import type { FieldSpec } from './fields.ts';
import { FindingList } from './finding-list.tsx';
import { useContent, useForm } from './form-context.ts';
import { useFieldLabel } from './registration-words.ts';

const NO_NUMBERS: readonly E164[] = [];

/** The numbers of the registration: what is attached, and the way to attach more. */
export function NumbersField({ field }: { readonly field: FieldSpec }) {
  const { path } = field;
  const { t } = useTranslation();
  const { id, fixed, facts } = useForm();
  const [isOpen, setOpen] = useState(false);
  const attached = useContent(({ numbers }) => numbers) ?? NO_NUMBERS;
  const { id: groupId, findings, control } = useControl(path);
  const label = useFieldLabel()(path);
  const setNumbers = (numbers: readonly E164[]) => {
    editDraft(id, path, numbers);
    touchField(id, path);
    void saveNow(id);
  };
  const remove = (e164: E164) => {
    const index = attached.indexOf(e164);
    const rest = attached.filter((one) => one !== e164);
    setNumbers(rest);
    const next = rest[Math.min(index, rest.length - 1)];
    requestAnimationFrame(() => {
      const group = document.getElementById(groupId);
      const button = group?.querySelector<HTMLElement>(next ? `[data-remove="${next}"]` : 'button');
      button?.focus({ preventScroll: true });
    });
  };
  const isReadOnly = fixed !== null;
  const isUniform =
    isReadOnly || attached.every((e164) => ['authorised', 'unknown'].includes(attachedState(facts[e164])));
  return (
    <fieldset className="tr-field tr-group" id={groupId} aria-describedby={control['aria-describedby']}>
      <legend className="tr-hidden">{label}</legend>
      <div className="tr-row-between tr-numbers-head">
        <p className="tr-flush tr-strong">
          {attached.length === 0
            ? t('registration.numbers.none')
            : t('registration.numbers.count', { count: attached.length })}
          {attached.length > 0 && isUniform && !isReadOnly && (
            <span className="tr-numbers-state">
              <StatusWord tone="good" shape="check" isQuiet>
                {t('registration.numbers.allAuthorised', { count: attached.length })}
              </StatusWord>
            </span>
          )}
        </p>
        {!isReadOnly && (
          <Button leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => setOpen(true)}>
            {t('registration.numbers.attach')}
          </Button>
        )}
      </div>
      {attached.length > 0 && (
        <AttachedTable numbers={attached} hasState={!isUniform} onRemove={isReadOnly ? null : remove} />
      )}
      <FieldHelp place={path} />
      <FindingList id={`${groupId}-findings`} findings={findings} label={label} />
      <AttachDialog
        isOpen={isOpen}
        registrationId={id}
        attached={attached}
        onAttach={(numbers) => {
          setNumbers([...attached, ...numbers]);
          setOpen(false);
        }}
        onClose={() => setOpen(false)}
      />
    </fieldset>
  );
}
