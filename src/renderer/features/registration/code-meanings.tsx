import { useTranslation } from 'react-i18next';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { nameOf } from '#renderer/i18n/publisher-names.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Reason } from '#shared/model/rejection.ts';
import { type Verdict, verdictOf } from '#shared/rejections/concerned.ts';
import { entriesOf } from '#shared/rejections/read.ts';
import { ruleTexts } from '#shared/rules/texts/tables.ts';

const VERDICTS = {
  edit: { tone: 'good', shape: 'pencil', again: 'yes' },
  anew: { tone: 'bad', shape: 'cross', again: 'no' },
  unknown: { tone: 'info', shape: 'info', again: 'unknown' },
} as const satisfies Record<Verdict, object>;

/** Whether the form may be mended, by the strictest of the codes. */
export function VerdictWord({ reason }: { readonly reason: Pick<Reason, 'codes'> }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const { verdict, because } = verdictOf(entriesOf(reason));
  const { tone, shape, again } = VERDICTS[verdict];
  const codes = list([...new Set(because.map(({ code }) => code))]);
  return (
    <StatusWord tone={tone} shape={shape}>
      {t(`reference.again.${again}`)}
      {codes !== '' && <span className="tr-muted"> {t('registration.rejection.because', { codes })}</span>}
    </StatusWord>
  );
}

/** What each code of a reason means, and what to do about it. */
export function CodeMeanings({ reason }: { readonly reason: Pick<Reason, 'codes'> }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const entries = entriesOf(reason);
  if (entries.length === 0) return <p className="tr-flush tr-muted">{t('registration.rejection.noCode')}</p>;
  return (
    <ul className="tr-codes">
      {entries.map(({ family, code, meaning }) => {
        const text = ruleTexts[language][meaning];
        return (
          <li key={`${family} ${code}`}>
            <span className="tr-codes-name">
              <code>{code}</code> {nameOf(t, family)}
            </span>
            <span>{text?.message ?? meaning}</span>
            {text?.cure && <span className="tr-muted">{text.cure}</span>}
          </li>
        );
      })}
    </ul>
  );
}
