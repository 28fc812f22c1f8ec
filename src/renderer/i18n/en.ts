import { attachments } from './en/attachments.ts';
import { batchWork, delta } from './en/batch-work.ts';
import { batches, outbox } from './en/batches.ts';
import { changes } from './en/changes.ts';
import { common, errors } from './en/common.ts';
import { connect } from './en/connect.ts';
import { domain } from './en/domain.ts';
import { forms } from './en/forms.ts';
import { guided } from './en/guided.ts';
import { importFile } from './en/import.ts';
import { journal } from './en/journal.ts';
import { numbers } from './en/numbers.ts';
import { pageChecks } from './en/page-checks.ts';
import { customer, portfolio } from './en/portfolio.ts';
import { pulls } from './en/pulls.ts';
import { reference } from './en/reference.ts';
import { registration } from './en/registration.ts';
import { settings } from './en/settings.ts';
import { recovery, shell, welcome } from './en/shell.ts';
import { templates } from './en/templates.ts';
import { timeline } from './en/timeline.ts';
import { writing } from './en/writing.ts';

export const en = {
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
} as const;
