import { useTranslation } from 'react-i18next';
import { type ReferenceTable, useTables } from './use-tables.ts';

const headingId = (id: string) => `table-${id}`;

/** Brings a table to the top and moves reading there. */
function goTo(id: string): void {
  const heading = document.getElementById(headingId(id));
  heading?.scrollIntoView?.({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

function Table({ table }: { readonly table: ReferenceTable }) {
  const { t } = useTranslation();
  const { id, heads, rows, source, asOf, conflict } = table;
  return (
    <section aria-labelledby={headingId(id)}>
      <h2 className="tr-section-title" id={headingId(id)} tabIndex={-1}>
        {t(`reference.tables.${id}`)}
      </h2>
      {conflict && <p className="tr-conflict-note">{conflict}</p>}
      <div className="tr-frame">
        <table className="tr-table" aria-labelledby={headingId(id)}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells.join(' ')}>
                {cells.map((cell, column) => (
                  <td key={heads[column]}>{cell || '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="tr-small tr-faint">{t('reference.table.source', { source, date: asOf })}</p>
    </section>
  );
}

/** Values and limits that the registry, carriers and providers decide. */
export function TablesTab() {
  const { t } = useTranslation();
  const tables = useTables();
  return (
    <div className="tr-tables">
      <nav aria-label={t('reference.tableList')} className="tr-tables-nav">
        <ul>
          {tables.map(({ id }) => (
            <li key={id}>
              <button type="button" className="tr-tables-link" onClick={() => goTo(id)}>
                {t(`reference.tables.${id}`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="tr-tables-main">
        {tables.map((table) => (
          <Table key={table.id} table={table} />
        ))}
      </div>
    </div>
  );
}
