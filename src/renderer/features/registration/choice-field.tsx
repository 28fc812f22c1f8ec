import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SUB_USE_CASES } from '#shared/rules/reference/use-cases.ts';
import { editDraft, touchField } from './draft-actions.ts';
import { FieldHelp, FieldShell, useControl } from './field-shell.tsx';
import type { ChoiceSpec, FieldSpec } from './fields.ts';
import { FindingList } from './finding-list.tsx';
import { useContent, useForm, useText } from './form-context.ts';
import { useChoiceWords, useFieldLabel } from './registration-words.ts';
import { useLeave } from './text-field.tsx';

function Option({ words, value }: { readonly words: ChoiceSpec['words']; readonly value: string }) {
  const text = useChoiceWords()(words, value);
  return (
    <option value={value}>
      {text}
      {text !== value && <span className="tr-option-code"> · {value}</span>}
    </option>
  );
}

/** One value of the registry, in words, its code beside it. */
export function ChoiceField({ field }: { readonly field: FieldSpec }) {
  const { path, choice, width = 'full' } = field;
  const { t } = useTranslation();
  const { id, fixed } = useForm();
  const value = useText(path);
  const tie = useControl(path);
  const leave = useLeave(path);
  if (!choice) return null;
  const isKnown = value === '' || choice.values.includes(value);
  return (
    <FieldShell place={path} tie={tie}>
      <select
        {...tie.control}
        className={`tr-control is-select is-${width}${value === '' ? ' is-empty' : ''}`}
        disabled={fixed !== null}
        value={value}
        onChange={(event) => editDraft(id, path, event.currentTarget.value)}
        onBlur={leave}
      >
        <option value="">{t('registration.field.choose')}</option>
        {!isKnown && <option value={value}>{t('registration.field.unknownValue', { value })}</option>}
        {choice.values.map((one) => (
          <Option key={one} words={choice.words} value={one} />
        ))}
      </select>
    </FieldShell>
  );
}

/** Something that holds or not. */
export function FlagField({ field }: { readonly field: FieldSpec }) {
  const { path } = field;
  const { id, fixed } = useForm();
  const isOn = useContent((content) => {
    const [, key = ''] = path.split('.');
    return (content.campaign as Readonly<Record<string, unknown>>)[key] === true;
  });
  const { id: controlId, findings, control } = useControl(path);
  const label = useFieldLabel()(path);
  return (
    <div className="tr-field is-flag">
      <Checkbox
        {...control}
        label={label}
        checked={isOn === true}
        disabled={fixed !== null}
        onChange={(event) => {
          editDraft(id, path, event.currentTarget.checked);
          touchField(id, path);
        }}
        onBlur={useLeave(path)}
      />
      <FieldHelp place={path} />
      <FindingList id={`${controlId}-findings`} findings={findings} label={label} />
    </div>
  );
}

const NO_VALUES: readonly string[] = [];

/** The purposes of a campaign that has several. */
export function SubUseCasesField({ field }: { readonly field: FieldSpec }) {
  const { path } = field;
  const { id, fixed } = useForm();
  const chosen = useContent(({ campaign }) => campaign.subUsecases) ?? NO_VALUES;
  const words = useChoiceWords();
  const leave = useLeave(path);
  const { id: groupId, findings, control } = useControl(path);
  const label = useFieldLabel()(path);
  const extra = chosen.filter((value) => !(SUB_USE_CASES.values as readonly string[]).includes(value));
  const toggle = (value: string, isOn: boolean) => {
    editDraft(id, path, isOn ? [...chosen, value] : chosen.filter((one) => one !== value));
    touchField(id, path);
  };
  return (
    <fieldset className="tr-field tr-group" id={groupId} aria-describedby={control['aria-describedby']}>
      <legend>{label}</legend>
      <div className="tr-group-grid">
        {[...SUB_USE_CASES.values, ...extra].map((value) => (
          <Checkbox
            key={value}
            label={
              <>
                {words('usecase', value)} <span className="tr-option-code">{value}</span>
              </>
            }
            checked={chosen.includes(value)}
            disabled={fixed !== null}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
            onBlur={leave}
          />
        ))}
      </div>
      <FieldHelp place={path} />
      <FindingList id={`${groupId}-findings`} findings={findings} label={label} />
    </fieldset>
  );
}
