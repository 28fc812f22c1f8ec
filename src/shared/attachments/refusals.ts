import { refusalTexts } from '../refusal-texts.ts';

/*
 * Why a file is not attached, in both languages: what, where, why, and the cure. The core says it in English; a window that
 * speaks Chinese finds the same sentence by the name that the error's details carry as `refusal`.
 */
const en = {
  unreadable:
    '{{file}} cannot be read ({{code}}). Check that it is still there and that no other program holds it, then choose it again.',
  'not-a-file': '{{file}} is not a file. Choose a PNG, JPEG or PDF file.',
  'empty-file': '{{file}} is empty. Save it again and choose that file.',
  'too-large':
    '{{file}} has {{size}} MB; at most {{limit}} MB are attached, as Sinch takes them. Make the picture smaller, or print fewer pages, and choose that file.',
  'other-type':
    '{{file}} is neither PNG, JPEG nor PDF, whatever its name says; only these are attached, as AWS takes them. Save it as one of these and choose that file.',
  damaged: '{{file}} is broken or cut off, so nobody could open it. Save it again and choose that file.',
  'many-pixels':
    '{{file}} has more than {{limit}} million pixels, which programs refuse to show. Make the picture smaller and choose that file.',
  'too-many':
    'There are {{limit}} attachments of this kind already, and Sinch takes no more. Remove one, or put several pictures into one PDF.',
  twice: '{{file}} is attached already, with the same content and kind.',
} as const;

export type AttachmentRefusal = keyof typeof en;

const zh: Readonly<Record<AttachmentRefusal, string>> = {
  unreadable: '无法读取 {{file}}（{{code}}）。请确认文件仍在原处且未被其他程序占用，然后重新选择。',
  'not-a-file': '{{file}} 不是文件。请选择 PNG、JPEG 或 PDF 文件。',
  'empty-file': '{{file}} 是空的。请重新保存，再选择该文件。',
  'too-large':
    '{{file}} 有 {{size}} MB；附件最多 {{limit}} MB，这是 Sinch 的上限。请缩小图片或减少页数，再选择该文件。',
  'other-type':
    '无论文件名如何，{{file}} 既不是 PNG，也不是 JPEG 或 PDF，附件只能是这三种，AWS 也只接收这三种。请另存为其中一种，再选择该文件。',
  damaged: '{{file}} 已损坏或被截断，无法打开。请重新保存，再选择该文件。',
  'many-pixels': '{{file}} 超过 {{limit}} 百万像素，程序会拒绝显示。请缩小图片，再选择该文件。',
  'too-many': '此类附件已有 {{limit}} 个，这是 Sinch 的上限。请移除一个，或把多张图片放进一个 PDF。',
  twice: '{{file}} 已经附上，内容和类别都相同。',
};

export const {
  refusalWords: attachmentRefusalWords,
  refusalText: attachmentRefusalText,
  refuse: refuseAttachment,
} = refusalTexts<AttachmentRefusal>({ en, zh }, { unreadable: 'file-error' });
