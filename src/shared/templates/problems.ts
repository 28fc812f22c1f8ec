import type { Language } from '../model/settings.ts';
import type { TableProblem } from '../model/template.ts';

type Texts = Readonly<Record<TableProblem['code'], string>>;

/* What is wrong with a cell or row of a table, and the cure. `{{hint}}` is the problem's hint. */
const en: Texts = {
  'customer-missing': 'The row names no customer. Write its ID or its name.',
  'customer-unknown':
    'No customer of this workspace has this ID or name. Check it, or add the customer first.',
  'customer-ambiguous': 'Several customers have this name. Write the ID: {{hint}}.',
  'customer-differs': 'ID and name are of two customers; the ID is of {{hint}}. Correct one of them.',
  'customer-twice': 'The customer stands in row {{hint}} already. Keep one of the rows.',
  'value-too-long': 'The value is longer than {{hint}} characters. Shorten it.',
  'value-has-braces': 'The value holds a brace, { or }, which stand for placeholders. Write it without.',
  'value-scientific':
    'A spreadsheet has written the digits in scientific notation and lost the last ones. Write them as text.',
  'value-unknown': 'This value does not exist here. Write one of: {{hint}}.',
  'cell-beyond-columns': 'The cell stands right of the last heading. Give its column a heading, or empty it.',
};

const zh: Texts = {
  'customer-missing': '该行没有注明客户。请填写客户 ID 或名称。',
  'customer-unknown': '工作区中没有此 ID 或名称的客户。请核对，或先添加该客户。',
  'customer-ambiguous': '有多个客户使用此名称。请填写 ID：{{hint}}。',
  'customer-differs': 'ID 与名称属于两个不同的客户；该 ID 属于 {{hint}}。请改正其中之一。',
  'customer-twice': '该客户已出现在第 {{hint}} 行。请只保留一行。',
  'value-too-long': '该值超过 {{hint}} 个字符。请缩短。',
  'value-has-braces': '该值含有花括号 { 或 }，它们用于占位符。请去掉。',
  'value-scientific': '电子表格以科学计数法写入了这些数字，末尾几位已丢失。请以文本形式填写。',
  'value-unknown': '此处没有这个值。请从以下各项中选择：{{hint}}。',
  'cell-beyond-columns': '该单元格位于最后一个标题的右侧。请为该列加上标题，或清空它。',
};

const TEXTS: Readonly<Record<Language, Texts>> = { en, zh };

/** A problem in words: what is wrong, and the cure. */
export const problemText = (
  language: Language,
  { code, hint }: Pick<TableProblem, 'code' | 'hint'>,
): string => TEXTS[language][code].replace('{{hint}}', () => hint);
