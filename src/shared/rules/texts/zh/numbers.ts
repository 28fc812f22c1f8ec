import type { TextTable } from '../../text.ts';

export const numbers = {
  'number-in-other-campaign': {
    message: '{{number}} 已在“{{registration}}”中。',
    reason: '一个号码只能属于一个活动。',
    cure: '请从其中一处移除。',
  },
  'numbers-need-pool': {
    message: '已附上 {{count}} 个号码。超过 {{most}} 个需要号码池。',
    reason: '有两家服务商以 {{most}} 个为界，另一家以 50 个为界。活动获批后才能申请号码池。',
    cure: '请安排申请，或拆分号码。',
  },
  'number-unknown': {
    message: '{{number}} 不在镜像中。',
    reason: '只有该客户已授权的号码才能注册。',
    cure: '请拉取该客户，或移除该号码。',
  },
  'number-not-authorised': {
    message: '{{number}} 尚未授权。',
    reason: '只有处于已授权状态的号码才能注册到活动。',
    cure: '请先放入批次，或确认它已经授权。',
  },
  'number-location-country': {
    message: '{{number}} 所在地点位于 {{country}}。',
    reason: '只有使用 Cisco Calling Plan 的美国和加拿大地点可以发送短信。',
    cure: '请从登记中移除该号码。',
  },
  'number-location-pstn': {
    message: '{{number}} 所在地点使用 {{pstnType}}，而不是 Cisco Calling Plan。',
    reason: '只有使用 Cisco Calling Plan 的美国和加拿大地点可以发送短信。',
    cure: '请查明该地点此后的变化，或移除该号码。',
  },
  'number-owner-no-person': {
    message: '{{number}} 属于 {{ownerType}}，而不是个人。',
    reason: '文章提到的是每位发信用户的主号码；其他号码能否发送短信并未公开。',
    cure: '请咨询 PSTN 支持团队，或移除该号码。',
  },
  'registration-number-not-primary': {
    message: '{{number}} 是用户的 {{numberType}} 号码，而不是主号码。',
    reason: '每位发信用户都需要一个来自 Cisco Calling Plan 的主号码。',
    cure: '请改为添加该用户的主号码。',
  },
  'numbers-awaiting-order': {
    message: '仍在等待订单结果的已附号码：{{count}} 个。',
    reason: '只有处于已授权状态的号码才能注册到活动。',
    cure: '无需操作：提交后，注册会留在发件箱中，直到订单有了结果。',
  },
  'numbers-sole-proprietor': {
    message: '已附上 {{count}} 个号码；个体经营者的活动只能有一个。',
    cure: '请保留一个号码，或以 EIN 注册该组织。',
  },
  'registration-number-toll-free': {
    message: '{{number}} 是免费电话号码。',
    reason: '10DLC 只适用于十位数的本地号码。',
    cure: '请移除。',
  },
  'registration-number-not-nanp': {
    message: '{{number}} 不是十位数的北美号码。',
    reason: '10DLC 只适用于十位数的本地号码。',
    cure: '请移除。',
  },
  'number-not-e164': {
    message: '“{{number}}”不是带加号和国家代码的电话号码。',
    cure: '请移除，然后从列表中选择号码。',
  },
  'number-twice': {
    message: '{{number}} 附上了两次。',
    cure: '请移除其中一个。',
  },
  'numbers-mixed-countries': {
    message: '混有美国号码（{{us}} 个）和加拿大号码（{{ca}} 个）。',
    reason: '10DLC 管理的是美国境内的流量；Cisco 如何处理活动中的加拿大号码没有公开。',
    cure: '请询问 PSTN 支持团队，或分开注册。',
  },
  'numbers-none': {
    message: '尚未附上号码。',
    reason: '长期没有号码的活动，在部分服务商处会进入休眠。',
  },
  'numbers-and-more': {
    message: '还有 {{rest}} 个号码有同样的问题，共 {{all}} 个。',
  },
} as const satisfies TextTable;

export const numberTitles = {
  'NM-001': '号码已在其他活动中',
  'NM-002': '号码池界限',
  'NM-003': '号码未授权',
  'NM-004': '个体经营者的号码',
  'NM-005': '号码类型',
  'NM-006': '号码列表',
  'NM-007': '尚无号码',
} as const;
