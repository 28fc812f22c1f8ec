import { refusalTexts } from '../refusal-texts.ts';

/*
 * Why a file is no blank form that can be filled, in both languages: what, where, why, and the cure. The core says it in
 * English; a window that speaks Chinese finds the same sentence by the name that the error's details carry as `refusal`.
 */
const en = {
  unreadable:
    '{{file}} cannot be read ({{code}}). Check that it is still there and that no other program holds it, then choose it again.',
  'not-a-file': '{{file}} is not a file. Choose a PDF, DOCX or XLSX file.',
  'empty-file': '{{file}} is empty. Save the attachment of the case again and choose that file.',
  'too-large':
    '{{file}} has {{size}} MB; a blank form has at most {{limit}} MB. Choose the form itself, without attachments.',
  'other-format':
    '{{file}} is neither PDF, DOCX nor XLSX, whatever its name says. Choose the form as it came with the case.',
  'old-office':
    '{{file}} is of an old Office format (.doc or .xls). Open it, save it as DOCX or XLSX, and choose that file.',
  'other-office':
    '{{file}} is an archive, but neither a DOCX nor an XLSX document. Choose the form as it came with the case.',
  protected:
    '{{file}} is encrypted or protected by a password, so nothing can be written into it. Ask for the form without protection, or save it without a password where you may, and choose that file.',
  signed:
    '{{file}} carries a digital signature, which filling would break. Ask for the form without a signature.',
  macros:
    '{{file}} contains macros, which are never opened here. Save it without macros, as DOCX or XLSX, and choose that file.',
  xfa: '{{file}} is an XFA form (Adobe LiveCycle), which few programs can fill. Ask for it as an ordinary PDF form, as DOCX or as XLSX.',
  damaged:
    '{{file}} cannot be opened: {{part}} is broken or cut off. Save the attachment of the case again and choose that file.',
  unusual:
    '{{file}} holds something that no office program writes ({{part}}), so it is not opened. Open it in its own program, save it again, and choose that file.',
  bomb: '{{file}} unpacks to more than {{limit}} MB, which no form does. Ask for the form once more.',
  'no-fields':
    '{{file}} is a PDF without form fields, so there is nothing to fill in. Ask for it with fields, as DOCX or as XLSX.',
  'no-places':
    'No place to fill in was found in {{file}}. Places are content controls, form fields, boxes, empty cells beside a label, and lines such as “Name: ____”.',
  'too-many-places':
    '{{file}} has more than {{limit}} places to fill in, so it is a list and no form. Choose the form itself.',
} as const;

export type BlankFormRefusal = keyof typeof en;

const zh: Readonly<Record<BlankFormRefusal, string>> = {
  unreadable: '无法读取 {{file}}（{{code}}）。请确认文件仍在原处且未被其他程序占用，然后重新选择。',
  'not-a-file': '{{file}} 不是文件。请选择 PDF、DOCX 或 XLSX 文件。',
  'empty-file': '{{file}} 是空的。请重新保存案例的附件，再选择该文件。',
  'too-large': '{{file}} 有 {{size}} MB；空白表单最多 {{limit}} MB。请只选择表单本身，不含附件。',
  'other-format': '无论文件名如何，{{file}} 既不是 PDF，也不是 DOCX 或 XLSX。请选择随案例收到的表单原件。',
  'old-office': '{{file}} 是旧版 Office 格式（.doc 或 .xls）。请打开它，另存为 DOCX 或 XLSX，再选择该文件。',
  'other-office': '{{file}} 是压缩包，但既不是 DOCX 也不是 XLSX 文档。请选择随案例收到的表单原件。',
  protected:
    '{{file}} 已加密或有密码保护，无法写入。请索取未加保护的表单，或在允许的情况下取消密码后另存，再选择该文件。',
  signed: '{{file}} 带有数字签名，填写会使签名失效。请索取未签名的表单。',
  macros: '{{file}} 含有宏，本程序从不打开宏。请另存为不含宏的 DOCX 或 XLSX，再选择该文件。',
  xfa: '{{file}} 是 XFA 表单（Adobe LiveCycle），很少有程序能够填写。请索取普通 PDF 表单、DOCX 或 XLSX。',
  damaged: '无法打开 {{file}}：{{part}} 已损坏或被截断。请重新保存案例的附件，再选择该文件。',
  unusual:
    '{{file}} 含有办公软件不会写入的内容（{{part}}），因此不予打开。请用其原本的程序打开并重新保存，再选择该文件。',
  bomb: '{{file}} 解压后超过 {{limit}} MB，没有表单会这么大。请重新索取该表单。',
  'no-fields': '{{file}} 是没有表单域的 PDF，没有可填写之处。请索取带表单域的 PDF、DOCX 或 XLSX。',
  'no-places':
    '在 {{file}} 中没有找到可填写之处。可填写之处包括：内容控件、表单域、方框、标签旁的空单元格，以及“姓名：____”这样的行。',
  'too-many-places': '{{file}} 有超过 {{limit}} 处可填写，因此是列表而不是表单。请选择表单本身。',
};

export const {
  refusalWords: blankFormRefusalWords,
  refusalText: blankFormRefusalText,
  refuse: refuseForm,
} = refusalTexts<BlankFormRefusal>({ en, zh }, { unreadable: 'file-error' });
