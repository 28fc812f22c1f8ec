import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ruleWords } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { codeName } from '#shared/blank-forms/words.ts';
import { readablePhone } from '#shared/model/phone.ts';
import type { TemplateCell } from '#shared/model/template.ts';
import { isPhoneSlot } from '#shared/templates/cell.ts';
import type { SlotKey } from '#shared/templates/slots.ts';

/** A value as people read it. */
export function useSlotValue(): (slot: SlotKey, value: string) => string {
  const { language } = useFormat();
  return (slot, value) => (isPhoneSlot(slot) ? readablePhone(value) : codeName(language, slot, value));
}

interface Props {
  readonly slot: SlotKey;
  readonly cell: TemplateCell;
  /** What was typed and is not back from the disk yet. */
  readonly pending: string | undefined;
}

/** What a cell shows: the value and whose it is, what the rules find, or that it is missing. */
export function GapCell({ slot, cell, pending }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const words = useSlotValue();
  const value = pending ?? cell.value;
  if (value === '')
    return cell.isNeeded ? (
      <span className="tr-gap-missing">{t('templates.missing')}</span>
    ) : (
      <span className="tr-faint">{t('templates.notNeeded')}</span>
    );
  const [worst] = pending === undefined ? cell.findings : [];
  const isBad = worst?.severity === 'error';
  const Icon = isBad ? IconCircleX : IconAlertTriangle;
  const isKnown = pending === undefined && cell.from !== 'table';
  return (
    <>
      {worst && (
        <Icon
          size={14}
          className={isBad ? 'tr-gap-bad' : 'tr-gap-warn'}
          role="img"
          aria-label={ruleWords(language, worst).message}
        />
      )}
      <span className={`tr-cut${isKnown ? ' tr-muted' : ''}`} title={value}>
        {words(slot, value)}
      </span>
    </>
  );
}
