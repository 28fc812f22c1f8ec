import type { TextTable } from '../../text.ts';

export const brand = {
  'brand-field-required': {
    message: '此栏必填。',
    reason: '缺少此项，注册机构会拒绝该品牌。',
    cure: '请按该组织的注册文件填写。',
  },
  'brand-tax-country-required': {
    message: '缺少签发税号的国家。',
    reason: '没有国家，税号就没有意义。',
    cure: '请填写两位国家代码，例如 US。',
  },
  'brand-alternate-type-required': {
    message: '缺少该备用编号的类型。',
    cure: '请选择 DUNS、GIIN 或 LEI，或清空备用编号。',
  },
  'brand-alternate-id-required': {
    message: '已选择备用编号的类型（{{type}}），但没有填写编号。',
    cure: '请填写编号，或选择 NONE。',
  },
  'brand-name-is-placeholder': {
    message: '名称栏里仍是占位文字“{{value}}”。',
    reason: '模板文字不能作为名称。',
    cure: '请填写真实名称。',
  },
  'brand-value-unknown': {
    message: '“{{value}}”不是注册机构认可的取值。',
    reason: '可用取值：{{values}}。',
    cure: '请选择其中之一。',
  },
  'text-too-long': {
    message: '该文本有 {{length}} 个字符，最多允许 {{max}} 个。',
    cure: '请缩短。',
  },
  'text-too-long-for-some': {
    message: '该文本有 {{length}} 个字符。各方给出的上限不一：{{tight}} 或 {{max}}。',
    reason: 'Cisco 表单采用哪个上限没有公开。',
    cure: '稳妥起见，请缩短到 {{tight}} 个字符以内。',
  },
  'text-too-short': {
    message: '该文本有 {{length}} 个字符，至少需要 {{min}} 个。',
    cure: '请写得更具体。',
  },
  'brand-name-short-for-some': {
    message: '该名称有 {{length}} 个字符。有一家服务商要求至少 {{min}} 个，其他来源未提下限。',
    cure: '如有较长的名称，请使用较长的名称。',
  },
  'ein-shape': {
    message: 'EIN 应为九位数字，例如 12-3456789；这里有 {{digits}} 位。',
    reason: 'EIN 会与美国国税局（IRS）的记录核对。',
    cure: '请按 IRS 的 CP 575 或 147C 信函填写。',
  },
  'ein-without-hyphen': {
    message: 'EIN 没有写连字符。',
    reason: '注册机构两种写法都接受；税务文件上有连字符。',
  },
  'ein-is-ssn': {
    message: '这看起来是社会安全号码（SSN）。',
    reason: 'SSN 不能作为税号，也不应出现在他人会看到的表单里。',
    cure: '请填写 EIN；如果没有，请以个体经营者身份注册。',
  },
  'ein-invented': {
    message: '该 EIN 看起来是随意填写的。',
    reason: 'EIN 会与 IRS 的记录核对。',
    cure: '请按 IRS 的 CP 575 或 147C 信函填写。',
  },
  'ein-prefix-unused': {
    message: 'IRS 没有以 {{prefix}} 开头的 EIN。',
    cure: '请对照 IRS 的 CP 575 或 147C 信函核对数字。',
  },
  'ein-reused': {
    message: '该 EIN 也出现在“{{registration}}”中，属于 {{companyName}}（{{customer}}）。',
    reason: '一个 EIN 只能对应一个品牌，第二个会被拒绝。',
    cure: '请核实它究竟属于哪一个。',
  },
  'tax-id-canada': {
    message: '加拿大税号说法不一：公司注册号，或 CRA 企业号码的前九位。',
    reason: 'AWS 和 Telnyx 的一个页面要求公司注册号；Webex Connect 和 Telnyx 的另一个页面要求企业号码。',
    cure: '请向 PSTN 支持团队确认表单要求哪一种。',
  },
  'tax-id-canada-account': {
    message: '商业号码后面带有项目账号；表单只需前九位：{{digits}}。',
    cure: '请去掉字母和最后四位数字。',
  },
  'tax-id-canada-checksum': {
    message: '{{digits}} 不是有效的商业号码：校验位不符。',
    reason: '九位的公司注册号没有校验位，因此也可能是正确的。',
    cure: '请与加拿大税务局或登记机关的文件核对。',
  },
  'tax-id-vat': {
    message: '{{country}} 的税号为增值税号的数字部分。',
  },
  'tax-id-registry': {
    message: '{{country}} 的税号为公司注册登记号。',
  },
  'brand-public-field-required': {
    message: '上市公司必须填写此栏。',
    reason: 'PUBLIC_PROFIT 品牌会按上市信息核对，并向联系人发送邮件确认。',
    cure: '请填写；如果并非上市公司，请选择 PRIVATE_PROFIT。',
  },
  'brand-public-exchange-none': {
    message: '上市公司应有证券交易所。',
    cure: '请选择交易所；如果并非上市公司，请选择 PRIVATE_PROFIT。',
  },
  'brand-contact-shared-mailbox': {
    message: '邮箱“{{mailbox}}”通常由多人共用。',
    reason: '注册机构会向该地址发送链接，须由本人确认。',
    cure: '请使用公司域名下的个人邮箱。',
  },
  'brand-public-field-only': {
    message: '只有上市公司才填写此栏。',
    reason: '其他类型的组织填写后，部分服务商会拒绝表单。',
    cure: '请清空。',
  },
  'mail-domain-free': {
    message: '{{domain}} 是任何人都能申请的邮箱。',
    reason: '支持邮箱不在品牌自有域名下时，审核方会拒绝。',
    cure: '请使用网站域名下的邮箱。',
  },
  'mail-domain-differs': {
    message: '邮箱域名为 {{domain}}，网站域名为 {{site}}。',
    reason: '域名不一致时，审核方会怀疑该品牌并非发送方。',
    cure: '请使用网站域名下的邮箱。',
  },
  'website-not-a-link': {
    message: '这不是网站地址。',
    cure: '请按 https://www.example.com 的形式填写。',
  },
  'website-not-https': {
    message: '网站地址使用 http。',
    reason: '审核方会打开网站，没有证书的网站会被拒绝。',
    cure: '请改用 https，并确认网站可以打开。',
  },
  'website-no-scheme': {
    message: '网站地址缺少 https://。',
    cure: '请以 https:// 开头。',
  },
  'website-shortener': {
    message: '{{host}} 是短链接服务。',
    reason: '审核方需要看出网站属于谁。',
    cure: '请填写网站本身的地址。',
  },
  'website-site-builder': {
    message: '{{host}} 不是品牌自有域名。',
    reason: '建站平台和表单服务的免费页面无法证明与企业的关系，常被拒绝。',
    cure: '请填写品牌自有域名。',
  },
  'website-social': {
    message: '{{host}} 是社交网络或链接聚合页。',
    reason: '部分服务商不接受以社交主页代替网站。',
    cure: '请填写品牌自己的网站。',
  },
  'website-deep-link': {
    message: '该地址指向表单或登录页面。',
    reason: '审核方要看的是表单背后的企业。',
    cure: '请填写网站首页。',
  },
  'street-po-box': {
    message: '这看起来是邮政信箱。',
    reason: '表单要求实际地址。',
    cure: '请填写该组织的街道地址。',
  },
  'country-code': {
    message: '“{{value}}”不是两位国家代码。',
    cure: '请使用代码，例如 US 或 CA。',
  },
  'state-code': {
    message: '“{{value}}”不是美国州或属地的两位代码。',
    cure: '请使用代码，例如爱达荷州为 ID。',
  },
  'province-code': {
    message: '“{{value}}”不是加拿大省或地区的两位代码。',
    cure: '请使用代码，例如安大略省为 ON。',
  },
  'zip-code': {
    message: '美国邮政编码为五位数字，或带连字符的九位数字。',
    cure: '请更正邮政编码。',
  },
  'postal-code-canada': {
    message: '加拿大邮政编码形如 K1A 0B1。',
    cure: '请更正邮政编码。',
  },
  'postal-code-unused': {
    message: '没有以 {{begins}} 开头的邮政编码。',
    cure: '请检查邮政编码。',
  },
  'postal-code-elsewhere': {
    message: '以 {{begins}} 开头的邮政编码属于 {{places}}，而不是 {{state}}。',
    reason: '少数邮政编码跨越州界；多数情况下是其中一项填错了。',
    cure: '请与税务文件核对两项内容。',
  },
  'phone-unreadable': {
    message: '这不是电话号码。',
    cure: '请连同国家代码填写，例如 +1 415 555 0123。',
  },
  'phone-not-e164': {
    message: '表单要求写作 {{e164}}。',
    cure: '请写上加号和国家代码，不留空格。',
  },
  'mail-shape': {
    message: '这不是电子邮件地址。',
    cure: '请填写一个地址，例如 help@example.com。',
  },
  'mobile-not-us-ca': {
    message: '这不是美国或加拿大的号码。',
    reason: '验证码会以短信发送到该号码。',
    cure: '请填写美国或加拿大的手机号码。',
  },
  'mobile-gets-code': {
    message: '该号码会收到六位验证码，24 小时内有效。',
    reason: '一个手机号码最多可用于 {{most}} 个品牌。',
  },
  'mobile-of-too-many-brands': {
    message: '此手机号码已代表另外 {{others}} 个品牌。',
    reason: '一个手机号码最多可代表 {{most}} 个品牌。',
    cure: '请使用经营者的另一个手机号码。',
  },
  'address-of-many-brands': {
    message: '此工作区中有 {{count}} 个品牌使用这一地址。',
    reason: '超过 {{most}} 个品牌使用同一地址，看起来像是同一发送方使用多个名称。',
    cure: '请确认这是客户自己的地址，而不是合作伙伴或代理的地址。',
  },
  'sole-proprietor-business-word': {
    message: '个体经营者的名称中含有“{{word}}”会被拒绝。',
    reason: '该词属于拥有税号的组织。',
    cure: '请使用个人姓名，或以 EIN 注册该组织。',
  },
  'sole-proprietor-similar-word': {
    message: '个体经营者的名称中含有“{{word}}”，很可能被拒绝。',
    reason: '服务商的清单中有类似的词。',
    cure: '请使用个人姓名，或以 EIN 注册该组织。',
  },
  'legal-name-with-dba': {
    message: '法定名称中夹带了商号（“doing business as”）。',
    reason: '法定名称会与税务记录逐字核对。',
    cure: '请将商号填在显示名称中，此处只填法定名称。',
  },
  'legal-name-without-form': {
    message: '法定名称中没有 LLC、Inc 之类的公司形式。',
    reason: '法定名称会与税务记录逐字核对。',
    cure: '请按 IRS 的 CP 575 或 147C 信函填写，标点也要一致。',
  },
  'legal-name-differs-elsewhere': {
    message: '在“{{registration}}”中，同一 EIN 的法定名称是“{{name}}”。',
    reason: '法定名称会与税务记录逐字比对，因此其中一个有误。',
    cure: '请按美国国税局 CP 575 或 147C 信函统一两处名称。',
  },
  'entity-us-only': {
    message: '{{entityType}} 只适用于美国的组织，而该组织位于 {{country}}。',
    cure: '请选择 PRIVATE_PROFIT。',
  },
  'brand-is-platform': {
    message: '“{{name}}”是平台，不是发送方。',
    reason: '品牌应为实际撰写短信的组织。',
    cure: '请填写客户的名称。',
  },
  'brand-of-many-customers': {
    message: '“{{name}}”被用作 {{count}} 个客户的品牌。',
    reason: '品牌应是客户自己；以合作伙伴或经销商代替会被拒绝（710、30894）。',
    cure: '请填写客户自己的法定名称，除非这些客户属于同一机构。',
  },
  'vertical-not-everywhere': {
    message: '有一家服务商不提供 {{value}} 这一行业选项。',
    reason: 'Cisco 使用哪家服务商并未公开。',
  },
  'vertical-delicate': {
    message: '行业为 {{value}} 的活动审核更严，或会被拒绝。',
  },
} as const satisfies TextTable;

export const brandTitles = {
  'BR-001': '品牌必填项',
  'BR-002': '品牌各栏长度',
  'BR-003': 'EIN 格式',
  'BR-004': '可疑的 EIN',
  'BR-005': 'EIN 重复使用',
  'BR-006': '美国以外的税号',
  'BR-007': '上市公司信息',
  'BR-008': '仅限上市公司的信息',
  'BR-009': '免费邮箱',
  'BR-010': '邮箱与网站域名不一致',
  'BR-011': '网站',
  'BR-012': '邮政信箱',
  'BR-013': '代码与格式',
  'BR-014': '个体经营者名称中的商业用词',
  'BR-015': '个体经营者的手机号码',
  'BR-016': '法定名称',
  'BR-017': '仅限美国的组织类型',
  'BR-018': '把平台当作品牌',
  'BR-019': '同一地址的多个品牌',
  'BR-020': '行业',
} as const;
