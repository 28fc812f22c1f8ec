import type { AttachmentNames } from '../forms.ts';

export const attachmentNames: AttachmentNames = {
  consent: '用户表示同意之处',
  privacy: '隐私政策',
  terms: '条款',
  'tax-letter': '税号信函（CP 575 或 147C）',
  other: '其他',
};
