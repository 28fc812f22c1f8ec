import { refusalTexts } from '../refusal-texts.ts';

export type { RefusalParams } from '../refusal-texts.ts';

/*
 * Why a file is refused, in both languages: what, where, why, and the cure. The core says it in English; a window that speaks
 * Chinese finds the same sentence by the name that the error's details carry as `refusal`.
 */
const en = {
  unreadable:
    '{{file}} cannot be read ({{code}}). Check that it is still there and that no other program holds it, then choose it again.',
  'not-a-file': '{{file}} is not a file. Choose a CSV or XLSX file.',
  'empty-file': '{{file}} is empty. Export the list again.',
  'blank-file': '{{file}} holds nothing but blanks. Export the list again.',
  pdf: '{{file}} is a PDF document, whatever its name says. Save the list as CSV or XLSX and choose that file.',
  'old-excel':
    '{{file}} is a workbook of the old Excel format (.xls). Open it, save it as XLSX, and choose that file.',
  'other-format':
    '{{file}} is no list: its first bytes are those of a picture, an archive, a database, a web page or another document. Save the list as CSV or XLSX and choose that file.',
  'no-text':
    '{{file}} is no text and no workbook: it holds bytes that no list has. Save the list as CSV or XLSX and choose that file.',
  'too-large':
    '{{file}} has {{size}} MB; at most {{limit}} MB are read. Split it, or leave out columns that are not needed.',
  'long-line':
    '{{file}} holds a line of more than 8 MB, so it is no list. Save the list as CSV or XLSX and choose that file.',
  'long-cell':
    'Row {{row}}, column {{column}} of {{file}} holds more than {{limit}} characters; a quotation mark there probably never closes. Mend it and choose the file again.',
  'open-quote':
    'The quotation mark that opens in row {{row}} of {{file}} never closes, so the rest of the file would be one cell. Mend it and choose the file again.',
  'too-many-rows': '{{file}} has more than {{limit}} rows. Split it into files of one customer each.',
  'too-many-entries':
    'The list has more than {{limit}} entries, which is as many as are taken at once. Split it.',
  'too-many-columns':
    'Row {{row}} of {{file}} reaches to column {{columns}}; at most {{limit}} columns are read. Delete the columns behind the list.',
  'too-wide-span':
    'A sheet of {{file}} reaches to row {{row}} and column {{columns}}, most of it empty. Delete the empty rows and columns behind the list, or save it as CSV.',
  'workbook-damaged':
    '{{file}} cannot be opened as a workbook: {{part}} is broken or cut off. Open it in the spreadsheet program, save it again as XLSX or CSV, and choose that file.',
  'workbook-protected':
    '{{file}} is protected by a password. Save it without one, as XLSX or CSV, and choose that file.',
  'workbook-unusual':
    '{{file}} holds parts that no spreadsheet program writes ({{part}}). Open it in the spreadsheet program, save it again as XLSX or CSV, and choose that file.',
  'workbook-other':
    '{{file}} is an archive without sheets, so it is another kind of document. Save the list as CSV or XLSX and choose that file.',
  'workbook-bomb':
    '{{file}} unpacks to more than {{limit}} MB. Save the list as CSV, which has room for more rows, and choose that file.',
  'formula-without-result':
    'The formula in row {{row}}, column {{column}} of {{file}} has no stored result. Open it in the spreadsheet program, save it again, and choose that file.',
  'broken-cell':
    'The cell in row {{row}}, column {{column}} of {{file}} is broken. Open it in the spreadsheet program, save it again, and choose that file.',
  'no-sheet': 'No sheet of {{file}} holds anything. Choose another file.',
  'sheet-gone': '{{file}} has no sheet “{{sheet}}”. Its sheets are: {{names}}.',
  'no-number-column':
    'No column of {{file}} is known to hold telephone numbers. Its columns are: {{names}}. Say which one it is, or choose another file.',
  'no-name-column':
    'No column of {{file}} is known to hold the names of locations. Its columns are: {{names}}. Say which one it is, or choose another file.',
  'no-customer-column':
    'No column of {{file}} is called “Customer ID” or “Customer”, so it is not known whose its rows are. Give one column this heading, or export the table again and fill that one in.',
  'column-twice': 'Two columns of {{file}} cannot mean the same. Choose one of them.',
  'column-foreign': 'A column of {{file}} was given a meaning that this kind of file does not have.',
  'changed-since': '{{file}} was changed since the preview. Look at it again before it is imported.',
} as const;

export type Refusal = keyof typeof en;

