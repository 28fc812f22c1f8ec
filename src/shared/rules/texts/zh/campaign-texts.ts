import type { TextTable } from '../../text.ts';

export const campaignTexts = {
  'samples-without-brand': {
    message: '没有示例写明品牌（{{name}}）。',
    reason: '收件人必须看出是谁发送的。有的服务商要求至少一条示例写明，有的要求每条都写明。',
    cure: '请让每条示例以品牌名开头。',
  },
  'sample-without-brand': {
    message: '该示例没有写明品牌（{{name}}）。',
    reason: '有的服务商要求至少一条示例写明，有的要求每条都写明。',
    cure: '稳妥起见，请以品牌名开头。',
  },
  'samples-without-stop': {
    message: '没有示例说明如何退订。',
    reason: '有的服务商要求至少一条示例说明，有的要求每条都说明。',
    cure: '请至少让一条示例以“Reply STOP to opt out.”结尾。',
  },
  'sample-without-stop': {
    message: '该示例没有说明如何退订。',
    reason: '有的服务商要求至少一条示例说明，有的要求每条都说明。',
    cure: '稳妥起见，请以“Reply STOP to opt out.”结尾。',
  },
  'sample-glued-stop': {
    message: '“{{glued}}”人能看懂，机器识别不了。',
    cure: '请写成“Reply STOP to opt out.”',
  },
  'sample-twice': {
    message: '该示例与示例 {{first}} 完全相同。',
    reason: '示例应展示不同的消息。',
    cure: '请改写，或删除。',
  },
  'sample-nearly-twice': {
    message: '该示例与示例 {{first}} 几乎相同。',
    reason: '示例应展示不同的消息。',
    cure: '请换一个内容。',
  },
  'sample-says-nothing': {
    message: '此示例没有体现会发送什么内容。',
    reason: '审核方会将示例与用途对照；问候语和待填的占位符说明不了什么。',
    cure: '请写一条用户实际会收到的消息。',
  },
  'text-filler': {
    message: '“{{words}}”看起来是凑数的文字。',
    reason: '审核方会拒绝测试和凑数的文字。',
    cure: '请填写真实文本。',
  },
  'token-for-brand': {
    message: '{{token}} 处应为品牌名。',
    reason: '品牌名已知，仍保留模板占位符会被拒绝。',
    cure: '请写上品牌名。',
  },
  'token-odd-brackets': {
    message: '{{token}} 没有使用方括号。',
    reason: '有的审核方要求可变内容用方括号，有的要求给出具体值；其他括号在两者看来都像未完成的模板。',
    cure: '请写成 [name]，或给出示例值。',
  },
  'text-in-two-fields': {
    message: '与“{{other}}”中的文本相同。',
    reason: '每一栏各有用途，相同的文本会被拒绝。',
    cure: '请按此栏的要求填写。',
  },
  'message-in-capitals': {
    message: '该消息大部分为大写字母。',
    reason: '过滤器会视为垃圾短信。',
  },
  'message-marks': {
    message: '连续使用了多个感叹号或问号。',
    reason: '过滤器会视为垃圾短信。',
  },
  'message-emoji': {
    message: '该消息含有表情符号。',
    reason: '表情符号会增加分段，且在不同手机上显示不同。',
  },
  'message-without-brand': {
    message: '该消息没有写明品牌（{{name}}）。',
    reason: '收件人必须看出是谁发送的。',
    cure: '请以品牌名开头。',
  },
  'optin-without-stop': {
    message: '加入确认消息没有说明如何退订。',
    reason: '运营商要求在第一条消息中说明。',
    cure: '请添加“Reply STOP to opt out.”',
  },
  'optin-without-help': {
    message: '加入确认消息没有说明如何获得帮助。',
    cure: '请添加“Reply HELP for help.”',
  },
  'optin-without-frequency': {
    message: '加入确认消息没有说明发送频率。',
    cure: '请添加“Msg frequency varies.”或具体数字。',
  },
  'optin-without-rates': {
    message: '加入确认消息没有说明可能产生资费。',
    cure: '请添加“Msg & data rates may apply.”',
  },
  'optout-says-neither': {
    message: '退订确认消息既没有确认退订，也没有说明不再发送。',
    reason: '审核方两者都会查看。',
    cure: '例如可写：“[Brand]: You are unsubscribed and will receive no more messages.”',
  },
  'optout-without-acknowledgement': {
    message: '退订确认消息没有确认退订。',
    cure: '请以“You are unsubscribed.”开头。',
  },
  'optout-without-end': {
    message: '退订确认消息没有说明不再发送。',
    cure: '请添加“You will receive no more messages.”',
  },
  'help-without-contact': {
    message: '帮助消息没有联系方式。',
    reason: '审核方会查看是否有邮箱、电话或链接。',
    cure: '请添加品牌的支持联系方式。',
  },
  'message-segments': {
    message: '该消息会分成 {{segments}} 段发送（{{units}} 个字符，{{encoding}}）。',
    reason: '运营商按段计数，而不是按条。',
  },
  'message-unicode': {
    message: '含有普通字符集以外的字符：{{characters}}。每段只能容纳 70 个字符，而不是 160 个。',
    cure: '在意思不变的情况下，请改用普通字符。',
  },
  'message-unicode-segments': {
    message: '含有普通字符集以外的字符（{{characters}}），因此会分成 {{segments}} 段，每段 67 个字符。',
    reason: '使用普通字符，每段可容纳 153 个字符。',
    cure: '在意思不变的情况下，请改用普通字符。',
  },
  'content-cannabis': {
    message: '“{{words}}”：大麻、CBD 和工业大麻会被拒绝，即使在当地合法。',
    cure: '此类内容无法注册。',
  },
  'content-gambling': {
    message: '“{{words}}”：赌博内容会被拒绝。',
    cure: '此类内容无法注册。',
  },
  'content-risky-finance': {
    message: '“{{words}}”：发薪日贷款、产权贷款、加密货币交易和荐股会被拒绝。',
    cure: '此类内容无法注册。',
  },
  'content-debt': {
    message: '“{{words}}”：债务催收、债务减免和信用修复会被拒绝。',
    cure: '此类内容无法注册。',
  },
  'content-lead-selling': {
    message: '“{{words}}”：联盟营销和出售销售线索会被拒绝。',
    cure: '此类内容无法注册。',
  },
  'content-sweepstakes': {
    message: '“{{words}}”：抽奖活动会被拒绝。',
    cure: '请去掉抽奖内容，或先询问服务商。',
  },
  'content-sexual': {
    message: '“{{words}}”：色情内容会被拒绝。',
    cure: '此类内容无法注册。',
  },
  'content-phishing': {
    message: '“{{words}}”在索要机密信息。',
    reason: '索要密码、卡号或账号的消息会被视为欺诈，且拒绝不可更改。',
    cure: '请引导用户前往品牌自己的页面，不要在消息中索要。',
  },
  'content-doubtful': {
    message: '“{{words}}”可能被理解为{{kind}}。',
    reason: '此类内容会被拒绝；仅凭字面无法判断是否属于此类。',
    cure: '如果不是这个意思，请换一种说法。',
  },
  'content-age-restricted': {
    message: '“{{words}}”需要年龄验证，但没有声明。',
    reason: '酒类、烟草、电子烟和枪支只有在询问出生日期时才能通过。',
    cure: '如有年龄验证，请声明；否则请去掉此内容。',
  },
  'content-lending': {
    message: '“{{words}}”似乎涉及贷款，但没有声明。',
    reason: '只有以自有资金放贷的机构才能发送贷款内容，且必须声明。',
    cure: '如果属实，请声明直接放贷；否则请去掉此内容。',
  },
  'sample-is-code': {
    message: '该示例发送验证码，{{usecase}} 不涵盖。',
    cure: '请添加 2FA，或更换示例。',
  },
  'sample-is-promotion': {
    message: '该示例是推广内容，{{usecase}} 不涵盖。',
    cure: '请添加 MARKETING，或更换示例。',
  },
  'sample-is-donation': {
    message: '该示例请求捐款，{{usecase}} 不涵盖。',
    cure: '如适用请选择 CHARITY，或更换示例。',
  },
  'sample-is-vote': {
    message: '该示例涉及投票，{{usecase}} 不涵盖。',
    cure: '请选择 POLITICAL 或 POLLING_VOTING，或更换示例。',
  },
  'usecase-marketing-without-marketing': {
    message: '选择了 MARKETING，但每条示例都是订单或预约通知。',
    reason: '示例必须与用例一致（602）。',
    cure: '请选择 CUSTOMER_CARE、ACCOUNT_NOTIFICATION 或 DELIVERY_NOTIFICATION，或在示例中展示推广内容。',
  },
  'usecase-2fa-without-code': {
    message: '选择了 2FA，但没有示例包含验证码。',
    reason: '示例必须体现所选用途（602）。',
    cure: '请展示含验证码的消息，或选择其他用途。',
  },
  'text-other-script': {
    message: '该文本不是英文。',
    reason: '审核方阅读英文；其他语言会被拒绝，或需要译文。',
    cure: '请用英文填写，或附上译文。',
  },
  'text-other-language': {
    message: '该文本似乎不是英文。',
    reason: '审核方阅读英文；其他语言会被拒绝，或需要译文。',
    cure: '请用英文填写，或附上译文。',
  },
  'text-card-number': {
    message: '这看起来是支付卡号。',
    cure: '请勿在表单中填写个人数据。',
  },
  'text-date-of-birth': {
    message: '这里看起来有某人的出生日期。',
    cure: '请不要在表单中填写个人数据。',
  },
  'text-social-security-number': {
    message: '这看起来是社会安全号码。',
    cure: '请勿在表单中填写个人数据。',
  },
} as const satisfies TextTable;

export const campaignTextTitles = {
  'CP-011': '示例中的品牌',
  'CP-012': '示例中的退订说明',
  'CP-013': '相同的示例',
  'CP-014': '凑数文字和模板',
  'CP-015': '加入确认消息',
  'CP-016': '退订确认消息',
  'CP-017': '帮助消息',
  'CP-024': '会被拒绝的内容',
  'CP-025': '必须声明的内容',
  'CP-027': '示例与用例',
  'CP-031': '英文',
  'CP-032': '分段与字符',
  'CP-033': '大写与表情符号',
  'CP-035': '两栏文本相同',
  'CP-042': '个人数据',
} as const;
