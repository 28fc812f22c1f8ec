import type { registrationHistory as en } from '../en/registration-history.ts';
import type { Words } from '../words.ts';

export const registrationHistory: Words<typeof en> = {
  history: {
    undo: '撤销：{{field}}',
    redo: '重做：{{field}}',
    undoNone: '没有可撤销的操作',
    redoNone: '没有可重做的操作',
  },
  revisions: {
    button: '历史版本',
    title: '历史版本',
    hint: '停留时间超过一次输入停顿的内容会保留，最多保留最近 50 个版本。恢复时会保留当前内容，并且可以撤销。',
    list: '历史版本，最新的在前',
    current: '当前内容',
    number: '版本 {{rev, number}}',
    by: '{{when}}，由 {{who}} 保存',
    changed: '更改：{{fields}}',
    unchanged: '与前一个版本相同',
    oldest: '保留的最早版本',
    compareWith: '比较对象',
    only: '目前只有一个版本。当前内容停留一段时间并被更改后，会保留为历史版本。',
    table: '各字段的差异',
    field: '字段',
    same: '两个版本的表单相同。',
    empty: '空',
    ticked: '已勾选',
    notTicked: '未勾选',
    removed: '删除',
    added: '新增',
    restore: '恢复版本 {{rev, number}}',
    restored: '已恢复版本 {{rev, number}}。',
    leftOut_other: '{{count, number}} 个号码未加入：它们已不能加入注册。',
  },
};
