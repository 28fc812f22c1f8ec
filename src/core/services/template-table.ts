import type { CustomerId, TemplateId } from '#shared/model/ids.ts';
import type { RegistrationFacts } from '#shared/model/registration.ts';
import type {
  CellFinding,
  DraftStand,
  TemplateCell,
  TemplateDetail,
  TemplateRow,
  TemplateTable,
} from '#shared/model/template.ts';
import { brandRules } from '#shared/rules/catalogue/brand.ts';
import { createEngine } from '#shared/rules/engine.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { type CustomerData, fillTemplate, knownValue, neededSlots } from '#shared/templates/gaps.ts';
import type { SlotKey } from '#shared/templates/slots.ts';
import type { CoreContext } from '../context.ts';
import { listBrands } from '../repos/brand-forms.ts';
import type { CustomerRow } from '../repos/customers.ts';
import { listTemplateDrafts, type TemplateDraftRow } from '../repos/templates.ts';
import { today } from '../today.ts';
import { comparableBrands, otherBrands } from './registrations.ts';
import { customersOf, gatherData, slotsOf } from './template-data.ts';
import { requireTemplate } from './templates.ts';

/** The rules of the brand form: they judge one field each, and cost little. */
const cellEngine = createEngine(brandRules);

/** A customer with what is known of it and what its forms cannot be without. */
interface Asked {
  readonly customer: CustomerRow;
  readonly data: CustomerData;
  readonly needed: ReadonlySet<SlotKey>;
}

/** A slot that some customer has no value for but what was typed, or for which something was typed. */
const isColumn = (key: SlotKey, template: TemplateDetail, all: readonly Asked[]): boolean =>
  all.some(({ data, needed }) => {
    if (data.table[key]) return true;
    return needed.has(key) && knownValue(key, template, { ...data, table: {} }) === null;
  });

export function standOf({ delivery, rev, madeRev }: TemplateDraftRow): DraftStand {
  if (delivery !== 'editing') return 'released';
  return rev === madeRev ? 'as-made' : 'edited';
}

interface RowParts extends Asked {
  readonly template: TemplateDetail;
  readonly columns: readonly SlotKey[];
  readonly draft: TemplateDraftRow | undefined;
  readonly brands: ReturnType<typeof comparableBrands>;
  readonly today: string;
}

function judge({ customer, draft, brands, today: day }: RowParts, filled: ReturnType<typeof fillTemplate>) {
  const facts: RegistrationFacts = {
    customerName: customer.name,
    otherBrands: otherBrands(brands, draft?.registrationId ?? ''),
    numbers: {},
  };
  const { brand, campaign } = filled;
  return cellEngine.run({ brand, campaign, numbers: [] }, facts, { today: day });
}

const toCellFinding = ({ ruleId, severity, code, params }: Finding): CellFinding => ({
  ruleId,
  severity,
  code,
  params: { ...params },
});

function toRow(parts: RowParts): TemplateRow {
  const { template, columns, customer, data, needed, draft } = parts;
  const filled = fillTemplate(template, data);
  const findings = judge(parts, filled);
  const cellOf = (key: SlotKey): TemplateCell => {
    const known = knownValue(key, template, data);
    // What is empty is missing, which the cell shows by itself.
    const own = known === null ? [] : findings.filter(({ path }) => path === key);
    return {
      value: known?.value ?? '',
      from: known?.from ?? null,
      isNeeded: needed.has(key),
      findings: own.map(toCellFinding),
    };
  };
  return {
    customerId: customer.customer_id,
    customerName: customer.name,
    cells: columns.map(cellOf),
    missing: [...filled.missing],
    draft: draft ? { registrationId: draft.registrationId, stand: standOf(draft) } : null,
  };
}

/** What customers still lack for a template, one row each; all customers of the workspace for null. */
export function templateTable(
  context: CoreContext,
  templateId: TemplateId,
  customerIds: readonly CustomerId[] | null,
): TemplateTable {
  const template = requireTemplate(context, templateId);
  const customers = customersOf(context, customerIds);
  const data = gatherData(context, template, customers);
  const asked = customers.flatMap((customer): Asked[] => {
    const own = data.get(customer.customer_id);
    return own ? [{ customer, data: own, needed: new Set(neededSlots(template, own)) }] : [];
  });
  const columns = slotsOf(template).filter((key) => isColumn(key, template, asked));
  const drafts = new Map(listTemplateDrafts(context.db.read, templateId).map((row) => [row.customerId, row]));
  const shared = {
    template,
    columns,
    brands: comparableBrands(listBrands(context.db.read)),
    today: today(context),
  };
  const rows = asked.map((one) => toRow({ ...shared, ...one, draft: drafts.get(one.customer.customer_id) }));
  return { columns, rows };
}
