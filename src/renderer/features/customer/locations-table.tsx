import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ruleTitle } from '#renderer/i18n/rule-words.ts';
import { usePstnWords } from '#renderer/i18n/use-domain-words.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { LocationSummary } from '#shared/model/customer.ts';

function LocationRow({ location }: { readonly location: LocationSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const pstn = usePstnWords();
  const go = useApp((state) => state.go);
  const show = () => go('numbers', { filter: { locationId: location.id } });
  const place = [location.city === location.name ? '' : location.city, location.state, location.country]
    .filter(Boolean)
    .join(', ');
  return (
    <tr className="tr-clickable" onClick={show}>
      <td>
        <button
          type="button"
          className="tr-link tr-location-name"
          aria-label={t('customer.location.show', { name: location.name })}
          onClick={(event) => {
            event.stopPropagation();
            show();
          }}
        >
          {location.name}
        </button>
        <div className="tr-small tr-faint">{place}</div>
      </td>
      <td>
        {pstn(location.pstnType)}
        {location.pstnName !== '' && <div className="tr-small tr-faint">{location.pstnName}</div>}
      </td>
      <td className="tr-right tr-num">{format.count(location.numbers)}</td>
      <td className="tr-right tr-num">{format.count(location.eligible)}</td>
      <td className="tr-right tr-num">{format.count(location.authorised)}</td>
      <td>
        {location.reasons.map((id) => (
          <div key={id} className="tr-small">
            {ruleTitle(format.language, id)} <span className="tr-faint tr-mono">{id}</span>
          </div>
        ))}
      </td>
    </tr>
  );
}

/** Locations of a customer: how each reaches the public network, and how many of its numbers may text. */
export function LocationsTable({ locations }: { readonly locations: readonly LocationSummary[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="locations-title">
      <h2 className="tr-section-title" id="locations-title">
        {t('customer.locations')}
      </h2>
      <div className="tr-frame">
        {locations.length === 0 ? (
          <EmptyState title={t('customer.noLocations')} hint={t('customer.noLocationsHint')} isSmall />
        ) : (
          <table className="tr-table tr-locations" aria-labelledby="locations-title">
            <thead>
              <tr>
                <th scope="col">{t('customer.location.name')}</th>
                <th scope="col">{t('customer.location.pstn')}</th>
                <th scope="col" className="tr-right">
                  {t('customer.location.numbers')}
                </th>
                <th scope="col" className="tr-right">
                  {t('customer.location.eligible')}
                </th>
                <th scope="col" className="tr-right">
                  {t('customer.location.authorised')}
                </th>
                <th scope="col">{t('customer.location.why')}</th>
              </tr>
            </thead>
            <tbody>
              {locations.map((location) => (
                <LocationRow key={location.id} location={location} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
