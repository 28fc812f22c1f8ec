import { useTranslation } from 'react-i18next';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { ruleWords } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { TemplateDetail, TemplateRow } from '#shared/model/template.ts';
import { slotHelp, slotName } from '#shared/templates/words.ts';

interface Props {
  readonly template: TemplateDetail;
  readonly columns: readonly string[];
  readonly row: TemplateRow | undefined;
  readonly column: number;
}

/** About the cell under the cursor: what belongs there, whose value it is, and what the rules find. */
export function CellDetail({ template, columns, row, column }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [slot, cell] = [columns[column], row?.cells[column]];
  if (!slot || !cell || !row) return <div className="tr-gap-detail" />;
  return (
    <section className="tr-gap-detail" aria-live="polite">
      <p className="tr-flush">
        <span className="tr-strong">{slotName(language, slot)}</span>
        <span className="tr-muted"> · {row.customerName}</span>
        {cell.from && <span className="tr-muted"> · {t(`templates.sources.${cell.from}`)}</span>}
      </p>
      <p className="tr-flush tr-small tr-muted">{slotHelp(language, slot, template.campaign)}</p>
      {cell.findings.map((finding) => {
        const { message, cure } = ruleWords(language, finding);
        const isBad = finding.severity === 'error';
        return (
          <StatusWord
            key={`${finding.ruleId} ${finding.code}`}
            tone={isBad ? 'bad' : 'warn'}
            shape={isBad ? 'cross' : 'triangle'}
            isQuiet
          >
            {message} {cure} <span className="tr-mono tr-muted">{finding.ruleId}</span>
          </StatusWord>
        );
      })}
      <p className="tr-flush tr-small tr-faint">{t('templates.keys')}</p>
    </section>
  );
}
