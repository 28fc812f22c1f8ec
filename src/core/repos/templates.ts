import type { CustomerId, RegistrationId, TemplateId } from '#shared/model/ids.ts';
import { campaignDraftSchema } from '#shared/model/registration.ts';
import { type TemplateBrand, type TemplateDetail, templateBrandSchema } from '#shared/model/template.ts';
import { placeholdersOf } from '#shared/templates/gaps.ts';
import type { ReadDb, WriteDb } from '../db/database.ts';
import { toIso } from './columns.ts';

interface StoredTemplate {
  readonly id: TemplateId;
  readonly name: string;
  readonly brand_json: string;
  readonly campaign_json: string;
  readonly drafts: number;
  readonly rev: number;
  readonly created_at: number;
  readonly updated_at: number;
}

const SELECT = `SELECT t.id, t.name, t.brand_json, t.campaign_json, t.rev, t.created_at, t.updated_at,
    (SELECT count(*) FROM template_drafts d JOIN registrations r ON r.id = d.registration_id AND r.deleted_at IS NULL
     WHERE d.template_id = t.id) AS drafts
  FROM templates t WHERE t.deleted_at IS NULL`;

function toDetail(row: StoredTemplate): TemplateDetail {
  const campaign = campaignDraftSchema.parse(JSON.parse(row.campaign_json));
  return {
    id: row.id,
    name: row.name,
    usecase: campaign.usecase,
    placeholders: [...placeholdersOf({ campaign })],
    drafts: row.drafts,
    rev: row.rev,
    createdAt: toIso(row.created_at),
    updatedAt: toIso(row.updated_at),
    brand: templateBrandSchema.parse(JSON.parse(row.brand_json)),
    campaign,
  };
}

/** By name. */
export const listTemplates = (db: ReadDb): TemplateDetail[] =>
  db.all<StoredTemplate>(`${SELECT} ORDER BY t.name, t.id`).map(toDetail);

export function findTemplate(db: ReadDb, id: string): TemplateDetail | undefined {
  const row = db.get<StoredTemplate>(`${SELECT} AND t.id = @id`, { id });
  return row && toDetail(row);
}

export interface TemplateWrite extends Pick<TemplateDetail, 'id' | 'name' | 'campaign'> {
  readonly brand: TemplateBrand;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Adds a template, or writes the one of this id anew; what was typed for customers stays. */
export function putTemplate(db: WriteDb, { brand, campaign, ...row }: TemplateWrite): void {
  db.run(
    `INSERT INTO templates (id, name, brand_json, campaign_json, rev, created_at, updated_at)
     VALUES (@id, @name, @brandJson, @campaignJson, 1, @at, @at)
     ON CONFLICT (id) DO UPDATE SET name = @name, brand_json = @brandJson, campaign_json = @campaignJson,
       updated_at = @at, rev = rev + 1`,
    { ...row, brandJson: JSON.stringify(brand), campaignJson: JSON.stringify(campaign) },
  );
  db.touch('templates');
}

export function renameTemplate(db: WriteDb, id: string, name: string, at: number): void {
  db.run('UPDATE templates SET name = @name, updated_at = @at, rev = rev + 1 WHERE id = @id', {
    id,
    name,
    at,
  });
  db.touch('templates');
}

export function removeTemplate(db: WriteDb, id: string, at: number): void {
  db.run('UPDATE templates SET deleted_at = @at, updated_at = @at, rev = rev + 1 WHERE id = @id', { id, at });
  db.touch('templates');
}

export interface AnswerRow {
  readonly customer_id: CustomerId;
  readonly slot: string;
  readonly value: string;
}

/** What was typed for these customers, as far as this template asks for it. */
export const listAnswers = (
  db: ReadDb,
  templateId: string,
  customerIds: readonly CustomerId[],
): AnswerRow[] =>
  db.all(
    `SELECT customer_id, slot, value FROM template_answers
     WHERE customer_id IN (SELECT value FROM json_each(@ids)) AND scope IN ('', @templateId) AND value <> ''
     ORDER BY customer_id, slot`,
    { templateId, ids: JSON.stringify(customerIds) },
  );

export interface AnswerWrite {
  readonly customerId: string;
  /** Id of the template, or empty for what every template asks. */
  readonly scope: string;
  readonly slot: string;
  /** Empty takes it back. */
  readonly value: string;
  readonly at: number;
}

export function writeAnswer(db: WriteDb, answer: AnswerWrite): void {
  db.run(
    `INSERT INTO template_answers (customer_id, scope, slot, value, at)
     VALUES (@customerId, @scope, @slot, @value, @at)
     ON CONFLICT (customer_id, scope, slot) DO UPDATE SET value = @value, at = @at`,
    { ...answer },
  );
  db.touch('templates');
}

export interface TemplateDraftRow {
  readonly customerId: CustomerId;
  readonly registrationId: RegistrationId;
  /** The revision that the template wrote. */
  readonly madeRev: number;
  readonly rev: number;
  readonly delivery: string;
}

/** The drafts that were made from a template and are still there. */
export const listTemplateDrafts = (db: ReadDb, templateId: string): TemplateDraftRow[] =>
  db.all(
    `SELECT d.customer_id AS customerId, d.registration_id AS registrationId, d.rev AS madeRev, r.rev, r.delivery
     FROM template_drafts d JOIN registrations r ON r.id = d.registration_id AND r.deleted_at IS NULL
     WHERE d.template_id = @templateId`,
    { templateId },
  );

export function writeTemplateDraft(
  db: WriteDb,
  row: {
    readonly templateId: string;
    readonly customerId: string;
    readonly registrationId: string;
    readonly rev: number;
  },
): void {
  db.run(
    `INSERT INTO template_drafts (template_id, customer_id, registration_id, rev)
     VALUES (@templateId, @customerId, @registrationId, @rev)
     ON CONFLICT (template_id, customer_id) DO UPDATE SET registration_id = @registrationId, rev = @rev`,
    { ...row },
  );
  db.touch('templates');
}
