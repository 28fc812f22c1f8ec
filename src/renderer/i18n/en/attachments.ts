import { attachmentNames } from '#shared/forms/en/attachments.ts';

/** Files that prove what a registration says. */
export const attachments = {
  title: 'Attachments',
  help: 'A picture, a mock-up or a script of where people agree lets a reviewer see what cannot be opened. Policies and the tax letter (CP 575 or 147C) may stand here too. PNG, JPEG or PDF, up to 10 MB each and five of a kind.',
  helpSent: 'What belongs to this registration. It leaves with the evidence pack.',
  choose: 'Attach a file',
  drop: 'or drop files here',
  kind: attachmentNames,
  kindNext: 'What the next file shows',
  kindOf: 'What {{name}} shows',
  pages_one: '{{count, number}} page',
  pages_other: '{{count, number}} pages',
  large: 'Show large: {{name}}',
  protected: 'It is protected by a password, so its pages are not shown here.',
  notShown: 'It cannot be shown here.',
  largeForAws: 'Larger than the 500 KB that AWS takes',
  remove: 'Remove {{name}}',
  removed: '{{name}} was removed.',
  notRestored: '{{name}} is not attached again.',
} as const;
