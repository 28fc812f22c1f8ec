import { refusalTexts } from '../refusal-texts.ts';
import { guidedEn, guidedZh } from './guided-refusals.ts';

/*
 * Why something cannot be done with batches, registrations that were released, entries of the outbox, their cases and
 * their reminders, in both languages: what, why, and the cure.
 */
const en = {
  ...guidedEn,
  'batch-gone': 'This batch is not in the workspace any more.',
  'location-gone': 'This location is not in the mirror. Pull the customer again.',
  'batch-of-nothing': 'A batch needs at least one number.',
  'number-unknown':
    '{{number}} cannot be in this batch: the mirror does not hold it. Numbers that cannot be: {{count}}.',
  'number-elsewhere':
    '{{number}} cannot be in this batch: it belongs to {{place}}. Numbers that cannot be: {{count}}.',
  'number-ineligible':
    '{{number}} cannot be in this batch: it may not text ({{reasons}}). Numbers that cannot be: {{count}}.',
  'number-taken':
    '{{number}} cannot be in this batch: it is already {{journey}}. Numbers that cannot be: {{count}}.',
  'batch-changed': 'This batch was changed elsewhere meanwhile. Open it again.',
  'batch-released': 'This batch was released. Withdraw it in the outbox first, then change it.',
  'batch-empty': 'This batch has no numbers. Choose at least one.',
  'order-too-large':
    'This batch has {{count}} numbers; one order takes at most {{most}}. Split it, then release each part.',
  'numbers-stale':
    'Numbers that may not be authorised at {{place}} any more, by the last pull: {{count}}. They are: {{numbers}}. Take them out, then release.',
  'none-failed': 'No number of this batch was refused, so there is nothing to order again.',
  'split-in-one': 'This batch has {{count}} numbers, which is no more than {{most}}.',
  'not-in-batch': '{{number}} is not in this batch.',
  'split-all-or-none': 'A split takes some of the numbers, but not all of them.',
  'merge-of-one': 'Name at least two different batches to merge.',
  'merge-of-places': '{{other}} is another location than {{place}}; one order is about one.',
  'batch-waits':
    'This batch still waits for something: only one whose order has its final answer can be put away.',
  'too-many-for-batches':
    '{{total}} numbers would go into batches; at most {{most}} can at once. Choose fewer numbers, for example one customer, or on Numbers one location after another.',
  'too-many-to-confirm':
    '{{total}} numbers were chosen; at most {{most}} can be confirmed at once. Choose fewer.',
  'several-customers': 'These numbers are of several customers. Confirm customer by customer.',
  'none-unregistered': 'Every authorised number of this customer is in a registration.',
  'entry-gone': 'This entry is not in the outbox any more.',
  'entry-left':
    'This entry is being sent at this moment, was accepted, or left the outbox: it cannot be taken back.',
  'entry-doubtful':
    'This entry may have been accepted. Look there first; if it was not, add a note that says how that is known.',
  'entry-placed':
    'This entry was placed in Control Hub: it cannot be withdrawn. If it was not placed, undo that step first.',
  'registration-released': 'This registration was released. Withdraw it in the outbox first.',
  'registration-in-outbox': 'This registration is in the outbox already.',
  'registration-of-nothing': 'This registration has no numbers. Attach at least one authorised number.',
  'reject-recorded-else':
    'A rejection is recorded with its reason, which opens a new revision: record it as a rejection (in the app, or with registration rejected).',
  'no-case': 'This registration has no case: it was not sent, or nobody has said yet that it arrived.',
  'case-rejected': 'This case was rejected. Record the rejection and release a new revision.',
  'case-goes-back': 'The case stands at {{from}} already and does not go back to {{to}}.',
  'date-ahead': 'The date lies in the future.',
  'date-before': 'The date lies before what is known of this case since {{last}}.',
  'reject-draft': 'This registration is a draft: nothing of it is out that could have been rejected.',
  'reject-queued': 'This registration has not left yet. Withdraw it in the outbox to change it.',
  'reject-sending':
    'This registration is being sent at this moment. Wait for the answer, then record the rejection.',
  'reject-unknown':
    'Nobody knows yet whether this registration arrived. Try it again in the outbox, or finish it with its case number if it was placed in Control Hub, then record the rejection.',
  'reject-undecided':
    'This registration waits for a decision in the outbox. Withdraw it or try it again there.',
  'reject-unsent': 'Nothing of this registration was sent.',
  'no-reminder': 'There is no open reminder, so a calendar file would be empty. Add a reminder first.',
  'reminder-gone':
    'This reminder is not there any more: it was removed, or what it was about has come to pass.',
  'reminder-of-unreleased':
    'This registration was not released, so the timeline does not hold it. Release it first.',
  'reminder-proposed':
    'TextReady proposes this reminder from the dates of the case. Mark it as done instead.',
} as const;

