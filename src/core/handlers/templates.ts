import { setValues } from '../services/template-data.ts';
import { makeDrafts } from '../services/template-drafts.ts';
import { importTable } from '../services/template-import.ts';
import { templateTable } from '../services/template-table.ts';
import {
  previewTemplate,
  removeTemplate,
  renameTemplate,
  requireTemplate,
  saveTemplate,
  templateSummaries,
} from '../services/templates.ts';
import type { Handlers } from './procedures.ts';

export const templateHandlers: Handlers<
  | 'templates.list'
  | 'templates.get'
  | 'templates.preview'
  | 'templates.save'
  | 'templates.rename'
  | 'templates.remove'
  | 'templates.table'
  | 'templates.setValues'
  | 'templates.makeDrafts'
  | 'core.importTemplateTable'
> = {
  'templates.list': ({ context }) => templateSummaries(context),
  'templates.get': ({ context }, { templateId }) => requireTemplate(context, templateId),
  'templates.preview': ({ context }, input) => previewTemplate(context, input),
  'templates.save': ({ context }, input) => saveTemplate(context, input),
  'templates.rename': ({ context }, { templateId, name }) => {
    renameTemplate(context, templateId, name);
    return {};
  },
  'templates.remove': ({ context }, { templateId }) => {
    removeTemplate(context, templateId);
    return {};
  },
  'templates.table': ({ context }, { templateId, customerIds }) =>
    templateTable(context, templateId, customerIds),
  'templates.setValues': ({ context }, { templateId, values }) => {
    setValues(context, templateId, values);
    return {};
  },
  'templates.makeDrafts': ({ context }, input) => makeDrafts(context, input),
  'core.importTemplateTable': ({ context }, input) => importTable(context, input),
};
