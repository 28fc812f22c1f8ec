import { askCore } from './ask-core.ts';
import { chooseFile, chooseSavePath } from './dialogs.ts';
import type { HostAnswers, HostParts } from './host-answers.ts';

const FILTERS = [
  { name: 'PDF, DOCX, XLSX', extensions: ['pdf', 'docx', 'xlsx'] },
  { name: '*', extensions: ['*'] },
];

/** Blank forms come from files and go into files; the window never sees a path that it could name. */
export function blankFormAnswers({
  core,
  window,
}: Pick<HostParts, 'core' | 'window'>): Pick<HostAnswers, 'blankForms.add' | 'blankForms.fill'> {
  return {
    'blankForms.add': async () => {
      const path = await chooseFile(window(), FILTERS);
      return path === null ? null : askCore(core, 'core.addBlankForm', { path });
    },
    'blankForms.fill': async (input) => {
      const { fileName } = await askCore(core, 'core.filledFormName', input);
      const path = await chooseSavePath(window(), fileName);
      if (path === null) return null;
      const { report } = await askCore(core, 'core.fillBlankForm', { ...input, path });
      return { path, report };
    },
  };
}
