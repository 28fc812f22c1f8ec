import './help.css';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { en } from '#renderer/i18n/en.ts';
import { type FiledExample, filedExample } from './field-examples.ts';

type Examples = typeof en.registration.examples;
/** Paths of the fields that have examples: all of the form. */
export type ExamplePath =
  | 'numbers'
  | `brand.${keyof Examples['brand']}`
  | `campaign.${keyof Examples['campaign']}`;

/** Fields that are ticked or chosen have examples in words. */
type ToldPath = {
  [P in ExamplePath]: P extends `${infer F}.${infer K}`
    ? F extends 'brand' | 'campaign'
      ? K extends keyof Examples[F]
        ? 'good' extends keyof Examples[F][K]
          ? P
          : never
        : never
      : never
    : P;
}[ExamplePath];

function useExamples(path: ExamplePath): FiledExample {
  const { t } = useTranslation();
  const filed = filedExample(path);
  if (filed) return filed;
  const told = path as ToldPath;
  return { good: t(`registration.examples.${told}.good`), bad: t(`registration.examples.${told}.bad`) };
}

interface Props {
  readonly id: string;
  readonly path: ExamplePath;
}

/** A good and a bad answer to a field, and what is wrong with the bad one. */
export function HelpExamples({ id, path }: Props) {
  const { t } = useTranslation();
  const { good, bad } = useExamples(path);
  const lang = filedExample(path) ? 'en' : undefined;
  return (
    <dl id={id} className="tr-examples">
      <dt className="is-good">
        <IconCheck size={14} aria-hidden="true" /> {t('registration.help.good')}
      </dt>
      <dd lang={lang}>{good}</dd>
      <dt className="is-bad">
        <IconX size={14} aria-hidden="true" /> {t('registration.help.bad')}
      </dt>
      <dd>
        <span lang={lang}>{bad}</span>
        <span className="tr-examples-why">{t(`registration.examples.${path}.why`)}</span>
      </dd>
    </dl>
  );
}

/** The toggle of the examples of the field around an element; a sample has that of its group. */
function toggleAround(element: Element | null): HTMLElement | null {
  const box = element?.closest('.tr-field');
  if (!box) return null;
  return box.querySelector<HTMLElement>('[data-examples]') ?? toggleAround(box.parentElement);
}

/** F1 opens and closes the examples of the field that one is in. */
export function useHelpKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.defaultPrevented) return;
      const toggle = toggleAround(document.activeElement);
      if (!toggle) return;
      event.preventDefault();
      toggle.click();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
