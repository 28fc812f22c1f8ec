import type { JournalKind } from '../../model/journal.ts';

/** What an entry of the journal tells of, for people. */
export const journalKindNames: Readonly<Record<JournalKind, string>> = {
  released: '已放行',
  attempted: '已尝试',
  answered: '已答复',
  withdrawn: '已撤回',
  retried: '重新排队',
  discarded: '已放弃',
  rejected: '已记录拒绝',
  attested: '已声明先决条件',
  acknowledged: '已确认知悉',
  'taken-over': '改由人员办理',
  'given-back': '交还连接器',
  confirmed: '已确认',
  evidence: '已保存截图',
  archived: '已归档',
  unarchived: '已移回列表',
  'ordered-again': '未通过的号码已放入新批次',
};
