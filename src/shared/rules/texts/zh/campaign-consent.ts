import type { TextTable } from '../../text.ts';

export const campaignConsent = {
  'flow-without-method': {
    message: '流程没有说明用户如何同意接收短信。',
    reason: '无法核实的同意是最常见的拒绝原因（30909、806）。',
    cure: '请写明在哪里、以何种方式同意：页面上的勾选框、向号码发送关键词、表单、话术，或客户先来信。',
  },
  'flow-adds-unasked': {
    message: '“{{words}}”：看起来未经询问就把用户加入了名单。',
    reason: '每个人都必须事先以自己的行为表示同意（2100、30896）。',
    cure: '请写明用户如何表示同意：勾选默认为空的方框、发送关键词、签字、口头同意，或先来信。',
  },
  'flow-without-act': {
    message: '流程没有说明用户做了什么来表示同意。',
    reason: '审核方会查看接收方的行为；在这段文本中没有找到。',
    cure: '请写明用户勾选、发送、签署或说了什么。',
  },
  'flow-without-place': {
    message: '流程没有说明审核方在哪里可以看到。',
    reason: '审核方会打开页面、发送关键词或查看图片。',
    cure: '请给出链接、号码，或写明所附的截图或话术。',
  },
  'flow-without-brand': {
    message: '流程没有写明品牌。',
    reason: '用户是同意由特定的发送方发送短信（2133）。',
    cure: '请引用用户看到的原文，其中写明品牌。',
  },
  'flow-without-types': {
    message: '流程没有说明消息的内容类型。',
    reason: '应写在勾选框旁（2134）。',
    cure: '请在原文中写明，例如“texts about my appointments”。',
  },
  'flow-without-frequency': {
    message: '流程没有说明发送频率。',
    reason: '应写在勾选框旁（2135）。',
    cure: '请在原文中加入“Message frequency varies”或具体数字。',
  },
  'flow-without-rates': {
    message: '流程没有说明可能产生资费。',
    reason: '应写在勾选框旁（2136）。',
    cure: '请在原文中加入“Message and data rates may apply”。',
  },
  'flow-without-help': {
    message: '流程没有说明如何获得帮助。',
    reason: '应写在勾选框旁（2137）。',
    cure: '请在原文中加入“Reply HELP for help”。',
  },
  'flow-without-stop': {
    message: '流程没有说明如何退订。',
    reason: '应写在勾选框旁（2138）。',
    cure: '请在原文中加入“Reply STOP to opt out”。',
  },
  'flow-without-terms': {
    message: '流程没有提到条款。',
    reason: '勾选框旁应有条款链接。',
    cure: '请写明条款链接。',
  },
  'flow-without-privacy': {
    message: '流程没有提到隐私政策。',
    reason: '勾选框旁应有隐私政策链接。',
    cure: '请写明隐私政策链接。',
  },
  'consent-forced': {
    message: '“{{words}}”听起来用户无法拒绝。',
    reason: '同意必须自愿，并与其他事项分开（30923、803）。',
    cure: '请说明勾选框默认为空，且不影响其他服务。',
  },
  'consent-in-terms': {
    message: '“{{words}}”：同意似乎包含在其他条款之中。',
    reason: '对短信的同意应与条款和合同分开（30923、30931）。',
    cure: '请描述仅针对短信的勾选框或单独一行。',
  },
  'consent-bundled': {
    message: '“{{words}}”一次征求多个渠道的同意。',
    reason: '对短信的同意应单独征求（30925）。',
    cure: '请描述只针对短信的勾选框。',
  },
  'consent-taken': {
    message: '“{{words}}”：购买或查找得来的号码不代表同意。',
    reason: '用户必须亲自把号码提供给该品牌（708、30896）。',
    cure: '只向已同意的人发送短信，并说明他们如何同意。',
  },
  'consent-handed-on': {
    message: '“{{words}}”：号码或同意似乎会转给他人。',
    reason: '同意仅针对该品牌，不得转让（708、30896）。',
    cure: '请只为该品牌征求同意，并说明号码和同意不与任何人共享。',
  },
  'consent-of-others': {
    message: '“{{words}}”听起来像是他人收集或将由他人使用的同意。',
    reason: '用户必须亲自向该品牌表示同意，且同意不得转让（708、30896）。',
    cure: '请自行收集同意，并说明不与任何人共享。',
  },
  'flow-without-marketing': {
    message: '选择了 MARKETING，但流程没有提到推广消息。',
    reason: '用户必须明确同意接收营销消息（30913）。',
    cure: '请在原文中写明推广消息，并使用单独的勾选框。',
  },
  'optin-without-marketing': {
    message: '选择了 MARKETING，但加入确认消息没有提到推广消息。',
    reason: '第一条消息应重申用户同意的内容。',
    cure: '请在其中写明推广消息。',
  },
  'flow-marketing-not-separate': {
    message: '营销消息与其他消息一同登记，而流程没有提到单独的营销勾选框。',
    reason: '营销同意应与其他同意分开（30913）。',
    cure: '请描述针对推广消息的单独勾选框。',
  },
  'flow-without-no-condition': {
    message: '流程和加入确认消息都没有说明同意并非购买条件。',
    reason: '征求营销同意时都应说明。',
    cure: '请添加“Consent is not a condition of purchase.”',
  },
  'flow-behind-login': {
    message: '“{{words}}”：审核方看不到登录后的页面。',
    reason: '无法看到的内容会被拒绝（30909）。',
    cure: '请附上页面截图，并在此写明。',
  },
  'consent-without-picture': {
    message: '用户表示同意的方式（{{methods}}）没有可供审核方打开的内容，也没有附上图片。',
    reason: '无法看到的内容会被拒绝（30909、30896）。',
    cure: '请附上用户表示同意之处的照片、示意图或话术，并在文中写明。',
  },
  'login-without-picture': {
    message: '“{{words}}”：审核方看不到登录后的页面，也没有附上该页面的图片。',
    reason: '无法看到的内容会被拒绝（30909）。',
    cure: '请附上用户表示同意的页面截图。',
  },
  'frequency-differs': {
    message: '此处为每{{unit}} {{amount}} 条，而“{{other}}”中为 {{otherAmount}} 条。',
    reason: '数字不一致曾导致真实的拒绝。',
    cure: '请统一数字。',
  },
  'scope-vague': {
    message: '“{{words}}”没有说清用户还会收到什么。',
    reason: '用户同意的是特定的消息，而不是任何消息。',
    cure: '请写明消息类型，或删去这些词。',
  },
  'flow-misses-methods': {
    message: '活动说明提到的同意方式，流程中没有：{{methods}}。',
    reason: '每种方式都必须说明（30917）。',
    cure: '请在流程中说明，或从活动说明中去掉。',
  },
  'description-says-nothing': {
    message: '这段说明放在任何活动上都成立。',
    reason: '审核方要知道谁在什么时候、向谁、发送什么（30886）。',
    cure: '请写明企业、客户、场合和内容。',
  },
  'description-thin': {
    message: '说明过于简略。',
    reason: '审核方要知道谁在什么时候、向谁、发送什么（30886）。',
    cure: '请补充场合和消息内容。',
  },
  'description-without-recipients': {
    message: '说明没有写明谁会收到消息。',
    cure: '请写明，例如客户、患者、会员或员工。',
  },
  'description-without-sender': {
    message: '活动说明没有写明品牌。',
    reason: '审核方要知道是谁在发送（30886）。',
    cure: '请先写明品牌，以及由其中哪些人发送。',
  },
  'description-without-occasion': {
    message: '活动说明没有写明在什么情况下发送短信。',
    reason: '审核方要知道何时、为何发送。',
    cure: '请补充场合，例如“when an appointment is booked”。',
  },
  'program-personal': {
    message: '“{{words}}”描述的是个人消息。',
    reason: '自称个人或点对点的活动会被拒绝。',
    cure: '请描述企业、客户和场合。',
  },
  'program-own-numbers': {
    message: '“{{words}}”描述的是发给自己的消息。',
    reason: '活动面向的是已同意的外部人员。',
    cure: '请描述客户会收到什么。',
  },
  'program-internal': {
    message: '“{{words}}”描述的是仅限公司内部的消息。',
    reason: '有的审核方拒绝仅供内部使用的活动，有的接受以员工为接收方。',
    cure: '请写明哪些员工同意接收哪些消息，或描述客户会收到什么。',
  },
  'program-testing': {
    message: '“{{words}}”描述的是测试。',
    reason: '用于测试的活动会被拒绝。',
    cure: '请描述实际会发送的内容。',
  },
} as const satisfies TextTable;

export const campaignConsentTitles = {
  'CP-019': '用户如何同意',
  'CP-020': '向用户说明的内容',
  'CP-022': '自愿同意',
  'CP-023': '他人的同意',
  'CP-026': '活动说明',
  'CP-028': '营销同意',
  'CP-029': '个人消息与测试',
  'CP-030': '登录后的页面',
  'CP-037': '频率不一致',
  'CP-038': '同意方式',
  'CP-046': '同意之处的图片',
} as const;