const zh: Readonly<Record<Refusal, string>> = {
  unreadable: '无法读取 {{file}}（{{code}}）。请确认文件仍在原处且未被其他程序占用，然后重新选择。',
  'not-a-file': '{{file}} 不是文件。请选择 CSV 或 XLSX 文件。',
  'empty-file': '{{file}} 是空的。请重新导出列表。',
  'blank-file': '{{file}} 中只有空白。请重新导出列表。',
  pdf: '无论文件名如何，{{file}} 实际是 PDF 文档。请将列表另存为 CSV 或 XLSX，再选择该文件。',
  'old-excel': '{{file}} 是旧版 Excel 格式（.xls）的工作簿。请打开它，另存为 XLSX，再选择该文件。',
  'other-format':
    '{{file}} 不是列表：从开头的字节看，它是图片、压缩包、数据库、网页或其他文档。请将列表另存为 CSV 或 XLSX，再选择该文件。',
  'no-text':
    '{{file}} 既不是文本也不是工作簿：其中含有列表不会有的字节。请将列表另存为 CSV 或 XLSX，再选择该文件。',
  'too-large': '{{file}} 有 {{size}} MB；最多读取 {{limit}} MB。请拆分文件，或去掉不需要的列。',
  'long-line': '{{file}} 中有一行超过 8 MB，因此不是列表。请将列表另存为 CSV 或 XLSX，再选择该文件。',
  'long-cell':
    '{{file}} 第 {{row}} 行第 {{column}} 列超过 {{limit}} 个字符，很可能是那里的引号没有闭合。请修正后重新选择文件。',
  'open-quote': '{{file}} 第 {{row}} 行的引号没有闭合，文件其余部分会变成一个单元格。请修正后重新选择文件。',
  'too-many-rows': '{{file}} 超过 {{limit}} 行。请按客户拆分成多个文件。',
  'too-many-entries': '列表超过 {{limit}} 项，这是一次最多处理的数量。请拆分列表。',
  'too-many-columns':
    '{{file}} 第 {{row}} 行多达 {{columns}} 列；最多读取 {{limit}} 列。请删除列表之后的列。',
  'too-wide-span':
    '{{file}} 的某个工作表一直到第 {{row}} 行、第 {{columns}} 列，其中大部分是空的。请删除列表之后的空行和空列，或另存为 CSV。',
  'workbook-damaged':
    '无法将 {{file}} 作为工作簿打开：{{part}} 已损坏或被截断。请在电子表格程序中打开，重新另存为 XLSX 或 CSV，再选择该文件。',
  'workbook-protected': '{{file}} 有密码保护。请取消密码，另存为 XLSX 或 CSV，再选择该文件。',
  'workbook-unusual':
    '{{file}} 含有电子表格程序不会写入的内容（{{part}}）。请在电子表格程序中打开，重新另存为 XLSX 或 CSV，再选择该文件。',
  'workbook-other':
    '{{file}} 是没有工作表的压缩包，因此是另一种文档。请将列表另存为 CSV 或 XLSX，再选择该文件。',
  'workbook-bomb': '{{file}} 解压后超过 {{limit}} MB。请将列表另存为可容纳更多行的 CSV，再选择该文件。',
  'formula-without-result':
    '{{file}} 第 {{row}} 行第 {{column}} 列的公式没有保存结果。请在电子表格程序中打开并重新保存，再选择该文件。',
  'broken-cell':
    '{{file}} 第 {{row}} 行第 {{column}} 列的单元格已损坏。请在电子表格程序中打开并重新保存，再选择该文件。',
  'no-sheet': '{{file}} 的所有工作表都是空的。请选择其他文件。',
  'sheet-gone': '{{file}} 中没有工作表“{{sheet}}”。现有工作表：{{names}}。',
  'no-number-column':
    '无法确定 {{file}} 的哪一列是电话号码。现有的列：{{names}}。请指明是哪一列，或选择其他文件。',
  'no-name-column':
    '无法确定 {{file}} 的哪一列是位置名称。现有的列：{{names}}。请指明是哪一列，或选择其他文件。',
  'no-customer-column':
    '{{file}} 中没有名为“客户 ID”或“客户”的列，因此不知道各行属于哪个客户。请为其中一列加上该标题，或重新导出表格后填写。',
  'column-twice': '{{file}} 的两列不能有相同的含义。请只选其中一列。',
  'column-foreign': '{{file}} 的某一列被赋予了这类文件没有的含义。',
  'changed-since': '{{file}} 在预览之后被修改过。请重新查看后再导入。',
};

export const {
  refusalWords,
  refusalText,
  refuse: refuseTable,
} = refusalTexts<Refusal>(
  { en, zh },
  { unreadable: 'file-error', 'sheet-gone': 'not-found', 'changed-since': 'conflict' },
);
