import { Textarea } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '#renderer/i18n/publisher-names.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { findRule } from '#shared/rule-book/catalogue.ts';
import { rulesLike } from '#shared/rule-book/search.ts';
import { findRejectionCode } from '#shared/rules/find-rejection-code.ts';
import { REJECTION_CODES, type RejectionCode } from '#shared/rules/reference/rejection-codes.ts';
import { ruleTexts } from '#shared/rules/texts/tables.ts';
import { RuleChip } from './rule-chip.tsx';
import { usePathWords } from './use-path-words.ts';

const AGAIN = {
  yes: { Icon: IconCircleCheck, tone: 'good' },
  no: { Icon: IconCircleX, tone: 'bad' },
  unknown: { Icon: IconHelpCircle, tone: 'info' },
} as const;

/** What one code means and what to do about it. */
function Meaning({ entry }: { readonly entry: RejectionCode }) {
  const { t } = useTranslation();
  const { language, list } = useFormat();
  const label = usePathWords();
  const { family, code, resubmittable, fields, rules } = entry;
  const text = ruleTexts[language][entry.meaning];
  const { Icon, tone } = AGAIN[resubmittable];
  const known = rules.filter((rule) => findRule(rule));
  return (
    <li className="tr-meaning">
      <h2 className="tr-meaning-code">
        <code>{code}</code> {nameOf(t, family)}
      </h2>
      <p className="tr-meaning-words">{text?.message ?? entry.meaning}</p>
      {text?.reason && <p className="tr-muted">{text.reason}</p>}
      {text?.cure && <p>{text.cure}</p>}
      <p className={`tr-status tr-status-${tone}`}>
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        <span>{t(`reference.again.${resubmittable}`)}</span>
      </p>
      {fields.length > 0 && (
        <p>
          <span className="tr-rule-label">{t('reference.fields')}</span>
          {list(fields.map(label))}
        </p>
      )}
      {known.length > 0 && (
        <div>
          <p className="tr-rule-label">{t('reference.rulesFor')}</p>
          <div className="tr-chips">
            {known.map((rule) => (
              <RuleChip key={rule} ruleId={rule} />
            ))}
          </div>
        </div>
      )}
    </li>
  );
}

/** What fits a reason in words, where no code is in it. */
function Alike({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const rules = rulesLike(text, language);
  return (
    <div className="tr-meaning">
      <p>{t('reference.noCode')}</p>
      {rules.length > 0 && (
        <>
          <p className="tr-rule-label">{t('reference.alike')}</p>
          <div className="tr-chips">
            {rules.map(({ id }) => (
              <RuleChip key={id} ruleId={id} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** A pasted code or reason: its meaning, what it concerns, and whether the form may be mended. */
export function LookupTab() {
  const { t } = useTranslation();
  const text = useApp((state) => state.params.lookup) ?? '';
  const setParams = useApp((state) => state.setParams);
  const sought = useDeferredValue(text);
  const found = useMemo(() => findRejectionCode(sought), [sought]);
  return (
    <div className="tr-lookup">
      <Textarea
        label={t('reference.paste')}
        description={t('reference.pasteHint')}
        placeholder={t('reference.pastePlaceholder')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={20_000}
        value={text}
        onChange={(event) => setParams({ tab: 'lookup', lookup: event.currentTarget.value })}
      />
      <p className="tr-hidden" role="status">
        {sought.trim() === '' ? '' : t('reference.meanings', { count: found.length })}
      </p>
      {found.length > 0 && (
        <ul className="tr-meanings">
          {found.map((entry) => (
            <Meaning key={`${entry.family} ${entry.code}`} entry={entry} />
          ))}
        </ul>
      )}
      {found.length === 0 && sought.trim() !== '' && <Alike text={sought} />}
      <p className="tr-small tr-faint">
        {t('reference.table.source', { source: REJECTION_CODES.source, date: REJECTION_CODES.asOf })}
      </p>
    </div>
  );
}
