import type { en } from './en.ts';
import type { Words } from './words.ts';
import { attachments } from './zh/attachments.ts';
import { batchWork, delta } from './zh/batch-work.ts';
import { batches, outbox } from './zh/batches.ts';
import { changes } from './zh/changes.ts';
import { common, errors } from './zh/common.ts';
import { connect } from './zh/connect.ts';
import { domain } from './zh/domain.ts';
import { forms } from './zh/forms.ts';
import { guided } from './zh/guided.ts';
import { importFile } from './zh/import.ts';
import { journal } from './zh/journal.ts';
import { numbers } from './zh/numbers.ts';
import { pageChecks } from './zh/page-checks.ts';
import { customer, portfolio } from './zh/portfolio.ts';
import { pulls } from './zh/pulls.ts';
import { reference } from './zh/reference.ts';
import { registration } from './zh/registration.ts';
import { settings } from './zh/settings.ts';
import { recovery, shell, welcome } from './zh/shell.ts';
import { templates } from './zh/templates.ts';
import { timeline } from './zh/timeline.ts';
import { writing } from './zh/writing.ts';

export const zh = {
  common,
  errors,
  domain,
  shell,
  welcome,
  recovery,
  connect,
  import: importFile,
  portfolio,
  pulls,
  customer,
  numbers,
  changes,
  batches,
  batchWork,
  delta,
  outbox,
  guided,
  timeline,
  journal,
  settings,
  registration,
  pageChecks,
  attachments,
  reference,
  forms,
  writing,
  templates,
} as const satisfies Words<typeof en>;
