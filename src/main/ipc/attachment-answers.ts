import { askCore } from './ask-core.ts';
import { chooseFile } from './dialogs.ts';
import type { HostAnswers, HostParts } from './host-answers.ts';

const FILTERS = [{ name: 'PNG, JPEG, PDF', extensions: ['png', 'jpg', 'jpeg', 'pdf'] }];

/** Attachments come from files; the window never sees a path that it could name. */
export function attachmentAnswers({
  core,
  window,
}: Pick<HostParts, 'core' | 'window'>): Pick<HostAnswers, 'attachments.choose'> {
  return {
    'attachments.choose': async (input) => {
      const path = await chooseFile(window(), FILTERS);
      return path === null ? null : askCore(core, 'core.attachFile', { ...input, path });
    },
  };
}
