import type { TemplateId } from '#shared/model/ids.ts';
import type { SlotValue, TableRead, TemplateDetail } from '#shared/model/template.ts';
import { readCell } from '#shared/templates/cell.ts';
import { type CustomerData, gapsOf, knownValue } from '#shared/templates/gaps.ts';
import type { CoreContext } from '../context.ts';
import { type CustomerRow, listCustomers } from '../repos/customers.ts';
import { readTemplateTable } from '../templates/read-table.ts';
import { customersOf, gatherData, slotsOf, writeValues } from './template-data.ts';
import { requireTemplate } from './templates.ts';

/** What is known already is not written down as typed: a later change of the form or the mirror goes on to count. */
function isNews(
  { slot, value }: SlotValue,
  template: TemplateDetail,
  data: CustomerData | undefined,
): boolean {
  const known = data && knownValue(slot, template, data)?.value;
  if (known === undefined) return true;
  const read = readCell(slot, known);
  return (read.ok ? read.value : known) !== value;
}

/** What each customer lacks with these values. */
function missingOf(
  template: TemplateDetail,
  customer: CustomerRow,
  data: CustomerData | undefined,
  news: readonly SlotValue[],
): TableRead['customers'][number] {
  const table = { ...data?.table, ...Object.fromEntries(news.map(({ slot, value }) => [slot, value])) };
  return {
    customerId: customer.customer_id,
    customerName: customer.name,
    missing: data ? [...gapsOf(template, { ...data, table })] : [],
  };
}

/**
 * Takes the values of a table, all or none: one problem, and nothing is changed. An empty cell changes nothing.
 * @throws AppError when the file is no such table.
 */
export async function importTable(
  context: CoreContext,
  input: { readonly templateId: TemplateId; readonly path: string; readonly dryRun: boolean },
): Promise<TableRead> {
  const template = requireTemplate(context, input.templateId);
  const read = await readTemplateTable(input.path, slotsOf(template), listCustomers(context.db.read));
  const isGood = read.problems.length === 0;
  const customers = customersOf(context, read.customers);
  const data = gatherData(context, template, customers);
  const news = isGood ? read.values.filter((one) => isNews(one, template, data.get(one.customerId))) : [];
  const isTaken = isGood && !input.dryRun;
  if (isTaken) context.db.write((db) => writeValues(db, template.id, news, context.clock.now()));
  const newsBy = Map.groupBy(news, ({ customerId }) => customerId);
  return {
    isTaken,
    customers: customers.map((customer) => {
      const id = customer.customer_id;
      return missingOf(template, customer, data.get(id), newsBy.get(id) ?? []);
    }),
    changed: news.length,
    problems: [...read.problems],
    unknownColumns: [...read.unknownColumns],
  };
}
