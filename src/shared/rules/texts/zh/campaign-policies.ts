import type { TextTable } from '../../text.ts';

export const campaignPolicies = {
  'privacy-clause-missing': {
    message: '隐私政策没有说明不会将手机号码和同意记录共享给第三方。',
    reason: '审核方首先会找这句话（30908、30932、805）。',
    cure: '请在政策中加入：“No mobile information or opt-in data is shared with third parties or affiliates for marketing purposes.”',
  },
  'privacy-clause-general': {
    message: '隐私政策说明不共享数据，但没有提到手机号码或同意记录。',
    reason: '有的审核方接受笼统的说法，有的要求写明短信。',
    cure: '请在政策中加入：“This includes mobile numbers, text messaging opt-in data and consent.”',
  },
  'privacy-clause-shared': {
    message: '隐私政策说明会为营销目的共享数据，且没有将手机号码和同意记录除外。',
    reason: '允许共享的政策会被拒绝（30932、805）。',
    cure: '请修改政策，或加入：“Text messaging opt-in data and consent are excluded and are not shared with any third party.”',
  },
  'privacy-clause-contradicted': {
    message: '隐私政策一处说会为营销目的共享手机数据，另一处又说不会。',
    reason: '审核方无法判断以哪一处为准。',
    cure: '请删去允许共享的那句话。',
  },
  'privacy-without-frequency': { message: '隐私政策没有说明发送频率。' },
  'privacy-without-rates': { message: '隐私政策没有说明可能产生短信和流量费用。' },
  'policy-without-brand': {
    message: '粘贴的文本没有提到 {{name}}。',
    reason: '页面必须是该品牌自己的。',
    cure: '请确认这是该品牌的页面，并写有品牌名称。',
  },
  'policy-excerpt': {
    message: '只粘贴了 {{count}} 个词，页面上的其他内容未能检查。',
    cure: '请粘贴整个页面的文本以便完整检查。',
  },
  'policy-not-seen': {
    message: '尚未看到该页面的内容。',
    reason: '页面缺少必要的说明是常见的拒绝原因，而仅凭链接看不出来。',
    cure: '请粘贴页面文本以便检查。',
  },
  'terms-without-program': {
    message: '条款没有说明短信内容。',
    reason: '审核方会查看对短信业务的说明。',
    cure: '请补充会发送哪类消息以及原因。',
  },
  'terms-without-frequency': {
    message: '条款没有说明发送频率。',
    cure: '请加入“Message frequency varies.”或具体数字。',
  },
  'terms-without-rates': {
    message: '条款没有说明可能产生资费。',
    cure: '请加入“Message and data rates may apply.”',
  },
  'terms-without-optout': {
    message: '条款没有说明如何退订。',
    cure: '请加入“Text STOP to opt out.”',
  },
  'terms-without-contact': {
    message: '条款没有客服联系方式。',
    cure: '请加入邮箱地址或电话号码。',
  },
  'terms-without-carriers': {
    message: '条款没有说明运营商不承担责任。',
    cure: '请加入“Carriers are not liable for delayed or undelivered messages.”',
  },
  'terms-without-privacy': {
    message: '条款没有提到隐私政策。',
    cure: '请加入隐私政策的链接。',
  },
  'terms-affiliate-marketing': {
    message: '条款提到联盟营销。',
    reason: '联盟营销不予批准，有一家服务商称此类拒绝为最终决定。',
    cure: '请从短信业务的条款中删去。',
  },
  'message-other-sender': {
    message: '此消息看起来来自“{{sender}}”，而不是该品牌。',
    reason: '一个活动只代表一个品牌（603）。',
    cure: '请以品牌名开头，或将另一名称登记为该品牌的商号。',
  },
  'samples-several-senders': {
    message: '这些消息来自 {{count}} 个不同的发送方：{{names}}。',
    reason: '一个活动只代表一个品牌；包含多个品牌会被拒绝。',
    cure: '请统一使用该品牌的名称，其他品牌另行登记。',
  },
  'text-names-other-brand': {
    message: '此文本提到 {{name}}，那是另一份登记的品牌。',
    reason: '从其他客户处照搬的文本会被拒绝（603）。',
    cure: '请确认该名称是否应出现在此处。',
  },
  'program-for-others': {
    message: '“{{words}}”听起来像是为他人发信的平台或代理机构。',
    reason: '每个机构应登记自己的品牌（710、30894）。',
    cure: '请只描述该机构自己向其客户发送的内容。',
  },
} as const satisfies TextTable;

export const campaignPolicyTitles = {
  'CP-034': '其他品牌',
  'CP-043': '政策与条款的内容',
} as const;
