import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { E164 } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { type Candidate, matchPasted, type PasteResult } from './candidates.ts';

/** Numbers that are named before the rest is only counted. */
const NAMED = 12;

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const { list } = useFormat();
  const rest = names.length - NAMED;
  return (
    <p className="tr-paste-names">
      {title}{' '}
      <span className="tr-mono">{list([...names.slice(0, NAMED), ...(rest > 0 ? [`… +${rest}`] : [])])}</span>
    </p>
  );
}

function Outcome({ result }: { readonly result: PasteResult }) {
  const { t } = useTranslation();
  const { matched, missing, unread } = result;
  return (
    <div role="status" className="tr-paste-outcome">
      <p>{t('batches.numbers.pasteResult', { count: matched.length })}</p>
      {missing.length > 0 && (
        <Names
          title={t('batches.numbers.pasteMissing', { count: missing.length })}
          names={missing.map(formatPhone)}
        />
      )}
      {unread.length > 0 && (
        <Names title={t('batches.numbers.pasteUnread', { count: unread.length })} names={unread} />
      )}
    </div>
  );
}

interface Props {
  readonly candidates: readonly Candidate[];
  readonly onMatch: (numbers: readonly E164[]) => void;
}

/** A list from a mail or a spreadsheet, matched against the numbers that can be authorised. */
export function PasteList({ candidates, onMatch }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [result, setResult] = useState<PasteResult | null>(null);
  const apply = () => {
    const next = matchPasted(text, candidates);
    setResult(next);
    onMatch(next.matched);
  };
  return (
    <details className="tr-fold">
      <summary>{t('batches.numbers.paste')}</summary>
      <div className="tr-stack tr-fold-body">
        <Textarea
          aria-label={t('batches.numbers.paste')}
          description={t('batches.numbers.pasteHint')}
          autosize
          minRows={3}
          maxRows={8}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          classNames={{ input: 'tr-mono' }}
        />
        <div>
          <Button disabled={text.trim() === ''} onClick={apply}>
            {t('batches.numbers.pasteApply')}
          </Button>
        </div>
        {result && <Outcome result={result} />}
      </div>
    </details>
  );
}
