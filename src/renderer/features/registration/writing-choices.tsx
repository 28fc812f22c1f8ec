import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegistrationId } from '#shared/model/ids.ts';
import { findUseCase, SUB_USE_CASES } from '#shared/rules/reference/use-cases.ts';
import type { GivenAnswers } from '#shared/writing/answers.ts';
import { MOST_TOPICS, topicsFor, usualTopics } from '#shared/writing/purposes.ts';
import { useChoiceWords } from './registration-words.ts';
import { answer } from './writing.ts';

interface ManyProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly chosen: readonly T[];
  readonly nameOf: (value: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
  /** The most that may be ticked. */
  readonly most?: number;
}

/** Ticks for some of several; the last one stays ticked. */
export function ManyOf<T extends string>({ label, values, chosen, nameOf, onChange, most }: ManyProps<T>) {
  const isFull = most !== undefined && chosen.length >= most;
  const toggle = (value: T, isOn: boolean) => {
    const next = values.filter((one) => (one === value ? isOn : chosen.includes(one)));
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className="tr-group tr-writing-many">
      <legend>{label}</legend>
      {values.map((value) => (
        <Checkbox
          key={value}
          label={nameOf(value)}
          checked={chosen.includes(value)}
          disabled={isFull && !chosen.includes(value)}
          onChange={(event) => toggle(value, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}

interface Props {
  readonly id: RegistrationId;
  readonly answers: GivenAnswers;
}

/** What the messages are about, of what the use case allows. */
export function Topics({ id, answers: { usecase = '', subUsecases = [], topics = [] } }: Props) {
  const { t } = useTranslation();
  const values = topicsFor(usecase, subUsecases);
  if (values.length < 2) return null;
  return (
    <ManyOf
      label={t('writing.ask.topics')}
      values={values}
      chosen={topics.length > 0 ? topics : usualTopics(usecase, subUsecases)}
      nameOf={(value) => t(`writing.topics.${value}`)}
      onChange={(next) => answer(id, { topics: [...next] })}
      most={MOST_TOPICS}
    />
  );
}

/** The purposes of a campaign that has several. */
export function SubUseCases({ id, answers: { usecase = '', subUsecases = [] } }: Props) {
  const { t } = useTranslation();
  const words = useChoiceWords();
  const max = findUseCase(usecase)?.max ?? 0;
  if (max === 0) return null;
  return (
    <ManyOf<string>
      label={t('writing.ask.subUsecases')}
      values={SUB_USE_CASES.values}
      chosen={subUsecases}
      nameOf={(value) => words('usecase', value)}
      onChange={(next) => answer(id, { subUsecases: [...next], topics: [] })}
      most={max}
    />
  );
}
