import type { TextTable } from '../../text.ts';

export const campaignForm = {
  'campaign-field-required': {
    message: '此栏必填。',
    reason: '缺少此项，注册机构会拒绝该活动。',
    cure: '请填写。',
  },
  'campaign-message-required': {
    message: '此消息必填。',
    reason: '用户同意、退订或求助时会收到它，审核方也最先看它。',
    cure: '请撰写，并写明品牌名。',
  },
  'campaign-field-required-by-some': {
    message: '部分服务商要求填写此列表。',
    reason: 'Cisco 采用哪一家没有公开。',
    cure: '稳妥起见，请填写。',
  },
  'campaign-terms-not-accepted': {
    message: '尚未接受条款与条件。',
    cure: '请与客户一同阅读后勾选。',
  },
  'campaign-link-sample-required': {
    message: '缺少链接示例。',
    reason: '消息含有链接时，部分服务商要求提供示例。',
    cure: '请填写消息中会出现的完整链接。',
  },
  'campaign-flag-must-be-on': {
    message: '此项必须勾选。',
    reason: '不勾选时，Bandwidth 会视为不完整；AWS 则不提供其他选项。',
    cure: '请勾选，并填写对应的消息。',
  },
  'pool-reason-missing': {
    message: '缺少申请号码池的理由。',
    reason: '只有每个人或每个地点都需要自己的号码时，才会批准号码池。',
    cure: '请说明谁需要这些号码，以及为何一个号码不够。',
  },
  'pool-not-ticked': {
    message: '已附上 {{count}} 个号码；超过 {{most}} 个需要号码池。',
    reason: '仅勾选并不等于申请：活动获批后才能申请号码池。',
    cure: '请勾选并说明理由，或拆分号码。',
  },
  'campaign-lasting-fields': {
    message: '注册之后，用例、子用例、活动说明和属性都不能再修改。',
    reason: '其余哪些可改因服务商而异，通常只有示例和三条确认消息。',
  },
  'campaign-affiliate-marketing': {
    message: '联盟营销不会获批。',
    cure: '若并非如此，请取消勾选；否则该活动无法注册。',
  },
  'usecase-other-name': {
    message: '“{{value}}”在注册机构中的名称为 {{known}}。',
    cure: '请改用注册机构的名称。',
  },
  'usecase-unknown': {
    message: '“{{value}}”不是注册机构的用例。',
    reason: '可用的用例：{{values}}。',
    cure: '请选择其中之一。',
  },
  'usecase-not-for-sole-proprietor': {
    message: '个体经营者品牌只能使用 SOLE_PROPRIETOR 用例。',
    cure: '请选择 SOLE_PROPRIETOR，或以 EIN 注册该组织。',
  },
  'usecase-only-for-sole-proprietor': {
    message: 'SOLE_PROPRIETOR 用例仅供个体经营者使用。',
    cure: '请选择与内容相符的用例。',
  },
  'usecase-charity': {
    message: 'CHARITY 仅供获认可的慈善机构使用，其品牌类型应为 NON_PROFIT。',
    cure: '请核对组织类型，或选择其他用例。',
  },
  'usecase-special': {
    message: '{{usecase}} 是特殊用例：须由运营商或服务商为该品牌开通。',
    reason: '列表截至 {{asOf}}；具体由注册机构按品牌决定。',
  },
  'subusecases-none-allowed': {
    message: '{{usecase}} 不能带子用例，目前选择了 {{count}} 个。',
    cure: '请移除，或改选 MIXED 或 LOW_VOLUME。',
  },
  'subusecases-too-many': {
    message: '{{usecase}} 最多 {{max}} 个子用例，目前选择了 {{count}} 个。',
    cure: '请只保留消息确实需要的。',
  },
  'subusecases-too-few': {
    message: '{{usecase}} 需要 {{min}} 至 {{max}} 个子用例，目前选择了 {{count}} 个。',
    cure: '请按消息内容选择。',
  },
  'subusecases-few-for-some': {
    message:
      '{{usecase}} 至少需要几个子用例说法不一：{{min}} 个或 {{looseMin}} 个。目前选择了 {{count}} 个。',
    cure: '稳妥起见，请至少选择 {{min}} 个。',
  },
  'subusecase-unknown': {
    message: '“{{value}}”不是子用例。',
    reason: '可用的子用例：{{values}}。',
    cure: '请选择其中之一。',
  },
  'subusecase-twice': {
    message: '{{value}} 选择了两次。',
    cure: '请移除其中一个。',
  },
  'samples-none': {
    message: '没有消息示例。',
    cure: '请至少写两条实际会发送的消息。',
  },
  'samples-too-many': {
    message: '有 {{count}} 条示例，一个活动最多 {{most}} 条。',
    cure: '请保留最有代表性的。',
  },
  'samples-few': {
    message: '只有 {{count}} 条示例。各方要求 1 条、{{advised}} 条或 3 条不等。',
    cure: '稳妥起见，请写 {{advised}} 条或更多。',
  },
  'samples-fewer-than-subusecases': {
    message: '{{subs}} 个子用例只有 {{count}} 条示例。',
    cure: '请为每个子用例各写一条。',
  },
  'usecase-registered-twice': {
    message: '该品牌在“{{registration}}”中已有 {{usecase}}。',
    reason: '同一用例的多个活动看起来像是在分散流量。',
    cure: '请将号码加入那份注册，或说明两者的区别。',
  },
  'campaigns-too-many': {
    message: '这将是该品牌的第 {{count}} 个活动；注册机构最多接受 {{most}} 个。',
    cure: '请使用已有的活动。',
  },
  'campaigns-many': {
    message: '这将是该品牌的第 {{count}} 个活动。',
    reason: '注册机构最多接受 {{most}} 个；有一家服务商默认只接受 {{lowest}} 个。',
  },
  'keywords-characters': {
    message: '关键词只能是字母和数字，以逗号分隔；发现其他字符：{{characters}}',
    cure: '请删除其他字符。',
  },
  'keywords-blanks': {
    message: '关键词之间有空格。',
    reason: '列表只以逗号分隔，例如 STOP,QUIT。',
    cure: '请删除空格。',
  },
  'keywords-empty': {
    message: '列表中有空的关键词。',
    cure: '请删除多余的逗号。',
  },
  'keywords-without-stop': {
    message: '退订关键词中缺少 STOP。',
    reason: '运营商按 STOP 处理退订，审核方也会查找它。',
    cure: '请添加 STOP。',
  },
  'keywords-without-help': {
    message: '帮助关键词中缺少 HELP。',
    reason: '审核方会查找 HELP。',
    cure: '请添加 HELP。',
  },
  'keyword-in-two-lists': {
    message: '{{word}} 同时出现在此处和“{{other}}”中。',
    reason: '同一个词不能有两种含义。',
    cure: '请从其中一个列表中删除。',
  },
  'link-without-flag': {
    message: '该示例含有链接（{{link}}），但没有声明含链接。',
    reason: '声明与示例必须一致；这是常见的拒绝原因（601）。',
    cure: '请声明含链接，或删除该链接。',
  },
  'link-token-without-flag': {
    message: '该示例预留了链接位置，但没有声明含链接。',
    cure: '请声明含链接，或删除该占位符。',
  },
  'link-flag-without-link': {
    message: '已声明含链接，但没有示例含有链接。',
    reason: '声明与示例必须一致。',
    cure: '请在示例中给出链接，或取消勾选。',
  },
  'link-shortener': {
    message: '{{host}} 是公共短链接服务。',
    reason: '短链接可以隐藏任何内容，运营商会拦截。',
    cure: '请使用品牌自有域名的完整链接。',
  },
  'link-not-https': {
    message: '有链接以 http:// 开头。',
    reason: '部分审核方会拒绝未加密的链接（30964）。',
    cure: '请改用 https://。',
  },
  'link-ip-address': {
    message: '有链接指向数字地址（{{host}}）。',
    reason: '无法看出它属于谁。',
    cure: '请使用品牌的域名。',
  },
  'link-punycode': {
    message: '有链接指向经过编码的域名（{{host}}）。',
    reason: '此类域名可用来仿冒他人。',
    cure: '请使用品牌的普通域名。',
  },
  'link-mixed-scripts': {
    message: '有链接的主机名混用了多种字母（{{host}}）。',
    reason: '此类主机名常用于仿冒。',
    cure: '请使用该品牌的普通域名。',
  },
  'link-lookalike': {
    message: '{{host}} 与品牌域名 {{site}} 相似，但并不是它。',
    reason: '相似域名会被视为网络钓鱼。',
    cure: '请更正，或使用品牌自己的域名。',
  },
  'policy-link-missing': {
    message: '缺少此链接。',
    reason: '如今每个活动都要求提供隐私政策和条款。',
    cure: '请填写品牌网站上该页面的完整链接。',
  },
  'policy-link-not-a-link': {
    message: '这不是链接。',
    cure: '请按 https://www.example.com/privacy 的形式填写。',
  },
  'policy-link-not-https': {
    message: '该链接没有以 https:// 开头。',
    cure: '请改用 https，并确认页面可以打开。',
  },
  'policy-link-other-site': {
    message: '该页面位于 {{domain}}，而品牌网站位于 {{site}}。',
    reason: '审核方要看品牌自己网站上的政策。',
    cure: '请链接品牌网站上的页面。',
  },
  'policy-link-login': {
    message: '该链接似乎指向登录页面。',
    reason: '审核方必须能看到该页面。',
    cure: '请链接公开的页面。',
  },
  'policy-links-same': {
    message: '隐私政策和条款是同一个链接。',
    reason: '审核方会分别查看两份文本。',
    cure: '请分别给出链接。',
  },
  'phone-without-flag': {
    message: '该示例含有电话号码（{{phone}}），但没有声明含电话号码。',
    reason: '声明与示例必须一致；这是常见的拒绝原因（30889）。',
    cure: '请声明含电话号码，或删除该号码。',
  },
  'phone-token-without-flag': {
    message: '该示例预留了电话号码位置（{{token}}），但没有声明含电话号码。',
    cure: '请声明含电话号码，或删除该占位符。',
  },
  'phone-flag-without-phone': {
    message: '已声明含电话号码，但没有示例含有号码。',
    reason: '声明与示例必须一致。求助电话不计算在内。',
    cure: '请在示例中给出号码，或取消勾选。',
  },
  'help-mail-differs': {
    message: '{{mail}} 不在品牌域名 {{domain}} 下。',
    reason: '部分审核方会比对帮助消息与品牌联系方式。',
    cure: '请在两处使用相同的支持联系方式。',
  },
  'help-phone-differs': {
    message: '{{phone}} 与品牌电话 {{brandPhone}} 不同。',
    reason: '部分审核方会比对帮助消息与品牌联系方式。',
    cure: '请在两处使用相同的支持联系方式。',
  },
} as const satisfies TextTable;

export const campaignFormTitles = {
  'CP-001': '活动必填项',
  'CP-002': '活动文本长度',
  'CP-003': '用例',
  'CP-004': '子用例',
  'CP-005': '示例数量',
  'CP-006': '勾选加入、退订和帮助',
  'CP-007': '链接声明',
  'CP-008': '电话号码声明',
  'CP-009': '短链接',
  'CP-010': '不安全的链接',
  'CP-018': '关键词',
  'CP-021': '隐私政策和条款',
  'CP-036': '求助联系方式',
  'CP-039': '号码池',
  'CP-040': '以后不能修改的内容',
  'CP-041': '用例重复注册',
  'CP-044': '联盟营销',
} as const;