export type SubmissionRefusal = keyof typeof en;
export const SUBMISSION_REFUSALS = Object.keys(en) as readonly SubmissionRefusal[];

const zh: Readonly<Record<SubmissionRefusal, string>> = {
  ...guidedZh,
  'batch-gone': '该批次已不在工作区中。',
  'location-gone': '镜像中没有该位置。请重新拉取该客户。',
  'batch-of-nothing': '批次至少需要一个号码。',
  'number-unknown': '{{number}} 不能放入该批次：镜像中没有这个号码。不能放入的号码共 {{count}} 个。',
  'number-elsewhere': '{{number}} 不能放入该批次：它属于 {{place}}。不能放入的号码共 {{count}} 个。',
  'number-ineligible':
    '{{number}} 不能放入该批次：它不能发送短信（{{reasons}}）。不能放入的号码共 {{count}} 个。',
  'number-taken': '{{number}} 不能放入该批次：它的进度已是 {{journey}}。不能放入的号码共 {{count}} 个。',
  'batch-changed': '该批次期间已在别处被修改。请重新打开。',
  'batch-released': '该批次已放行。请先在发件箱中撤回，再修改。',
  'batch-empty': '该批次没有号码。请至少选择一个。',
  'order-too-large': '该批次有 {{count}} 个号码；一个订单最多 {{most}} 个。请先拆分，再逐个放行。',
  'numbers-stale':
    '根据最近一次拉取，有 {{count}} 个号码已不能在 {{place}} 授权：{{numbers}}。请先移出，再放行。',
  'none-failed': '该批次没有被拒绝的号码，因此没有需要重新下单的号码。',
  'split-in-one': '该批次有 {{count}} 个号码，不超过 {{most}} 个，无需拆分。',
  'not-in-batch': '{{number}} 不在该批次中。',
  'split-all-or-none': '拆分时应取出一部分号码，而不是全部。',
  'merge-of-one': '请至少指定两个不同的批次来合并。',
  'merge-of-places': '{{other}} 与 {{place}} 是不同的位置；一个订单只针对一个位置。',
  'batch-waits': '该批次还在等待结果：只有订单已得到最终答复的批次才能归档。',
  'too-many-for-batches':
    '共有 {{total}} 个号码要放入批次；一次最多 {{most}} 个。请少选一些，例如只选一个客户，或在“号码”中逐个位置选择。',
  'too-many-to-confirm': '选择了 {{total}} 个号码；一次最多确认 {{most}} 个。请少选一些。',
  'several-customers': '这些号码属于多个客户。请逐个客户确认。',
  'none-unregistered': '该客户所有已授权的号码都已在注册中。',
  'entry-gone': '该条目已不在发件箱中。',
  'entry-left': '该条目正在发送、已被接受，或已离开发件箱：无法收回。',
  'entry-doubtful': '该条目可能已被接受。请先到那里查看；如果没有被接受，请在备注中说明依据。',
  'entry-placed': '该条目已在 Control Hub 中提交：无法撤回。如果其实没有提交，请先撤销那一步。',
  'registration-released': '该注册已放行。请先在发件箱中撤回。',
  'registration-in-outbox': '该注册已在发件箱中。',
  'registration-of-nothing': '该注册没有号码。请至少附上一个已授权的号码。',
  'reject-recorded-else': '拒绝需连同原因一起记录，并由此开始新版本：请以“被拒绝”来记录。',
  'no-case': '该注册没有案例：它尚未发出，或还没有人说明它已送达。',
  'case-rejected': '该案例已被拒绝。请记录拒绝原因，并放行新版本。',
  'case-goes-back': '该案例已处于 {{from}}，不会退回 {{to}}。',
  'date-ahead': '该日期在将来。',
  'date-before': '该日期早于此案例自 {{last}} 起已知的情况。',
  'reject-draft': '该注册是草稿：没有任何内容已发出，因此不可能被拒绝。',
  'reject-queued': '该注册尚未发出。如需修改，请在发件箱中撤回。',
  'reject-sending': '该注册正在发送。请等待答复，再记录拒绝。',
  'reject-unknown':
    '尚不知道该注册是否已送达。请在发件箱中重试；如果已在 Control Hub 中提交，请填入案例编号完成办理，再记录拒绝。',
  'reject-undecided': '该注册在发件箱中等待处理。请在那里撤回或重试。',
  'reject-unsent': '该注册没有任何内容已发出。',
  'no-reminder': '没有未完成的提醒，日历文件将是空的。请先添加提醒。',
  'reminder-gone': '该提醒已不存在：它已被移除，或所提醒的事情已经发生。',
  'reminder-of-unreleased': '该注册尚未放行，因此不在时间线中。请先放行。',
  'reminder-proposed': '该提醒是 TextReady 根据案例日期提出的。请将其标为完成。',
};

