import { useTranslation } from 'react-i18next';
import { useReasonWords } from '#renderer/components/pull-words.ts';
import { type Shape, StatusWord, type Tone } from '#renderer/components/status-word.tsx';
import { ruleTitle } from '#renderer/i18n/rule-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Attention } from './attention.ts';

const LOOKS: Readonly<Record<Attention['kind'], readonly [Tone, Shape]>> = {
  needsYou: ['bad', 'triangle'],
  removals: ['bad', 'triangle'],
  gaps: ['warn', 'triangle'],
  pullPaused: ['info', 'clock'],
  signIn: ['bad', 'triangle'],
  pullFailed: ['bad', 'cross'],
  rejected: ['bad', 'cross'],
  lapsed: ['warn', 'triangle'],
  notMet: ['warn', 'triangle'],
  release: ['info', 'info'],
  batch: ['info', 'info'],
  register: ['info', 'info'],
  changes: ['info', 'info'],
  check: ['info', 'dashed'],
  neverPulled: ['info', 'dashed'],
  old: ['info', 'clock'],
  waiting: ['info', 'clock'],
  calm: ['good', 'check'],
};

/** The reason in words. */
function useAttentionText(): (attention: Attention) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const reason = useReasonWords();
  return (attention) => {
    if (attention.kind === 'removals') return t('portfolio.attention.removals', { ...attention });
    if (attention.kind === 'pullFailed' || attention.kind === 'pullPaused') {
      return t(`portfolio.attention.${attention.kind}`, { reason: reason(attention.errorCode) });
    }
    if (attention.kind === 'notMet') {
      return t('portfolio.attention.notMet', {
        title: ruleTitle(format.language, attention.verdict.ruleId),
      });
    }
    if (attention.kind === 'old') {
      return t('portfolio.attention.old', { age: format.age(attention.pulledAt) });
    }
    return 'count' in attention
      ? t(`portfolio.attention.${attention.kind}`, { count: attention.count })
      : t(`portfolio.attention.${attention.kind}`);
  };
}

/** The reason at the end of a portfolio row. */
export function AttentionWord({ attention }: { readonly attention: Attention }) {
  const text = useAttentionText()(attention);
  const [tone, shape] = LOOKS[attention.kind];
  return (
    <StatusWord tone={tone} shape={shape} isQuiet={tone !== 'bad'}>
      {text}
    </StatusWord>
  );
}
