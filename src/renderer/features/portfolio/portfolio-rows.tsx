import { useTranslation } from 'react-i18next';
import { VirtualTable } from '#renderer/components/virtual-table.tsx';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerSummary } from '#shared/model/customer.ts';
import type { Ranked } from './attention.ts';
import {
  AttentionCell,
  Journey,
  MirrorAge,
  ReadinessMarks,
  RegistrationWord,
  RowAction,
} from './customer-cells.tsx';

const ROW_HEIGHT = 54;
const WIDTHS = {
  name: 'minmax(150px, 1.2fr)',
  readiness: '158px',
  journey: 'minmax(170px, 1.4fr)',
  registration: 'minmax(138px, 0.9fr)',
  mirror: '72px',
  attention: 'minmax(200px, 1.6fr)',
  actions: '84px',
} as const;
const COLUMNS = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];

/** Name of a customer, which opens it. */
export function CustomerName({ customer }: { readonly customer: CustomerSummary }) {
  const { t } = useTranslation();
  const choose = useApp((state) => state.chooseCustomer);
  return (
    <>
      <button
        type="button"
        className="tr-link tr-portfolio-name"
        title={customer.name}
        onClick={(event) => {
          event.stopPropagation();
          choose(customer.id, 'customer');
        }}
      >
        {customer.name}
      </button>
      {customer.fromFile && <div className="tr-small tr-faint">{t('portfolio.fromFile')}</div>}
    </>
  );
}

function renderRow({ customer, attention }: Ranked) {
  return (
    <>
      <th scope="row">
        <CustomerName customer={customer} />
      </th>
      <td>
        <ReadinessMarks customer={customer} />
      </td>
      <td>
        <Journey customer={customer} />
      </td>
      <td>
        <RegistrationWord customer={customer} />
      </td>
      <td className="tr-nowrap tr-num">
        <MirrorAge customer={customer} />
      </td>
      <td className="tr-portfolio-why">
        <AttentionCell customer={customer} attention={attention} />
      </td>
      <td className="tr-right">
        <RowAction customer={customer} attention={attention} />
      </td>
    </>
  );
}

/** One row a customer; only those in sight are in the document. */
export function PortfolioRows({ ranked }: { readonly ranked: readonly Ranked[] }) {
  const { t } = useTranslation();
  const choose = useApp((state) => state.chooseCustomer);
  const columns = COLUMNS.map((key) => {
    const title = t(`portfolio.columns.${key}`);
    return {
      key,
      width: WIDTHS[key],
      title: key === 'actions' ? <span className="tr-hidden">{title}</span> : title,
    };
  });
  return (
    <div className="tr-portfolio">
      <VirtualTable
        label={t('portfolio.title')}
        columns={columns}
        rows={ranked}
        rowHeight={ROW_HEIGHT}
        keyOf={({ customer }) => customer.id}
        render={renderRow}
        onOpen={({ customer }) => choose(customer.id, 'customer')}
      />
    </div>
  );
}
