import type { TextTable } from '../../text.ts';

export const readiness = {
  'not-pulled-unknown': {
    message: '尚不清楚：还没有拉取过该客户的数据。',
    cure: '拉取该客户，或导入其号码和位置。',
  },
  'attested-met': {
    message: '{{who}} 已于 {{date}} 确认。{{note}}',
    reason: 'Webex 不提供这项信息，因此以人工确认为准。',
  },
  'attested-not-met': {
    message: '{{who}} 于 {{date}} 表示不满足。{{note}}',
    cure: '请与客户或合作伙伴落实，然后在此确认。',
  },
  'calling-plan-met': {
    message: '美国或加拿大使用 Cisco Calling Plan 的位置：{{ready}} 个。',
  },
  'calling-plan-not-met': {
    message: '美国和加拿大的 {{total}} 个位置都没有使用 Cisco Calling Plan。',
    reason: '商务短信要求在美国或加拿大使用 Cisco Calling Plan。',
    cure: '通过合作伙伴为某个位置订购 Cisco Calling Plan，然后重新拉取。',
  },
  'calling-plan-country-not-met': {
    message: '没有位于美国或加拿大的位置。',
    reason: '商务短信要求在美国或加拿大使用 Cisco Calling Plan。',
    cure: '在美国或加拿大有使用 Cisco Calling Plan 的位置之前，无法使用商务短信。',
  },
  'calling-plan-unknown': {
    message: '尚不清楚：Webex 未给出美国和加拿大 {{undecided}} 个位置的 PSTN 连接。',
    cure: '在 Control Hub 中查看这些位置的 PSTN 设置，然后在此确认。',
  },
  'enterprise-trial-not-met': {
    message: '该客户有许可证属于试用订阅。',
    reason: '自 {{since}} 起，试用订阅不再符合条件。',
    cure: '将试用转为付费订阅，然后重新拉取。',
  },
  'enterprise-unknown': {
    message: 'Webex 不提供该客户是否为企业客户的信息。',
    reason: '在线客户和试用客户不能使用商务短信。',
    cure: '询问合作伙伴，或在 Control Hub 中查看订阅，然后在此确认。',
  },
  'primary-number-met': {
    message: '拥有合格主号码的用户：{{people}} 人。',
  },
  'primary-number-not-met': {
    message: '没有用户拥有合格的主号码。',
    reason: '每位收发短信的用户都需要一个主号码，且该号码须来自美国或加拿大位置的 Cisco Calling Plans。',
    cure: '为需要收发短信的用户分配 Cisco Calling Plans 号码，然后重新拉取。',
  },
  'primary-number-unknown': {
    message: '尚不清楚：部分位置缺少 PSTN 连接信息。',
    cure: '在 Control Hub 中为这些位置选择 PSTN 连接，然后重新拉取。',
  },
  'app-version-unknown': {
    message: 'Webex 不提供用户所用应用版本的信息。',
    reason: '收发短信需要 Webex 应用 {{version}} 或更高版本。',
    cure: '在 Control Hub 中查看正在使用的版本，然后在此确认。',
  },
  'cisco-pstn-met': {
    message: '美国和加拿大的全部 {{ready}} 个位置都使用 Cisco PSTN。',
  },
  'cisco-pstn-partly-met': {
    message: '美国和加拿大的 {{total}} 个位置中，有 {{ready}} 个使用 Cisco PSTN。',
    reason: '其余位置的号码不能收发短信：{{others}}。',
  },
  'cisco-pstn-not-met': {
    message: '美国和加拿大的 {{total}} 个位置都没有使用 Cisco PSTN。',
    reason: '只有 PSTN 连接为 Cisco PSTN 的位置才能收发短信。',
    cure: '在 Control Hub 中将某个位置的 PSTN 连接选为 Cisco Calling Plans，然后重新拉取。',
  },
  'cisco-pstn-unknown': {
    message: '尚不清楚：Webex 未给出美国和加拿大 {{undecided}} 个位置的 PSTN 连接。',
    cure: '在 Control Hub 中查看这些位置的 PSTN 设置，然后在此确认。',
  },
  'recorded-campaign-met': {
    message: '已记录注册到活动的号码：{{numbers}} 个。',
  },
  'campaign-unknown': {
    message: '此处没有活动注册的记录，Webex 也不提供这项信息。',
    reason: '未注册到 10DLC 活动的号码不能收发短信。',
    cure: '填写一份注册，或在此确认已有注册。',
  },
  'add-on-licence-met': {
    message: '该客户的许可证中有“{{licence}}”。',
    reason: '这是按名称识别的；附加许可证的确切名称没有公开。',
  },
  'add-on-licence-unknown': {
    message: '该客户的许可证中，没有名称与短信有关的。',
    reason: 'Webex 是否会在许可证中列出商务短信附加许可证，没有公开说明。',
    cure: '请查看 Control Hub：如果“呼叫 > PSTN”下显示“商务短信”选项卡，说明已有附加许可证。然后在此确认。',
  },
  'recorded-authorised-numbers-met': {
    message: '已记录授权的号码：{{numbers}} 个。',
  },
  'authorised-numbers-unknown': {
    message: '此处没有已授权号码的记录，Webex 也不提供这项信息。合格的号码：{{eligible}} 个。',
    reason: '只有已授权的号码才能注册到活动。',
    cure: '按位置创建批次，或在此确认号码已经授权。',
  },
  'hipaa-not-supported': {
    message: '该客户可能是医疗机构：{{name}}。',
    reason: '商务短信不支持 HIPAA。',
    cure: '请确保不通过短信发送任何健康信息。',
  },
} as const satisfies TextTable;

export const readinessTitles = {
  'RD-001': '美国或加拿大的 Cisco Calling Plan',
  'RD-002': '企业客户',
  'RD-003': '用户的主号码',
  'RD-004': 'Webex 应用版本',
  'RD-005': '位置使用 Cisco PSTN',
  'RD-006': '10DLC 活动已注册',
  'RD-007': '商务短信附加许可证',
  'RD-008': '已授权的号码',
  'RD-009': '不支持 HIPAA',
} as const;
