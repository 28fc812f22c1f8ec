import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';

/** What a person chose in a dialog of the system; null when they closed it. */
export async function chooseFile(
  owner: BrowserWindow | null,
  filters: readonly FileFilter[],
): Promise<string | null> {
  const options = { properties: ['openFile' as const], filters: [...filters] };
  const chosen = owner ? await dialog.showOpenDialog(owner, options) : await dialog.showOpenDialog(options);
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** A folder that is there, or that the person made in the dialog. */
export async function chooseFolder(owner: BrowserWindow | null): Promise<string | null> {
  const options = {
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory' as const, 'createDirectory' as const],
  };
  const chosen = owner ? await dialog.showOpenDialog(owner, options) : await dialog.showOpenDialog(options);
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}

/** Where a new file is to go, by default with this name among the person's documents. */
export async function chooseSavePath(owner: BrowserWindow | null, fileName: string): Promise<string | null> {
  const options = { defaultPath: join(app.getPath('documents'), fileName) };
  const chosen = owner ? await dialog.showSaveDialog(owner, options) : await dialog.showSaveDialog(options);
  return chosen.canceled ? null : chosen.filePath || null;
}
