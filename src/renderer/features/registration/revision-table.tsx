import { useTranslation } from 'react-i18next';
import { type E164, e164Schema } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import type { Revision } from '#shared/model/revision.ts';
import { fieldAt } from './fields.ts';
import { useChoiceWords, useFieldLabel } from './registration-words.ts';
import { type Difference, type DiffPart, differencesOf, sideBySide } from './revision-diff.ts';

/** Numbers that only one side has are named up to here; the rest is counted. */
const NAMED_NUMBERS = 20;

/** A value as it stands in the form: choices in words, lists with a line for each. */
function useShownValue(): (place: string, value: unknown) => string {
  const { t } = useTranslation();
  const words = useChoiceWords();
  return (place, value) => {
    const choice = fieldAt(place)?.choice;
    if (typeof value === 'boolean')
      return t(value ? 'registration.revisions.ticked' : 'registration.revisions.notTicked');
    if (Array.isArray(value)) return value.map((one: string) => words('usecase', one)).join('\n');
    const text = String(value ?? '');
    return choice && text !== '' ? words(choice.words, text) : text;
  };
}

function Parts({ parts, kind }: { readonly parts: readonly DiffPart[]; readonly kind: 'del' | 'ins' }) {
  const { t } = useTranslation();
  const Mark = kind;
  const said = t(kind === 'del' ? 'registration.revisions.removed' : 'registration.revisions.added');
  if (parts.every(({ text }) => text === '')) {
    return <span className="tr-muted">{t('registration.revisions.empty')}</span>;
  }
  return parts.map(({ text, isChanged }, index) =>
    isChanged ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other identity
      <Mark key={index}>
        <span className="tr-hidden">({said}) </span>
        {text}
      </Mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={index}>{text}</span>
    ),
  );
}

/** How many numbers a side has, and those that the other lacks. */
function useNumberParts(): (numbers: readonly E164[], other: readonly E164[]) => readonly DiffPart[] {
  const { t } = useTranslation();
  return (numbers, other) => {
    const others = new Set(other);
    const own = numbers.filter((number) => !others.has(number));
    const named = own.slice(0, NAMED_NUMBERS).map((number) => `\n${formatPhone(number)}`);
    const rest = own.length - named.length;
    const more = rest > 0 ? [`\n${t('registration.forecast.more', { count: rest })}`] : [];
    return [
      { text: t('common.numbers', { count: numbers.length }), isChanged: false },
      ...[...named, ...more].map((text) => ({ text, isChanged: true })),
    ];
  };
}

const numbersOf = (value: unknown): readonly E164[] => e164Schema.array().parse(value);

function Row({ place, before, after }: Difference) {
  const label = useFieldLabel()(place);
  const shown = useShownValue();
  const ofNumbers = useNumberParts();
  const sides =
    place === 'numbers'
      ? {
          before: ofNumbers(numbersOf(before), numbersOf(after)),
          after: ofNumbers(numbersOf(after), numbersOf(before)),
        }
      : sideBySide(shown(place, before), shown(place, after));
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <Parts parts={sides.before} kind="del" />
      </td>
      <td>
        <Parts parts={sides.after} kind="ins" />
      </td>
    </tr>
  );
}

interface Props {
  readonly before: Revision;
  readonly after: Revision;
  readonly nameOf: (revision: Pick<Revision, 'rev' | 'isCurrent'>) => string;
}

/** Two revisions beside each other, the older at the left, with the words marked that differ. */
export function RevisionTable({ before, after, nameOf }: Props) {
  const { t } = useTranslation();
  const rows = differencesOf(before, after);
  if (rows.length === 0) return <p className="tr-muted">{t('registration.revisions.same')}</p>;
  return (
    <table className="tr-revision-table" aria-label={t('registration.revisions.table')}>
      <thead>
        <tr>
          <th scope="col">{t('registration.revisions.field')}</th>
          <th scope="col">{nameOf(before)}</th>
          <th scope="col">{nameOf(after)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.place} {...row} />
        ))}
      </tbody>
    </table>
  );
}