export const {
  refusalWords: submissionRefusalWords,
  refusalText: submissionRefusalText,
  refuse: refuseSubmission,
} = refusalTexts<SubmissionRefusal>(
  { en, zh },
  {
    'batch-gone': 'not-found',
    'location-gone': 'not-found',
    'batch-changed': 'conflict',
    'batch-released': 'not-allowed',
    'batch-empty': 'not-ready',
    'order-too-large': 'not-ready',
    'numbers-stale': 'not-ready',
    'none-failed': 'not-ready',
    'batch-waits': 'not-allowed',
    'none-unregistered': 'not-ready',
    'entry-gone': 'not-found',
    'entry-left': 'not-allowed',
    'entry-doubtful': 'not-ready',
    'entry-placed': 'not-allowed',
    'registration-released': 'not-allowed',
    'registration-in-outbox': 'not-allowed',
    'registration-of-nothing': 'not-ready',
    'reject-recorded-else': 'not-allowed',
    'no-case': 'not-allowed',
    'case-rejected': 'not-allowed',
    'case-goes-back': 'not-allowed',
    'reject-draft': 'not-allowed',
    'reject-queued': 'not-allowed',
    'reject-sending': 'not-allowed',
    'reject-unknown': 'not-allowed',
    'reject-undecided': 'not-allowed',
    'reject-unsent': 'not-allowed',
    'no-reminder': 'not-ready',
    'reminder-gone': 'not-found',
    'reminder-of-unreleased': 'not-found',
    'reminder-proposed': 'not-allowed',
    'numbers-waiting': 'not-ready',
    'taken-sending': 'not-allowed',
    'taken-unknown': 'not-allowed',
    'taken-accepted': 'not-allowed',
    'taken-rejected': 'not-allowed',
    'taken-undecided': 'not-allowed',
    'taken-gone': 'not-allowed',
    'leave-placed': 'not-allowed',
    'step-by-finish': 'not-allowed',
    'summary-differs': 'not-allowed',
    'summary-unchecked': 'not-allowed',
    'not-placed': 'not-allowed',
    'outcome-of-registration': 'not-allowed',
    'outcome-too-early': 'not-allowed',
    'outcome-known': 'not-allowed',
    'not-taken': 'not-allowed',
    'run-finished': 'not-allowed',
    'no-summary': 'not-allowed',
    'picture-gone': 'not-found',
  },
);
