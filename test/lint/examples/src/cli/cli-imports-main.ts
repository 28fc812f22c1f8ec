import { openMainWindow } from '../main/app/window.ts';

export const open = openMainWindow;
