import type { DoctorProblem } from './model/doctor.ts';
import type { Language } from './model/settings.ts';

type Texts = Readonly<Record<DoctorProblem['code'], string>>;

const en: Texts = {
  damage: 'The database file is damaged: {{hint}}',
  orphan: 'A row of the database refers to one that is not there: {{hint}}.',
  'chain-broken':
    'Entry {{hint}} of the journal does not follow from the one before it: it was altered, put in, or one before it was taken out. The entries before it are as they were written.',
  'hash-unknown':
    'No entry has the hash {{hint}}: the journal was replaced, or entries at its end were cut off after that hash was printed.',
  'release-altered': 'What outbox entry {{hint}} froze is not what it was when it was released.',
  'release-untold': 'The journal does not tell of the release of outbox entry {{hint}}.',
  'receipt-untold': 'A receipt of outbox entry {{hint}} is not the answer that the journal tells of.',
  'file-gone': 'The file that was kept for “{{hint}}” is gone from the workspace folder.',
  'file-altered':
    'The file that was kept for “{{hint}}” was changed after it was put there, so it is not used.',
  'file-unreadable':
    'The file that was kept for “{{hint}}” cannot be read. Check that no other program holds it, then verify again.',
};

const zh: Texts = {
  damage: '数据库文件已损坏：{{hint}}',
  orphan: '数据库中有一行引用了不存在的行：{{hint}}。',
  'chain-broken':
    '日志的第 {{hint}} 条记录与上一条不相承：它被改动过，或是被插入的，或是之前有记录被删除。在它之前的记录均与写入时一致。',
  'hash-unknown': '没有记录的哈希是 {{hint}}：日志已被替换，或在打印该哈希之后末尾的记录被截去。',
  'release-altered': '发件箱条目 {{hint}} 冻结的内容与放行时不一致。',
  'release-untold': '日志中没有发件箱条目 {{hint}} 的放行记录。',
  'receipt-untold': '发件箱条目 {{hint}} 的一份回执不是日志所记录的答复。',
  'file-gone': '为“{{hint}}”保存的文件已不在工作区文件夹中。',
  'file-altered': '为“{{hint}}”保存的文件在存入后被改动过，因此不再使用。',
  'file-unreadable': '无法读取为“{{hint}}”保存的文件。请确认没有其他程序占用它，然后重新校验。',
};

const TEXTS: Readonly<Record<Language, Texts>> = { en, zh };

/** What does not fit, where, and what it means. */
export const doctorText = (language: Language, { code, hint }: DoctorProblem): string =>
  TEXTS[language][code].replace('{{hint}}', () => hint);
