import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { type Shape, StatusWord, type Tone } from '#renderer/components/status-word.tsx';
import { VirtualTable } from '#renderer/components/virtual-table.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { type GuidedRun, type KeptCheck, SUMMARY_MAX } from '#shared/model/guided.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { type ComparedNumber, compareNumbers, type Mark } from './comparison.ts';

const MOST_ROWS = 8;

const LOOKS: Readonly<Record<Mark, readonly [Tone, Shape]>> = {
  same: ['good', 'check'],
  missing: ['bad', 'cross'],
  extra: ['bad', 'triangle'],
  repeated: ['warn', 'triangle'],
};

/** What the last comparison found, in one sentence and its counts. */
function Verdict({ check, count }: { readonly check: KeptCheck; readonly count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const time = format.moment(check.at);
  const counts = (['missing', 'extra', 'repeated'] as const)
    .filter((name) => check[name].length > 0)
    .map((name) => t(`guided.check.${name}`, { count: check[name].length }));
  return (
    <div className={`tr-verdict-note ${check.matches ? 'is-good' : 'is-bad'}`} role="status">
      <StatusWord tone={check.matches ? 'good' : 'bad'} shape={check.matches ? 'check' : 'cross'}>
        {check.matches ? t('guided.check.good', { count }) : t('guided.check.bad')}
      </StatusWord>
      <p className="tr-flush tr-small tr-muted">
        {[
          ...counts,
          t(check.locationNamed ? 'guided.check.location' : 'guided.check.noLocation'),
          t(`guided.check.${check.source}`, { time }),
        ].join(' · ')}
      </p>
    </div>
  );
}

function Cells({ row }: { readonly row: ComparedNumber }) {
  const { t } = useTranslation();
  const [tone, shape] = LOOKS[row.mark ?? 'same'];
  const number = formatPhone(row.e164);
  return (
    <>
      <td className="tr-mono">{row.isOurs ? number : <span className="tr-faint">–</span>}</td>
      <td className="tr-mono">{row.isTheirs ? number : <span className="tr-faint">–</span>}</td>
      <td data-mark={row.mark ?? undefined}>
        {row.mark && (
          <StatusWord tone={tone} shape={shape} isQuiet={row.mark === 'same'}>
            {t(`guided.check.marks.${row.mark}`)}
          </StatusWord>
        )}
      </td>
    </>
  );
}

function PasteBox({ run }: { readonly run: GuidedRun }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const check = useAction(() => call('guided.checkSummary', { outboxId: run.outboxId, text }));
  return (
    <div className="tr-stack">
      <Textarea
        label={t('guided.check.paste')}
        description={t('guided.check.pasteHint')}
        rows={4}
        maxLength={SUMMARY_MAX}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        classNames={{ input: 'tr-mono' }}
      />
      <div>
        <Button disabled={text.trim() === ''} loading={check.isBusy} onClick={() => void check.run()}>
          {t('guided.check.apply')}
        </Button>
      </div>
      {check.error && <ErrorNote error={check.error} />}
    </div>
  );
}

/** "Is this what you see?": our order beside the one of Control Hub, every difference marked. */
export function SummaryCheckPart({ run }: { readonly run: GuidedRun }) {
  const { t } = useTranslation();
  const { numbers, check } = run;
  const rows = useMemo(() => compareNumbers(numbers, check), [numbers, check]);
  const columns = [
    { key: 'ours', title: t('guided.check.ours'), width: 'minmax(136px, 1fr)' },
    { key: 'theirs', title: t('guided.check.theirs'), width: 'minmax(136px, 1fr)' },
    { key: 'state', title: t('guided.check.state'), width: 'minmax(150px, 1.4fr)' },
  ];
  return (
    <section className="tr-guide-part" aria-labelledby="guided-check">
      <h2 className="tr-section-title" id="guided-check">
        {t('guided.check.title')}
      </h2>
      {check ? (
        <Verdict check={check} count={numbers.length} />
      ) : (
        <p className="tr-flush tr-muted">
          {t('guided.check.none')}. {t('guided.check.noneHint')}
        </p>
      )}
      <div className="tr-guide-compare">
        <VirtualTable
          mostRows={MOST_ROWS}
          label={t('guided.check.table')}
          columns={columns}
          rows={rows}
          keyOf={({ e164 }) => e164}
          render={(row) => <Cells row={row} />}
        />
        {run.finishedAt === null && <PasteBox run={run} />}
      </div>
    </section>
  );
}
