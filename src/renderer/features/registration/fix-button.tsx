import { Button, Tooltip } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ruleWords } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { valueAt } from '#shared/model/value-at.ts';
import type { Edit, EditValue } from '#shared/rules/rule.ts';
import { draftOf, touchField } from './draft-actions.ts';
import { placeOf } from './findings.ts';
import { applyOne, type Fixable, shortDifference, undoFix } from './fixes.ts';
import { focusField } from './focus-field.ts';
import { useContent, useForm } from './form-context.ts';
import { useFieldLabel } from './registration-words.ts';

/** A value of the form as it can be read in a line. */
function useValueWords(): (value: unknown) => string {
  const { t } = useTranslation();
  const { list } = useFormat();
  return (value) => {
    if (typeof value === 'boolean')
      return t(value ? 'registration.fix.ticked' : 'registration.fix.notTicked');
    const text = Array.isArray(value) ? list(value) : String(value ?? '');
    return text.trim() === '' ? t('registration.fix.empty') : text;
  };
}

function Change({ path, value, isNamed }: Edit & { readonly isNamed: boolean }) {
  const { t } = useTranslation();
  const words = useValueWords();
  const now: EditValue | undefined = useContent((content) => valueAt(content, path) as EditValue);
  const label = useFieldLabel()(placeOf(path));
  const [before, after] = shortDifference(words(now), words(value));
  return (
    <span className="tr-fix-change">
      {isNamed && <span className="tr-fix-field">{label}</span>}
      <span className="tr-fix-line">
        <span className="tr-fix-when">{t('registration.fix.before')}</span> <del>{before}</del>
      </span>
      <span className="tr-fix-line">
        <span className="tr-fix-when">{t('registration.fix.after')}</span> <ins>{after}</ins>
      </span>
    </span>
  );
}

/** Says politely what was done, and offers to take it back. */
export function useFixNews() {
  const { t } = useTranslation();
  const { id } = useForm();
  const addToast = useApp((state) => state.addToast);
  return (text: string) =>
    addToast({
      tone: 'good',
      text,
      action: { label: t('common.undo'), run: () => void undoFix(id) },
    });
}

/** Applies the repair of one finding. What it will change shows on hover and on focus. */
export function FixButton({ finding }: { readonly finding: Fixable }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { id } = useForm();
  const label = useFieldLabel();
  const tell = useFixNews();
  const { fix } = finding;
  const what = ruleWords(language, { code: fix.code, params: finding.params }).message;
  const apply = () => {
    const place = placeOf(fix.edits[0]?.path ?? finding.path);
    applyOne(id, fix);
    touchField(id, place);
    tell(t('registration.fix.done', { what, field: label(place) }));
    // The button goes with its finding; reading goes on where the change is.
    if (draftOf(id)) focusField(place);
  };
  return (
    <Tooltip
      multiline
      portalProps={{ target: '#content' }}
      w={320}
      position="bottom-start"
      events={{ hover: true, focus: true, touch: true }}
      label={fix.edits.map((edit) => (
        <Change key={edit.path} {...edit} isNamed={placeOf(edit.path) !== placeOf(finding.path)} />
      ))}
    >
      <Button
        size="compact-xs"
        leftSection={<IconTool size={13} aria-hidden="true" />}
        aria-label={t('registration.field.fix', { what })}
        onClick={apply}
      >
        {what}
      </Button>
    </Tooltip>
  );
}
