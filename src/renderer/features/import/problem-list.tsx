import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { type Shape, StatusWord, type Tone } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { ImportPreview, Outcome, ProblemGroup } from '#shared/model/imports.ts';
import { useHintWords } from './import-words.ts';

const LOOKS: Readonly<Record<Outcome, readonly [Tone, Shape]>> = {
  'left-out': ['bad', 'cross'],
  kept: ['warn', 'triangle'],
  repaired: ['good', 'check'],
};

function Examples({ group }: { readonly group: ProblemGroup }) {
  const { t } = useTranslation();
  const hintWords = useHintWords();
  const more = group.count - group.examples.length;
  const hasHints = group.examples.some(({ hint }) => hint !== '');
  return (
    <>
      <table className="tr-table tr-import-examples" aria-label={t(`import.problem.${group.code}`)}>
        <thead>
          <tr>
            <th scope="col">{t('import.preview.row')}</th>
            <th scope="col">{t('import.problems.column')}</th>
            <th scope="col">{t('import.problems.value')}</th>
            {hasHints && <th scope="col">{t('common.details')}</th>}
          </tr>
        </thead>
        <tbody>
          {group.examples.map((problem) => (
            <tr key={`${problem.row} ${problem.column} ${problem.value}`}>
              <td className="tr-num">{problem.row || '–'}</td>
              <td>{problem.column}</td>
              <td className="tr-mono tr-import-value">{problem.value}</td>
              {hasHints && <td>{hintWords(problem)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className="tr-small tr-muted tr-import-more">{t('import.problems.more', { count: more })}</p>
      )}
    </>
  );
}

function Group({ group, isOpen }: { readonly group: ProblemGroup; readonly isOpen: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [tone, shape] = LOOKS[group.outcome];
  return (
    <details className="tr-import-problem" open={isOpen}>
      <summary>
        <StatusWord tone={tone} shape={shape}>
          {t(`import.problems.outcome.${group.outcome}`)}
        </StatusWord>
        <span className="tr-import-problem-words">{t(`import.problem.${group.code}`)}</span>
        <span className="tr-num tr-muted" title={format.count(group.count)}>
          {t('import.problems.count', { count: group.count })}
        </span>
      </summary>
      <Examples group={group} />
    </details>
  );
}

/** What was found in the rows, by kind, the worst first; each kind with its first rows. */
export function ProblemList({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const save = useAction(async () => {
    const { path } = await call('imports.saveProblems', { previewId: preview.previewId });
    if (path !== null) addToast({ tone: 'good', text: t('common.savedTo', { path }) });
  });
  const { problems } = preview;
  return (
    <section aria-labelledby="import-problems">
      <div className="tr-row-between">
        <h2 className="tr-section-title" id="import-problems">
          {t('import.problems.title')}
        </h2>
        {problems.length > 0 && (
          <Button size="compact-sm" loading={save.isBusy} onClick={() => void save.run()}>
            {t('import.problems.save')}
          </Button>
        )}
      </div>
      {save.error && <ErrorNote error={save.error} />}
      {problems.length === 0 ? (
        <StatusWord tone="good" shape="check" isQuiet>
          {t('import.problems.none')}
        </StatusWord>
      ) : (
        <div className="tr-frame">
          {problems.map((group, index) => (
            <Group key={group.code} group={group} isOpen={index === 0 && group.outcome === 'left-out'} />
          ))}
        </div>
      )}
    </section>
  );
}
