import { useTranslation } from 'react-i18next';
import type { Ranked } from './attention.ts';
import {
  AttentionCell,
  Journey,
  MirrorAge,
  ReadinessMarks,
  RegistrationWord,
  RowAction,
} from './customer-cells.tsx';
import { CustomerName } from './portfolio-rows.tsx';

function Tile({ customer, attention }: Ranked) {
  const { t } = useTranslation();
  return (
    <li className="tr-frame tr-tile">
      <div className="tr-row-between">
        <h2>
          <CustomerName customer={customer} />
        </h2>
        <RowAction customer={customer} attention={attention} />
      </div>
      <ReadinessMarks customer={customer} />
      <Journey customer={customer} />
      <dl className="tr-tile-facts">
        <div>
          <dt>{t('portfolio.columns.registration')}</dt>
          <dd>
            <RegistrationWord customer={customer} />
          </dd>
        </div>
        <div>
          <dt>{t('portfolio.columns.mirror')}</dt>
          <dd>
            <MirrorAge customer={customer} />
          </dd>
        </div>
      </dl>
      <div className="tr-tile-why">
        <AttentionCell customer={customer} attention={attention} />
      </div>
    </li>
  );
}

/** The same as rows, a tile for each customer. */
export function PortfolioTiles({ ranked }: { readonly ranked: readonly Ranked[] }) {
  const { t } = useTranslation();
  return (
    <ul className="tr-tiles" aria-label={t('portfolio.title')}>
      {ranked.map((row) => (
        <Tile key={row.customer.id} {...row} />
      ))}
    </ul>
  );
}
