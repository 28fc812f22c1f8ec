import type { registrationRejection as en } from '../en/registration-rejection.ts';
import type { Words } from '../words.ts';

export const registrationRejection = {
  rejection: {
    button: '被拒绝了…',
    title: '为什么被拒绝？',
    paste: '原样粘贴理由或代码',
    pasteHint: '原文会连同您的姓名和时间一并保存。',
    answerHint: '这是随答复收到的内容。如果邮件里说得更多，请修改或补充。',
    choose: '其他相关字段',
    chooseHint: '用于文字没有提到字段或没有提全的情况。',
    what: '表单和号码会作为新版本重新打开。已发送的内容作为历史保留在发件箱中，不会再次发送；下次放行使用新的密钥。',
    open: '打开新版本',
    done: '“{{name}}”的第 {{rev, number}} 版已打开。',
    noCode: '文字中没有已知代码，将按原文保存。',
    because: '（{{codes}}）',
    on: '{{date}}被拒绝',
    onCase: '{{date}}被拒绝，工单 {{id}}',
    reason: '理由原文',
    recorded: '记录于 {{when}}',
    recordedBy: '{{who}} 记录于 {{when}}',
    earlier: '以前的拒绝',
    fields: '拒绝涉及的字段',
    noField: '理由没有提到本表单的字段。',
    asItWas: '未改动',
    changed: '已修改',
    named: '拒绝理由提到此字段',
    namedIn_other: '{{count, number}} 个字段被提到',
  },
} as const satisfies Words<typeof en>;
