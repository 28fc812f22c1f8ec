import {
  type CustomerId,
  registrationIdSchema,
  type TemplateId,
  templateIdSchema,
} from '#shared/model/ids.ts';
import type { DraftOutcome, TemplateDetail, TemplateRow } from '#shared/model/template.ts';
import {
  type CustomerData,
  gapsOf,
  knownValue,
  neededSlots,
  placeholdersOf,
} from '#shared/templates/gaps.ts';
import { makeTemplate } from '#shared/templates/make.ts';
import { BRAND_FIELDS, brandSlot, PRIVACY, type SlotKey, slotOf, TERMS } from '#shared/templates/slots.ts';
import type { FakeApi, Handlers } from './fake-api.ts';
import type { FakeState } from './fake-state.ts';
import { need } from './need.ts';
import { isoAt, uuid } from './sample-customers.ts';

export const TEMPLATE = templateIdSchema.parse(uuid(980));

interface Made {
  readonly customerId: CustomerId;
  readonly registrationId: NonNullable<DraftOutcome['registrationId']>;
}

/** A finding for a tax number that is too short, as the rules have it. */
const shortEin = (value: string) =>
  /^\d{2}-?\d{7}$/.test(value)
    ? []
    : [{ ruleId: 'BR-002', severity: 'error' as const, code: 'brand-ein-format', params: { ein: value } }];

/** One template of the sample's draft, and a table that takes values; drafts are only counted. */
export function templateHandlers(state: FakeState, emit: FakeApi['emit']): Partial<Handlers> {
  let templates: TemplateDetail[] = [];
  const made: Made[] = [];
  const answers = new Map<string, Record<SlotKey, string>>();
  const changed = () => emit('db.changed', { tables: ['templates'], revision: 1 });
  const find = (id: TemplateId) => need(templates.find((one) => one.id === id));
  const dataOf = ({ id, name }: { id: string; name: string }): CustomerData => {
    const form = state.registrations.find(({ customerId }) => customerId === id);
    return {
      table: answers.get(id) ?? {},
      form: form ? { brand: form.brand, privacy: '', terms: '' } : null,
      mirror: {
        displayName: name,
        street: '1 Main Street',
        city: 'Boise',
        state: 'ID',
        postalCode: '83702',
        country: 'US',
      },
    };
  };
  const columnsOf = (template: TemplateDetail) => {
    const all = state.customers.map(({ detail }) => dataOf(detail));
    const slots = [...BRAND_FIELDS.map(brandSlot), PRIVACY, TERMS, ...placeholdersOf(template).map(slotOf)];
    const isGap = (slot: SlotKey) =>
      all.some(
        (data) =>
          data.table[slot] ||
          (neededSlots(template, data).includes(slot) && !knownValue(slot, template, { ...data, table: {} })),
      );
    return [...new Set(slots)].filter(isGap);
  };
  const rowOf = (
    template: TemplateDetail,
    columns: readonly SlotKey[],
    customer: { id: CustomerId; name: string },
  ): TemplateRow => {
    const data = dataOf(customer);
    const draft = made.find(({ customerId }) => customerId === customer.id);
    return {
      customerId: customer.id,
      customerName: customer.name,
      cells: columns.map((slot) => {
        const known = knownValue(slot, template, data);
        return {
          value: known?.value ?? '',
          from: known?.from ?? null,
          isNeeded: neededSlots(template, data).includes(slot),
          findings: known && slot === 'brand.ein' ? shortEin(known.value) : [],
        };
      }),
      missing: [...gapsOf(template, data)],
      draft: draft ? { registrationId: draft.registrationId, stand: 'as-made' } : null,
    };
  };
  const previewOf = (registrationId: string) =>
    makeTemplate(need(state.registrations.find(({ id }) => id === registrationId)));
  const makeOne = (template: TemplateDetail, customerId: CustomerId): DraftOutcome => {
    const name = state.customers.find(({ detail }) => detail.id === customerId)?.detail.name ?? '';
    const missing = [...gapsOf(template, dataOf({ id: customerId, name }))];
    const known = made.find((one) => one.customerId === customerId);
    const registrationId = known?.registrationId ?? registrationIdSchema.parse(uuid(990 + made.length));
    if (missing.length === 0 && !known) made.push({ customerId, registrationId });
    const isMade = missing.length === 0;
    return {
      customerId,
      customerName: name,
      outcome: isMade ? (known ? 'unchanged' : 'made') : 'incomplete',
      registrationId: isMade ? registrationId : null,
      missing,
      errors: isMade ? 1 : 0,
      warnings: 0,
      numbers: isMade ? 24 : 0,
      numbersLeft: 0,
    };
  };
  return {
    'templates.list': () => templates.map(({ brand: _brand, campaign: _campaign, ...summary }) => summary),
    'templates.get': ({ templateId }) => find(templateId),
    'templates.preview': ({ registrationId }) => {
      const { brand, campaign, replaced, leftovers } = previewOf(registrationId);
      return { brand, campaign, replaced: [...replaced], leftovers: [...leftovers] };
    },
    'templates.save': ({ registrationId, name }) => {
      const { brand, campaign } = previewOf(registrationId);
      const at = isoAt(state.now);
      const template: TemplateDetail = {
        id: TEMPLATE,
        name,
        usecase: campaign.usecase,
        placeholders: [...placeholdersOf({ campaign })],
        drafts: made.length,
        rev: 1,
        createdAt: at,
        updatedAt: at,
        brand,
        campaign,
      };
      templates = [template];
      changed();
      return template;
    },
    'templates.rename': ({ templateId, name }) => {
      templates = [{ ...find(templateId), name }];
      changed();
      return {};
    },
    'templates.remove': () => {
      templates = [];
      changed();
      return {};
    },
    'templates.table': ({ templateId }) => {
      const template = find(templateId);
      const columns = columnsOf(template);
      return { columns, rows: state.customers.map(({ detail }) => rowOf(template, columns, detail)) };
    },
    'templates.setValues': ({ values }) => {
      for (const { customerId, slot, value } of values)
        answers.set(customerId, { ...answers.get(customerId), [slot]: value });
      changed();
      return {};
    },
    'templates.makeDrafts': ({ templateId, customerIds }) => {
      const outcomes = customerIds.map((customerId) => makeOne(find(templateId), customerId));
      changed();
      return outcomes;
    },
    'templates.importTable': () => null,
    'registrations.importFile': () => null,
    'registrations.savePacks': ({ registrationIds }) => ({
      folder: '/home/robin/Documents/packs',
      files: registrationIds.length,
    }),
  };
}
