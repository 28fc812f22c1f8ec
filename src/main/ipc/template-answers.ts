import { askCore } from './ask-core.ts';
import { chooseFile } from './dialogs.ts';
import type { HostAnswers, HostParts } from './host-answers.ts';

const TABLES = [
  { name: 'CSV, XLSX', extensions: ['csv', 'xlsx', 'txt', 'tsv'] },
  { name: '*', extensions: ['*'] },
];
const REGISTRATIONS = [
  { name: 'JSON, ZIP', extensions: ['json', 'zip'] },
  { name: '*', extensions: ['*'] },
];

/** Tables and registrations come from files; the window never sees a path that it could name. */
export function templateAnswers({
  core,
  window,
}: Pick<HostParts, 'core' | 'window'>): Pick<
  HostAnswers,
  'templates.importTable' | 'registrations.importFile'
> {
  return {
    'templates.importTable': async ({ templateId }) => {
      const path = await chooseFile(window(), TABLES);
      return path === null
        ? null
        : askCore(core, 'core.importTemplateTable', { templateId, path, dryRun: false });
    },
    'registrations.importFile': async ({ customerId }) => {
      const path = await chooseFile(window(), REGISTRATIONS);
      return path === null ? null : askCore(core, 'core.importRegistration', { customerId, path });
    },
  };
}
