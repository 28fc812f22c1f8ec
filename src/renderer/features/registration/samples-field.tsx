import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SAMPLES } from '#shared/rules/reference/limits.ts';
import { editDraft, previewMessage } from './draft-actions.ts';
import { FieldHelp, useControl } from './field-shell.tsx';
import type { FieldSpec } from './fields.ts';
import { FindingList } from './finding-list.tsx';
import { focusField } from './focus-field.ts';
import { useContent, useForm } from './form-context.ts';
import { useFieldLabel } from './registration-words.ts';
import { AreaField } from './text-field.tsx';

const NO_SAMPLES: readonly string[] = [];

/** One to five examples of what people will get. */
export function SamplesField({ field }: { readonly field: FieldSpec }) {
  const { path } = field;
  const { t } = useTranslation();
  const { id, fixed } = useForm();
  const samples = useContent(({ campaign }) => campaign.samples) ?? NO_SAMPLES;
  const { id: groupId, findings, control } = useControl(path);
  const label = useFieldLabel()(path);
  const placeAt = (index: number) => `${path}.${index}`;
  const add = () => {
    editDraft(id, path, [...samples, '']);
    requestAnimationFrame(() => focusField(placeAt(samples.length)));
  };
  const remove = (index: number) => {
    editDraft(
      id,
      path,
      samples.filter((_text, at) => at !== index),
    );
    const next = placeAt(Math.max(0, index - 1));
    previewMessage(id, next);
    requestAnimationFrame(() => focusField(next));
  };
  return (
    <fieldset className="tr-field tr-group" id={groupId} aria-describedby={control['aria-describedby']}>
      <legend className="tr-hidden">{label}</legend>
      <FieldHelp place={path} className="tr-samples-help" />
      {samples.map((_text, index) => (
        <AreaField
          // biome-ignore lint/suspicious/noArrayIndexKey: a sample is known by its place only
          key={index}
          place={placeAt(index)}
          isMessage
          hasHelp={false}
          action={
            fixed === null &&
            samples.length > SAMPLES.values.fewest && (
              <ActionIcon
                size={22}
                aria-label={t('registration.field.removeSample', { n: index + 1 })}
                title={t('registration.field.removeSample', { n: index + 1 })}
                onClick={() => remove(index)}
              >
                <IconTrash size={14} />
              </ActionIcon>
            )
          }
        />
      ))}
      <FindingList id={`${groupId}-findings`} findings={findings} label={label} />
      {fixed === null && (
        <div className="tr-row">
          <Button
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            disabled={samples.length >= SAMPLES.values.most}
            onClick={add}
          >
            {t('registration.field.addSample')}
          </Button>
          {samples.length >= SAMPLES.values.most && (
            <span className="tr-small tr-muted">
              {t('registration.field.mostSamples', { count: SAMPLES.values.most })}
            </span>
          )}
        </div>
      )}
    </fieldset>
  );
}
