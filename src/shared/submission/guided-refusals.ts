/** Why something cannot be done with what a person does in Control Hub. */
export const guidedEn = {
  'numbers-waiting':
    'Numbers of this registration still wait for their order. Record its outcome, or wait for it, then start.',
  'taken-sending': 'This entry is being sent at this moment. Wait for the answer.',
  'taken-unknown':
    'Nobody knows yet whether this entry has arrived, so doing it in Control Hub too could do it twice. Wait for the connector’s answer; if it is known that it was not accepted, withdraw it with a note that says how, and release it anew.',
  'taken-accepted': 'This entry has arrived already.',
  'taken-rejected': 'This entry was refused by the connector. Withdraw it, mend it and release it again.',
  'taken-undecided':
    'Nobody knows whether the connector accepted this entry. Try it again, or withdraw it with a note that says how it is known that it was not accepted, and release it anew.',
  'taken-gone': 'This entry is not in the outbox any more.',
  'leave-placed':
    'You said that this was placed in Control Hub, so the connector must not send it too. If it was not placed, undo that step first.',
  'step-by-finish': 'This step is done when the run is finished with the number that Control Hub shows.',
  'no-step': '{{step}} is no step of this entry; its steps are {{steps}}.',
  'not-in-entry': '{{number}} is not in this entry.',
  'summary-differs':
    'The order summary does not match this batch (numbers missing from it: {{missing}}, numbers that are not of this batch: {{extra}}). Check the summary, or say in a note why the order is right.',
  'summary-unchecked':
    'The order summary was not compared with this batch. Check the summary, or say in a note why the order is right.',
  'not-placed': 'Nobody has said yet that this was placed in Control Hub. Tick that step off first.',
  'outcome-of-registration': 'This is a registration: record where its case stands.',
  'outcome-too-early': 'This order has no order number yet. Finish it first, then record its outcome.',
  'outcome-known':
    'The outcome of this order was recorded already. What changed for a number since then is confirmed at the number.',
  'not-in-order': '{{number}} is not in this order.',
  'not-taken': 'Nobody has taken this entry over to do it in Control Hub. Start that first.',
  'run-finished': 'This was finished with the number {{reference}}; what was kept of it stays as it is.',
  'no-summary': 'A registration has no order summary.',
  'picture-gone': 'No entry of the outbox has this picture.',
} as const;

export const guidedZh: Readonly<Record<keyof typeof guidedEn, string>> = {
  'numbers-waiting': '该注册的号码仍在等待其订单。请记录订单结果，或等待结果，然后再开始。',
  'taken-sending': '该条目正在发送。请等待答复。',
  'taken-unknown':
    '尚不知道该条目是否已送达；若再在 Control Hub 中办理，可能重复。请等待连接器的答复；如果确知没有被接受，请在备注中说明依据并撤回，然后重新放行。',
  'taken-accepted': '该条目已送达。',
  'taken-rejected': '该条目被连接器拒绝。请撤回、修改后重新放行。',
  'taken-undecided':
    '不知道连接器是否已接受该条目。请重试；或在备注中说明如何得知它没有被接受并撤回，然后重新放行。',
  'taken-gone': '该条目已不在发件箱中。',
  'leave-placed': '您说过它已在 Control Hub 中提交，因此连接器不能再发送。如果其实没有提交，请先撤销那一步。',
  'step-by-finish': '填入 Control Hub 显示的编号完成办理时，这一步即告完成。',
  'no-step': '该条目没有步骤 {{step}}；它的步骤是 {{steps}}。',
  'not-in-entry': '{{number}} 不在该条目中。',
  'summary-differs':
    '订单摘要与该批次不符（缺少 {{missing}} 个号码，多出 {{extra}} 个不属于该批次的号码）。请核对摘要，或在备注中说明为何订单仍然正确。',
  'summary-unchecked': '尚未将订单摘要与该批次核对。请核对摘要，或在备注中说明为何订单正确。',
  'not-placed': '还没有人说明它已在 Control Hub 中提交。请先勾选那一步。',
  'outcome-of-registration': '这是注册：请记录其案例的状态。',
  'outcome-too-early': '该订单还没有订单号。请先完成办理，再记录结果。',
  'outcome-known': '该订单的结果已记录。此后某个号码的变化请在该号码处确认。',
  'not-in-order': '{{number}} 不在该订单中。',
  'not-taken': '还没有人接手在 Control Hub 中办理该条目。请先开始办理。',
  'run-finished': '它已以编号 {{reference}} 完成；所保存的内容保持不变。',
  'no-summary': '注册没有订单摘要。',
  'picture-gone': '发件箱中没有条目含有这张图片。',
};
