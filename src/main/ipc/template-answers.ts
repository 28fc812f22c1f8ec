import { join } from 'node:path';
import { MOST_PACKS_AT_ONCE } from '#shared/model/registration-file.ts';
import { askCore } from './ask-core.ts';
import { chooseFile, chooseFolder } from './dialogs.ts';
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
  'templates.importTable' | 'registrations.importFile' | 'registrations.savePacks'
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
    'registrations.savePacks': async ({ registrationIds, format, language }) => {
      const folder = await chooseFolder(window());
      if (folder === null) return null;
      const names = await askCore(core, 'core.packNames', { registrationIds, format });
      const packs = names.map(({ registrationId, fileName }) => ({
        registrationId,
        path: join(folder, fileName),
      }));
      for (let at = 0; at < packs.length; at += MOST_PACKS_AT_ONCE) {
        const some = packs.slice(at, at + MOST_PACKS_AT_ONCE);
        await askCore(core, 'core.writePacks', { packs: some, format, language });
      }
      return { folder, files: packs.length };
    },
  };
}
