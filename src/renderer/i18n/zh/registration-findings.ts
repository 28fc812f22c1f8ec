import type { registrationFindings as en } from '../en/registration-findings.ts';
import type { Words } from '../words.ts';

export const registrationFindings: Words<typeof en> = {
  acknowledge: {
    open: '确认保留',
    named: '确认保留规则 {{rule}} 的结果',
    hint: '该结果仍在，说明随证据一并保存。文字改动后会再次询问。',
    note: '为何可以保留',
    notePlaceholder: '例如：预约表单上已写明',
    button: '确认保留',
    lapsed: '曾于{{when}}确认（“{{note}}”），此后文字已改动。',
    by: '{{who}} 于{{when}}确认：“{{note}}”',
    byNobody: '{{when}}确认：“{{note}}”',
    takeBack: '撤回确认',
    count_other: '已确认 {{count, number}} 项',
    releaseTitle_other: '须先确认 {{count, number}} 个警告',
    releaseHint: '为所有勾选的警告写一条说明。',
    several_other: '确认保留 {{count, number}} 个警告',
    none: '确认保留',
  },
  fix: {
    before: '现在：',
    after: '改为：',
    empty: '无内容',
    ticked: '已勾选',
    notTicked: '未勾选',
    done: '{{field}}：已{{what}}。',
    all_other: '修正全部 {{count, number}} 项可自动修正的问题',
    allDone_other: '已修改 {{count, number}} 个字段。',
    allHint: '将修改：{{fields}}',
  },
  findings: {
    openRule: '查看此规则',
  },
  outlook: {
    meter: '审核预测',
    score: '{{score}}/100',
    first: '请先修改',
    firstAbout: '{{field}}：{{message}}',
  },
};
