import './left-out.css';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { VirtualTable } from '#renderer/components/virtual-table.tsx';
import { ruleTitle } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { type BatchPlan, type LeftOutNumber, LIST_REASONS, type ListReason } from '#shared/model/batch.ts';
import { journeyStepSchema, type NumberSelection } from '#shared/model/number.ts';
import { formatPhone } from '#shared/model/phone.ts';

/** Rows that are shown before a list scrolls. */
const ROWS_SHOWN = 6;

const isListReason = (reason: string): reason is ListReason => LIST_REASONS.some((one) => one === reason);

/** Why a number is left out: a rule, the step that it has reached, or what is wrong with its line of a list. */
export function useLeftOutWords(): (reason: string) => string {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (reason) => {
    if (isListReason(reason)) return t(`batchWork.leftOut.${reason}`);
    const step = journeyStepSchema.safeParse(reason);
    if (step.success) return t('batchWork.leftOut.already', { step: t(`domain.journey.${step.data}`) });
    return `${ruleTitle(language, reason)} (${reason})`;
  };
}

function Cells({ number, hasLines }: { readonly number: LeftOutNumber; readonly hasLines: boolean }) {
  const format = useFormat();
  const { line, e164, text, extension, ownerName, locationName } = number;
  return (
    <>
      {hasLines && <td className="tr-num">{line === null ? '' : format.count(line)}</td>}
      <td className="tr-mono tr-cut" title={text}>
        {e164 === '' ? text || extension : formatPhone(e164)}
      </td>
      <td className="tr-cut">{ownerName}</td>
      <td className="tr-cut">{locationName}</td>
    </>
  );
}

function Rows({ label, numbers }: { readonly label: string; readonly numbers: readonly LeftOutNumber[] }) {
  const { t } = useTranslation();
  const hasLines = numbers.some(({ line }) => line !== null);
  const column = (key: 'line' | 'number' | 'owner' | 'location', width: string) => ({
    key,
    title: t(`batchWork.leftOut.columns.${key}`),
    width,
  });
  return (
    <VirtualTable
      mostRows={ROWS_SHOWN}
      label={label}
      columns={[
        ...(hasLines ? [column('line', '64px')] : []),
        column('number', '160px'),
        column('owner', 'minmax(0, 1fr)'),
        column('location', 'minmax(0, 1fr)'),
      ]}
      rows={numbers.map((number, at) => ({ ...number, at }))}
      keyOf={({ at }) => String(at)}
      render={(number) => <Cells number={number} hasLines={hasLines} />}
    />
  );
}

interface Props {
  readonly plan: Pick<BatchPlan, 'leftOut' | 'leftOutNumbers'>;
  readonly selection: NumberSelection;
}

/** Numbers that stay out, folded by their reason, one by one; all of them as a file. */
export function LeftOutFold({ plan, selection }: Props) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const words = useLeftOutWords();
  const addToast = useApp((state) => state.addToast);
  const total = plan.leftOut.reduce((sum, { count }) => sum + count, 0);
  const byReason = Map.groupBy(plan.leftOutNumbers, ({ reason }) => reason);
  const save = useAction(async () => {
    const request = { what: 'left-out', selection, format: 'csv', language } as const;
    const { path } = await call('exports.save', request);
    if (path !== null) addToast({ tone: 'good', text: t('common.savedTo', { path }) });
  });
  if (total === 0) return null;
  return (
    <section className="tr-left-out-fold" aria-labelledby="left-out">
      <div className="tr-row-between">
        <h3 className="tr-section-title" id="left-out">
          {t('batchWork.leftOut.title', { count: total })}
        </h3>
        <Button size="compact-sm" variant="subtle" loading={save.isBusy} onClick={() => void save.run()}>
          {t('batchWork.leftOut.export')}
        </Button>
      </div>
      {save.error && <ErrorNote error={save.error} />}
      {plan.leftOut.map(({ reason, count }) => (
        <Reason key={reason} words={words(reason)} count={count} numbers={byReason.get(reason) ?? []} />
      ))}
    </section>
  );
}

function Reason(props: {
  readonly words: string;
  readonly count: number;
  readonly numbers: readonly LeftOutNumber[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { words, count, numbers } = props;
  return (
    <details className="tr-fold">
      <summary>
        <span className="tr-num">{format.count(count)}</span> {words}
      </summary>
      {numbers.length > 0 && <Rows label={words} numbers={numbers} />}
      {numbers.length < count && (
        <p className="tr-flush tr-small tr-muted">
          {t('batchWork.leftOut.named', { shown: numbers.length, count })}
        </p>
      )}
    </details>
  );
}
