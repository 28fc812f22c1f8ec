import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { stepText } from '#shared/guided/paths.ts';
import type { GuidedRun, GuidedStep } from '#shared/model/guided.ts';

type Told = Pick<GuidedRun, 'kind' | 'title' | 'numbers'>;

/** `Authorise 31 numbers at Boise`. */
export function useRunTitle(): (run: Told) => string {
  const { t } = useTranslation();
  return ({ kind, title, numbers }) => t(`outbox.what.${kind}`, { count: numbers.length, title });
}

/** What a step is called. */
export function useStepTitle(): (kind: GuidedRun['kind'], step: GuidedStep) => string {
  const { t } = useTranslation();
  return (kind, step) => {
    const titles: Readonly<Partial<Record<GuidedStep, string>>> = t(`guided.${kind}`, {
      returnObjects: true,
    });
    return titles[step] ?? step;
  };
}

/** The sentence of a step, before and after the place that it leads to. */
export function useSentence(): (run: Told, step: GuidedStep) => readonly [before: string, after: string] {
  const { language, count } = useFormat();
  return ({ kind, title, numbers }, step) => {
    const said = stepText(language, kind, step)
      .replace('{{count}}', () => count(numbers.length))
      .replace('{{title}}', () => title);
    const [before = '', after = ''] = said.split('{{path}}');
    return [before, after];
  };
}
