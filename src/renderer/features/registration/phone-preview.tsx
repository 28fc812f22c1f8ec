import './phone.css';
import { Button, Checkbox } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { measureSegments, type OffendingCharacter, toPlainCharacters } from '#shared/rules/segments.ts';
import { editDraft, previewMessage } from './draft-actions.ts';
import { useContent, useForm, useText } from './form-context.ts';
import {
  fillVariables,
  firstKeyword,
  type PhoneTextPart,
  showCharacter,
  splitVariables,
} from './phone-text.ts';
import { usePreview } from './use-preview.ts';

const REPLIES = {
  'campaign.optinMessage': ['optin', 'campaign.optinKeywords', 'START'],
  'campaign.optoutMessage': ['optout', 'campaign.optoutKeywords', 'STOP'],
  'campaign.helpMessage': ['help', 'campaign.helpKeywords', 'HELP'],
} as const;
type ReplyPath = keyof typeof REPLIES;

const isReply = (path: string): path is ReplyPath => Object.hasOwn(REPLIES, path);

function Chooser({ chosen, onChoose }: { chosen: string; onChoose: (path: string) => void }) {
  const { t } = useTranslation();
  const count = useContent(({ campaign }) => campaign.samples.length) ?? 0;
  const choices = [
    ...Array.from({ length: count }, (_unused, index) => ({
      path: `campaign.samples.${index}`,
      text: t('registration.phone.sample', { n: index + 1 }),
    })),
    ...Object.entries(REPLIES).map(([path, [key]]) => ({ path, text: t(`registration.phone.${key}`) })),
  ];
  return (
    <fieldset className="tr-phone-choices">
      <legend className="tr-hidden">{t('registration.phone.choose')}</legend>
      {choices.map(({ path, text }) => (
        <button
          key={path}
          type="button"
          className="tr-phone-choice"
          aria-pressed={path === chosen}
          onClick={() => onChoose(path)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}

/** What a person sends first, for the messages that answer a keyword. */
function Keyword({ path }: { readonly path: ReplyPath }) {
  const { t } = useTranslation();
  const [, keywords, usual] = REPLIES[path];
  const word = firstKeyword(useText(keywords)) || usual;
  return (
    <p className="tr-bubble is-person" lang="en">
      <span className="tr-hidden">{t('registration.phone.person')}: </span>
      {word}
    </p>
  );
}

function Offending({ offending }: { readonly offending: readonly OffendingCharacter[] }) {
  const { t } = useTranslation();
  if (offending.length === 0) return null;
  const plainWord = (plain: string) => {
    if (plain === '') return t('registration.segments.nothing');
    return plain === ' ' ? t('registration.segments.space') : plain;
  };
  return (
    <div className="tr-offending">
      <p>{t('registration.segments.offending')}</p>
      <ul>
        {offending.map(({ char, count, plain }) => (
          <li key={char} className="tr-mono">
            {plain === null
              ? t('registration.segments.noPlain', { char: showCharacter(char), count })
              : t('registration.segments.insteadOf', {
                  char: showCharacter(char),
                  count,
                  plain: plainWord(plain),
                })}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SegmentsProps {
  readonly path: string;
  /** As written: this is what is counted. */
  readonly text: string;
  /** As one person might get it. */
  readonly filled: string;
}

/** Filled in, a message can be longer than it is written. */
function FilledNote({ text, filled }: Pick<SegmentsProps, 'text' | 'filled'>) {
  const { t } = useTranslation();
  const count = measureSegments(filled).segments;
  if (splitVariables(text).every(({ isVariable }) => !isVariable)) return null;
  return (
    <p className="tr-muted">
      {t('registration.phone.asWrittenCount')}{' '}
      {count > measureSegments(text).segments
        ? t('registration.phone.filledCount', { count })
        : t('registration.phone.mayGrow')}
    </p>
  );
}

function Segments({ path, text, filled }: SegmentsProps) {
  const { t } = useTranslation();
  const { id, fixed } = useForm();
  const { segments, encoding, free, offending } = measureSegments(text);
  if (segments === 0) return null;
  const plain = toPlainCharacters(text);
  return (
    <div className="tr-phone-facts">
      <p className="tr-num">
        <span className="tr-strong">{t('registration.segments.line', { count: segments })}</span>
        {` · ${encoding} · `}
        {t('registration.segments.free', { count: free })}
      </p>
      <FilledNote text={text} filled={filled} />
      <Offending offending={offending} />
      {fixed === null && plain !== text && (
        <Button size="compact-xs" onClick={() => editDraft(id, path, plain)}>
          {t('registration.segments.plain')}
        </Button>
      )}
    </div>
  );
}

/** What comes from the business: variables are marked, filled in or as they are written. */
function Message({ parts, brand }: { readonly parts: readonly PhoneTextPart[]; readonly brand: string }) {
  const { t } = useTranslation();
  return (
    <p className="tr-bubble is-business" lang="en">
      <span className="tr-hidden">{t('registration.phone.business', { name: brand })}: </span>
      {parts.map((part) =>
        part.isVariable ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
      )}
    </p>
  );
}

/** The chosen message as it will look, with its segments. */
export const PhonePreview = memo(function PhonePreview() {
  const { t } = useTranslation();
  const { id, fixed } = useForm();
  const [path, choose] = usePreview();
  const text = useText(path);
  const [isFilled, setFilled] = useState(true);
  const displayName = useText('brand.displayName');
  const brand = displayName || t('registration.phone.sender');
  const written = splitVariables(text);
  const filled = fillVariables(text, displayName);
  const hasVariables = written.some(({ isVariable }) => isVariable);
  const focusChoice = (next: string) => (fixed ? choose(next) : previewMessage(id, next));
  return (
    <section className="tr-phone-part" aria-labelledby="phone-title">
      <h2 id="phone-title" className="tr-section-title">
        {t('registration.phone.title')}
      </h2>
      <Chooser chosen={path} onChoose={focusChoice} />
      <div className="tr-phone">
        <p className="tr-phone-sender tr-cut">{brand}</p>
        <div className="tr-phone-screen">
          {isReply(path) && <Keyword path={path} />}
          {text.trim() === '' ? (
            <p className="tr-phone-empty">{t('registration.phone.empty')}</p>
          ) : (
            <Message parts={isFilled ? filled : written} brand={brand} />
          )}
        </div>
      </div>
      {hasVariables && (
        <Checkbox
          size="xs"
          checked={isFilled}
          label={t('registration.phone.fill')}
          onChange={(event) => setFilled(event.currentTarget.checked)}
        />
      )}
      <Segments path={path} text={text} filled={filled.map((part) => part.text).join('')} />
    </section>
  );
});
