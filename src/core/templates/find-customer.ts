import type { TableProblem } from '#shared/model/template.ts';
import type { CustomerRow } from '../repos/customers.ts';

export type FoundCustomer =
  | { readonly ok: true; readonly customer: CustomerRow }
  | ({ readonly ok: false; readonly by: 'id' | 'name' } & Pick<TableProblem, 'code' | 'hint'>);

export interface Customers {
  /** A customer by its id, its name, or both; either may be empty. */
  find(id: string, name: string): FoundCustomer;
}

const key = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

export function indexCustomers(all: readonly CustomerRow[]): Customers {
  const byId = new Map<string, CustomerRow>(all.map((customer) => [customer.customer_id, customer]));
  const byName = Map.groupBy(all, ({ name }) => key(name));
  const refused = (by: 'id' | 'name', code: TableProblem['code'], hint = ''): FoundCustomer => ({
    ok: false,
    by,
    code,
    hint,
  });
  return {
    find(id, name) {
      const namesakes = byName.get(key(name)) ?? [];
      if (id !== '') {
        const customer = byId.get(id);
        if (!customer) return refused('id', 'customer-unknown');
        // A customer may be called otherwise since; a name that is another's is a row that slipped.
        const isOther = namesakes.length > 0 && !namesakes.includes(customer);
        return isOther ? refused('name', 'customer-differs', customer.name) : { ok: true, customer };
      }
      if (name === '') return refused('name', 'customer-missing');
      const [only, ...others] = namesakes;
      if (!only) return refused('name', 'customer-unknown');
      if (others.length === 0) return { ok: true, customer: only };
      const ids = namesakes.map(({ customer_id }) => customer_id);
      return refused('name', 'customer-ambiguous', ids.join(', '));
    },
  };
}
