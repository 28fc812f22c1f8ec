import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StatusWord } from '#renderer/components/status-word.tsx';
import type { CampaignDraft } from '#shared/model/registration.ts';
import type { WrittenTexts } from '#shared/writing/compose.ts';
import { useFieldLabel } from './registration-words.ts';
import { SegmentCount } from './segment-count.tsx';
import { type Standing, standingOf, WRITTEN_FIELDS, type WrittenField } from './writing.ts';

const MESSAGES: ReadonlySet<WrittenField> = new Set([
  'samples',
  'optinMessage',
  'optoutMessage',
  'helpMessage',
]);

function Body({ field, texts }: { readonly field: WrittenField; readonly texts: WrittenTexts }) {
  const value = texts[field];
  if (typeof value !== 'string') {
    return (
      <ol className="tr-writing-text" lang="en">
        {value.map((text) => (
          <li key={text}>
            {text} <SegmentCount text={text} />
          </li>
        ))}
      </ol>
    );
  }
  return (
    <p className="tr-writing-text" lang="en">
      {value} {MESSAGES.has(field) && <SegmentCount text={value} />}
    </p>
  );
}

function StandingWord({ standing, isChosen }: { readonly standing: Standing; readonly isChosen: boolean }) {
  const { t } = useTranslation();
  if (standing === 'fills') return null;
  const isWarned = standing === 'replaces' && isChosen;
  return (
    <StatusWord tone={isWarned ? 'warn' : 'info'} shape={isWarned ? 'triangle' : 'check'} isQuiet>
      {t(
        isWarned ? 'writing.standing.replaces' : `writing.standing.${standing === 'same' ? 'same' : 'kept'}`,
      )}
    </StatusWord>
  );
}

interface Props {
  readonly texts: WrittenTexts;
  readonly campaign: CampaignDraft;
  readonly chosen: readonly WrittenField[];
  readonly onTick: (field: WrittenField, isOn: boolean) => void;
}

/** Every text as it would stand in the form, with a tick for those that are taken over. */
export function WritingPreview({ texts, campaign, chosen, onTick }: Props) {
  const label = useFieldLabel();
  return WRITTEN_FIELDS.map((field) => {
    const standing = standingOf(field, texts, campaign);
    const isChosen = chosen.includes(field);
    return (
      <div key={field} className="tr-writing-item">
        <div className="tr-writing-head">
          <Checkbox
            label={label(`campaign.${field}`)}
            checked={isChosen}
            disabled={standing === 'same'}
            onChange={(event) => onTick(field, event.currentTarget.checked)}
          />
          <StandingWord standing={standing} isChosen={isChosen} />
        </div>
        <Body field={field} texts={texts} />
      </div>
    );
  });
}
