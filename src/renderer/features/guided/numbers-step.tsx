import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, toAppError } from '#renderer/api/client.ts';
import { CopyButton } from '#renderer/components/copy-button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { PickList } from '#renderer/components/pick-list.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { GuidedRun } from '#shared/model/guided.ts';
import { formatPhone } from '#shared/model/phone.ts';

type RunNumber = GuidedRun['numbers'][number];

const MOST_ROWS = 9;

/** All of them as text, one a line. */
export const asLines = (numbers: readonly RunNumber[]): string => numbers.map(({ e164 }) => e164).join('\n');

/** A number with its owner, and a mark that copies it; keys do the same on the list. */
function NumberOption({ number, onCopy }: { number: RunNumber; onCopy: (number: RunNumber) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="tr-mono tr-guide-number">{formatPhone(number.e164)}</span>{' '}
      <span className={`tr-cut tr-guide-owner${number.ownerName === '' ? ' tr-faint' : ''}`}>
        {number.ownerName || t('numbers.unassigned')}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for pointers only; Ctrl C does the same */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: for pointers only; Ctrl C does the same */}
      <span
        className="tr-guide-copy"
        title={t('guided.copyOne')}
        onClick={(event) => {
          event.stopPropagation();
          onCopy(number);
        }}
      >
        <IconCopy size={14} aria-hidden="true" />
      </span>
    </>
  );
}

function useTicks({ outboxId, numbers }: GuidedRun) {
  const ticked = useMemo(
    () => new Set<string>(numbers.filter((one) => one.ticked).map(({ e164 }) => e164)),
    [numbers],
  );
  const [error, setError] = useState<AppError | undefined>(undefined);
  const write = async (wanted: ReadonlySet<string>) => {
    const changed = numbers.filter(({ e164 }) => wanted.has(e164) !== ticked.has(e164));
    for (const isOn of [true, false]) {
      const some = changed.filter(({ e164 }) => wanted.has(e164) === isOn).map(({ e164 }) => e164);
      if (some.length > 0) await call('guided.tick', { outboxId, numbers: some, ticked: isOn });
    }
  };
  // A tick is never dropped because another is still being written.
  const set = (wanted: ReadonlySet<string>) =>
    void write(wanted).then(
      () => setError(undefined),
      (caught: unknown) => setError(toAppError(caught)),
    );
  return { ticked, set, error };
}

/** The numbers of an order: to copy one by one or as a list, and to tick off as they are chosen. */
export function NumbersStep({ run }: { readonly run: GuidedRun }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const { numbers } = run;
  const { ticked, set, error } = useTicks(run);
  const [copied, setCopied] = useState('');
  const isReadOnly = run.finishedAt !== null;
  const isAll = ticked.size === numbers.length;
  const next = numbers.find((one) => !one.ticked);
  const copy = ({ e164 }: RunNumber) => {
    void navigator.clipboard.writeText(e164);
    setCopied(t('guided.copiedOne', { number: formatPhone(e164) }));
  };
  return (
    <div className="tr-stack tr-guide-numbers">
      <div className="tr-guide-buttons">
        <CopyButton
          variant="default"
          text={() => asLines(numbers)}
          label={t('guided.copyAll', { count: numbers.length })}
        />
        {next && !isReadOnly && (
          <Button size="compact-sm" leftSection={<IconCopy size={14} />} onClick={() => copy(next)}>
            {t('guided.copyNext', { number: formatPhone(next.e164) })}
          </Button>
        )}
      </div>
      <PickList
        mostRows={MOST_ROWS}
        label={t('guided.list')}
        items={numbers}
        keyOf={({ e164 }) => e164}
        nameOf={({ e164, ownerName }) => list([formatPhone(e164), ownerName || t('numbers.unassigned')])}
        chosen={ticked}
        isReadOnly={isReadOnly}
        onChange={set}
        onCopy={copy}
        render={(number) => <NumberOption number={number} onCopy={copy} />}
      />
      <div className="tr-row-between">
        <span className="tr-muted tr-num" role="status">
          {t('guided.ticked', { ticked: ticked.size, total: numbers.length })}
          <span className="tr-hidden"> {copied}</span>
        </span>
        {!isReadOnly && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => set(new Set(isAll ? [] : numbers.map(({ e164 }) => e164)))}
          >
            {t(isAll ? 'guided.tickNone' : 'guided.tickAll')}
          </Button>
        )}
      </div>
      <p className="tr-flush tr-small tr-muted">{copied || t('guided.listHint')}</p>
      {error && <ErrorNote error={error} />}
    </div>
  );
}
