import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegistrationId } from '#shared/model/ids.ts';
import { USE_CASES } from '#shared/rules/reference/use-cases.ts';
import { FREQUENCIES, type GivenAnswers } from '#shared/writing/answers.ts';
import { METHOD_IDS, type MethodId } from '#shared/writing/methods.ts';
import { usualRecipients } from '#shared/writing/purposes.ts';
import { RECIPIENTS } from '#shared/writing/recipients.ts';
import { useChoiceWords } from './registration-words.ts';
import { answer } from './writing.ts';
import { ManyOf, SubUseCases, Topics } from './writing-choices.tsx';

interface Props {
  readonly id: RegistrationId;
  readonly answers: GivenAnswers;
}

type LineAnswer = 'business' | 'page' | 'keyword' | 'number';

/** One line of text. */
function Line({ of, id, answers, isFirst }: Props & { readonly of: LineAnswer; readonly isFirst?: boolean }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t(`writing.ask.${of}`)}
      description={t(`writing.hint.${of}`)}
      maxLength={of === 'keyword' ? 20 : of === 'number' ? 40 : 200}
      value={answers[of] ?? ''}
      {...(of === 'business' ? { lang: 'en' } : {})}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      onChange={(event) => answer(id, { [of]: event.currentTarget.value })}
    />
  );
}

function UseCase({ id, answers }: Props) {
  const { t } = useTranslation();
  const words = useChoiceWords();
  return (
    <NativeSelect
      label={t('writing.ask.usecase')}
      value={answers.usecase ?? ''}
      data={[
        { value: '', label: t('registration.field.choose') },
        ...Object.keys(USE_CASES.values).map((value) => ({ value, label: words('usecase', value) })),
      ]}
      onChange={(event) =>
        answer(id, { usecase: event.currentTarget.value, subUsecases: [], topics: [], recipients: '' })
      }
    />
  );
}

function Recipients({ id, answers }: Props) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('writing.ask.recipients')}
      value={answers.recipients || usualRecipients(answers.usecase ?? '')}
      data={RECIPIENTS.map((value) => ({ value, label: t(`writing.recipients.${value}`) }))}
      onChange={(event) =>
        answer(id, { recipients: RECIPIENTS.find((one) => one === event.currentTarget.value) })
      }
    />
  );
}

const MOST = 999;
const spans: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year']);

function Frequency({ id, answers }: Props) {
  const { t } = useTranslation();
  const { frequency = 'varies', most = 4 } = answers;
  return (
    <div className="tr-writing-pair">
      <NativeSelect
        label={t('writing.ask.frequency')}
        value={frequency}
        data={FREQUENCIES.map((value) => ({ value, label: t(`writing.frequency.${value}`) }))}
        onChange={(event) =>
          answer(id, { frequency: FREQUENCIES.find((one) => one === event.currentTarget.value) })
        }
      />
      {spans.has(frequency) && (
        <TextInput
          label={t('writing.ask.most')}
          type="number"
          min={1}
          max={MOST}
          value={most}
          onChange={(event) => {
            const count = Math.trunc(Number(event.currentTarget.value));
            answer(id, { most: Math.min(MOST, Math.max(1, count || 1)) });
          }}
        />
      )}
    </div>
  );
}

const PAGES: readonly MethodId[] = ['web', 'qr'];
const NUMBERS: readonly MethodId[] = ['keyword', 'first-contact'];

function Methods({ id, answers }: Props) {
  const { t } = useTranslation();
  const given = answers.methods ?? [];
  const methods: readonly MethodId[] = given.length > 0 ? given : ['web'];
  const has = (some: readonly MethodId[]) => methods.some((one) => some.includes(one));
  return (
    <>
      <ManyOf
        label={t('writing.ask.methods')}
        values={METHOD_IDS}
        chosen={methods}
        nameOf={(value) => t(`writing.methods.${value}`)}
        onChange={(next) => answer(id, { methods: [...next] })}
      />
      {has(PAGES) && <Line of="page" id={id} answers={answers} />}
      {has(['keyword']) && <Line of="keyword" id={id} answers={answers} />}
      {has(NUMBERS) && <Line of="number" id={id} answers={answers} />}
    </>
  );
}

/** The questions. What the form holds is answered already. */
export function WritingQuestions(props: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="tr-writing-questions tr-group">
      <legend className="tr-hidden">{t('writing.questions')}</legend>
      <p className="tr-flush tr-muted">{t('writing.lead')}</p>
      <Line of="business" isFirst {...props} />
      <UseCase {...props} />
      <SubUseCases {...props} />
      <Topics {...props} />
      <Recipients {...props} />
      <Methods {...props} />
      <Frequency {...props} />
    </fieldset>
  );
}
