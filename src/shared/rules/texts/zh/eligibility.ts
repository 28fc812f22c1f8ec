import type { TextTable } from '../../text.ts';

export const eligibility = {
  'extension-only': {
    message: '分机 {{extension}} 没有电话号码。',
    reason: '只有电话号码才能授权用于商务短信。',
    cure: '在 Control Hub 中为其所有者分配一个 Cisco Calling Plans 号码，然后重新拉取。',
  },
  'location-country': {
    message: '该号码所在位置不在美国或加拿大（{{country}}）。',
    reason: '商务短信仅面向美国和加拿大的 Cisco Calling Plans 号码。',
    cure: '为所有者改配一个美国或加拿大位置的号码。',
  },
  'location-pstn': {
    message: '该号码所在位置未使用 Cisco PSTN（当前连接为 {{pstnType}}）。',
    reason: '只有使用 Cisco PSTN 的位置才能收发短信。',
    cure: '改用 Cisco Calling Plans 位置的号码，或在 Control Hub 中将该位置迁移到 Cisco PSTN。',
  },
  'location-pstn-unknown': {
    message: '不清楚该号码所在位置的 PSTN 连接。',
    reason: '缺少这一信息，就无法判断该位置是否使用 Cisco PSTN。',
    cure: '在 Control Hub 中为该位置选择 PSTN 连接后重新拉取，或检查当前连接是否有权读取 PSTN 设置。',
  },
  'number-not-active': {
    message: '该号码未激活（Webex 报告为 {{state}}）。',
    reason: '仍在订购、携入或已停用的号码无法授权。',
    cure: '等待订购或携号完成，或激活该号码，然后重新拉取。',
  },
  'number-mobile': {
    message: '这是一个手机号码。',
    reason: '手机号码不属于 Cisco Calling Plans，无法在此授权。',
    cure: '为所有者配置一个 Cisco Calling Plans 号码。',
  },
  'number-toll-free': {
    message: '这是一个免费电话号码。',
    reason: '10DLC 只适用于十位数的本地号码，免费电话号码走另一套验证流程。',
    cure: '请选择本地号码。',
  },
  'number-service': {
    message: '这是一个服务号码。',
    reason: '用途为“服务”的号码不能收发短信；已启用短信的号码，Webex 也不允许改为该用途。',
    cure: '请选择标准用途的号码。',
  },
  'number-elin': {
    message: '该号码是紧急位置识别号码（ELIN）。',
    reason: 'ELIN 专用于紧急呼叫回拨，不能收发短信。',
    cure: '请选择标准用途的号码。',
  },
  'number-reserved': {
    message: '该号码处于保留状态。',
    reason: '保留的号码尚未投入使用，无法授权。',
    cure: '在 Control Hub 中取消保留，然后重新拉取。',
  },
  'number-unassigned': {
    message: '该号码尚未分配给任何人。',
    reason: '每位收发短信的用户都需要一个主号码。Control Hub 是否列出未分配的号码，没有公开说明。',
    cure: '先分配给用户，或不选入。',
  },
  'owner-not-person': {
    message: '该号码的所有者不是个人（{{ownerType}}）。',
    reason: '商务短信供 Webex 应用的个人用户使用。Control Hub 是否列出其他所有者的号码，没有公开说明。',
    cure: '请确认该号码确实要用于短信。',
  },
  'number-not-primary': {
    message: '这不是其所有者的主号码（{{phoneNumberType}}）。',
    reason: '用户以主号码收发短信。',
    cure: '改为授权所有者的主号码，或将该号码设为主号码。',
  },
  'number-not-nanp': {
    message: '{{number}} 不是十位数的北美号码。',
    reason: '10DLC 只适用于区号和局号均以 2 至 9 开头的十位数号码。',
    cure: '请在 Control Hub 中核对该号码。',
  },
} as const satisfies TextTable;

export const eligibilityTitles = {
  'EL-001': '只有分机，没有号码',
  'EL-002': '位置不在美国或加拿大',
  'EL-003': '位置未使用 Cisco PSTN',
  'EL-004': '位置的 PSTN 未知',
  'EL-005': '号码未激活',
  'EL-006': '手机号码',
  'EL-007': '免费电话号码',
  'EL-008': '服务号码',
  'EL-009': '紧急位置识别号码（ELIN）',
  'EL-010': '保留号码',
  'EL-011': '未分配的号码',
  'EL-012': '所有者不是个人',
  'EL-013': '不是主号码',
  'EL-014': '不是北美号码',
} as const;
