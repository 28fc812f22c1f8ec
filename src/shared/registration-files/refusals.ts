import { refusalTexts } from '../refusal-texts.ts';

/*
 * Why a file is no registration that can be read, in both languages: what, where, why, and the cure. The core says it in English;
 * a window that speaks Chinese finds the same sentence by the name that the error's details carry as `refusal`.
 */
const en = {
  unreadable:
    '{{file}} cannot be read ({{code}}). Check that it is still there and that no other program holds it, then choose it again.',
  'not-a-file': '{{file}} is not a file. Choose a registration exported as JSON, or an evidence pack.',
  'empty-file': '{{file}} is empty. Export the registration again and choose that file.',
  'too-large':
    '{{file}} has {{size}} MB; at most {{limit}} MB are read. Choose the registration as JSON: it is in the pack as registration.json.',
  'other-format':
    '{{file}} is neither a registration exported as JSON nor an evidence pack, whatever its name says. Choose one of these.',
  table:
    '{{file}} is a table. Open a template and import the table there, or use: textready template fill NAME --table FILE.',
  'not-json': '{{file}} is not complete JSON ({{why}}). Export the registration again and choose that file.',
  'other-json':
    '{{file}} is JSON, but no registration of TextReady: “schema” is not “{{schema}}”. Choose a registration that was exported as JSON.',
  'wrong-shape':
    '{{file}} is not a registration as TextReady exports it: {{where}}: {{why}}. Export it again and choose that file.',
  'pack-damaged':
    '{{file}} cannot be opened: {{part}} is broken or cut off. Take the pack from where it was first saved and choose that file.',
  'pack-protected':
    '{{file}} is protected by a password. Unpack it, and choose registration.json or a pack without a password.',
  'pack-unusual':
    '{{file}} holds something that no evidence pack has ({{part}}), so it is not opened. Choose the pack as TextReady wrote it.',
  'pack-bomb': '{{file}} unpacks to more than {{limit}} MB, which no evidence pack does. It is not opened.',
  'pack-other':
    '{{file}} is an archive, but no evidence pack: {{part}} is not in it. Choose the pack as TextReady wrote it.',
} as const;

export type RegistrationFileRefusal = keyof typeof en;

const zh: Readonly<Record<RegistrationFileRefusal, string>> = {
  unreadable: '无法读取 {{file}}（{{code}}）。请确认文件仍在原处且未被其他程序占用，然后重新选择。',
  'not-a-file': '{{file}} 不是文件。请选择导出为 JSON 的注册或证据包。',
  'empty-file': '{{file}} 是空的。请重新导出注册，再选择该文件。',
  'too-large':
    '{{file}} 有 {{size}} MB；最多读取 {{limit}} MB。请选择 JSON 格式的注册：它在证据包中名为 registration.json。',
  'other-format': '无论文件名如何，{{file}} 既不是导出为 JSON 的注册，也不是证据包。请选择其中一种。',
  table: '{{file}} 是表格。请打开模板并在其中导入表格，或使用：textready template fill NAME --table FILE。',
  'not-json': '{{file}} 不是完整的 JSON（{{why}}）。请重新导出注册，再选择该文件。',
  'other-json':
    '{{file}} 是 JSON，但不是 TextReady 的注册：“schema”不是“{{schema}}”。请选择导出为 JSON 的注册。',
  'wrong-shape': '{{file}} 与 TextReady 导出的注册不符：{{where}}：{{why}}。请重新导出，再选择该文件。',
  'pack-damaged': '无法打开 {{file}}：{{part}} 已损坏或被截断。请从最初保存的位置取得证据包，再选择该文件。',
  'pack-protected': '{{file}} 有密码保护。请解压后选择 registration.json，或选择没有密码的证据包。',
  'pack-unusual':
    '{{file}} 含有证据包不会有的内容（{{part}}），因此不予打开。请选择 TextReady 写出的证据包。',
  'pack-bomb': '{{file}} 解压后超过 {{limit}} MB，没有证据包会这么大。未予打开。',
  'pack-other': '{{file}} 是压缩包，但不是证据包：其中没有 {{part}}。请选择 TextReady 写出的证据包。',
};

export const {
  refusalWords: registrationFileRefusalWords,
  refusalText: registrationFileRefusalText,
  refuse: refuseRegistrationFile,
} = refusalTexts<RegistrationFileRefusal>({ en, zh }, { unreadable: 'file-error' });
