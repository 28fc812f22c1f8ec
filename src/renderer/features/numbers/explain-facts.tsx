import { useTranslation } from 'react-i18next';
import { useOwnerWords, usePstnWords, useStateWords } from '#renderer/i18n/use-domain-words.ts';
import type { LocationSummary } from '#shared/model/customer.ts';
import type { NumberRow } from '#shared/model/number.ts';

interface Props {
  readonly row: NumberRow;
  readonly location: LocationSummary | undefined;
}

/** Where the location is, as far as Webex says. */
function placeOf(location: LocationSummary | undefined): string {
  const parts = [location?.city, location?.state, location?.country].filter(Boolean);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** What the mirror says of a number: the facts that its verdict stands on. */
export function ExplainFacts({ row, location }: Props) {
  const { t } = useTranslation();
  const owner = useOwnerWords();
  const pstn = usePstnWords();
  const state = useStateWords();
  const carrier = location?.pstnName ? ` (${location.pstnName})` : '';
  const facts = [
    ['owner', row.ownerName === '' ? owner('') : `${row.ownerName} (${owner(row.ownerType)})`],
    ['customer', row.customerName],
    ['location', `${row.locationName}${placeOf(location)}`],
    ['pstn', location === undefined ? null : `${pstn(location.pstnType)}${carrier}`],
    ['extension', row.e164 === '' ? null : row.extension || null],
    ['usage', t(`domain.usage.${row.usage}`)],
    ['state', state(row.state)],
  ] as const;
  return (
    <dl className="tr-explain-facts">
      {facts.map(
        ([name, text]) =>
          text !== null && (
            <div key={name}>
              <dt>{t(`numbers.explain.${name}`)}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
