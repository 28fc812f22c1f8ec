import { fieldHelps as helps } from '#shared/forms/zh/helps.ts';
import { fieldLabels as labels } from '#shared/forms/zh/labels.ts';
import type { registrationFields as en } from '../en/registration-fields.ts';
import type { Words } from '../words.ts';

export const registrationFields = {
  name: { label: '注册名称', help: '仅供您自己查看，不随表单发出。' },
  numbers: { label: '已加入的号码', help: '只能加入已授权或正在等待订单的号码。一个号码只属于一个活动。' },
  brand: {
    entityType: { label: labels.brand.entityType, help: helps.brand.entityType },
    companyName: { label: labels.brand.companyName, help: helps.brand.companyName },
    displayName: { label: labels.brand.displayName, help: helps.brand.displayName },
    firstName: { label: labels.brand.firstName, help: helps.brand.firstName },
    lastName: { label: labels.brand.lastName, help: helps.brand.lastName },
    ein: { label: labels.brand.ein, help: helps.brand.ein },
    einIssuingCountry: { label: labels.brand.einIssuingCountry, help: helps.brand.einIssuingCountry },
    vertical: { label: labels.brand.vertical, help: helps.brand.vertical },
    website: { label: labels.brand.website, help: helps.brand.website },
    stockSymbol: { label: labels.brand.stockSymbol, help: helps.brand.stockSymbol },
    stockExchange: { label: labels.brand.stockExchange, help: helps.brand.stockExchange },
    altBusinessIdType: { label: labels.brand.altBusinessIdType, help: helps.brand.altBusinessIdType },
    altBusinessId: { label: labels.brand.altBusinessId, help: helps.brand.altBusinessId },
    street: { label: labels.brand.street, help: helps.brand.street },
    city: { label: labels.brand.city, help: helps.brand.city },
    state: { label: labels.brand.state, help: helps.brand.state },
    postalCode: { label: labels.brand.postalCode, help: helps.brand.postalCode },
    country: { label: labels.brand.country, help: helps.brand.country },
    phone: { label: labels.brand.phone, help: helps.brand.phone },
    mobilePhone: { label: labels.brand.mobilePhone, help: helps.brand.mobilePhone },
    email: { label: labels.brand.email, help: helps.brand.email },
    businessContactEmail: {
      label: labels.brand.businessContactEmail,
      help: helps.brand.businessContactEmail,
    },
  },
  campaign: {
    usecase: {
      label: labels.campaign.usecase,
      help: '短信用来做什么。有多种用途时，选择“混合”或“小批量混合”。',
    },
    subUsecases: { label: labels.campaign.subUsecases, help: '短信实际具有的每一种用途。' },
    description: {
      label: labels.campaign.description,
      help: '谁发送、发给谁、发什么、为什么，用两到四句话说明。',
    },
    messageFlow: {
      label: labels.campaign.messageFlow,
      help: '收件人同意的每一种方式：在哪里看到、勾选或说了什么、被告知了什么。请给出网页地址。',
    },
    samples: {
      label: labels.campaign.samples,
      help: '收件人将收到的样子，要带品牌名称。会变化的部分放进方括号，例如 [First name]。',
    },
    optinMessage: {
      label: labels.campaign.optinMessage,
      help: '收件人同意后发送：品牌、频率、可能产生资费、HELP 与 STOP。',
    },
    optoutMessage: {
      label: labels.campaign.optoutMessage,
      help: '收到 STOP 后发送：品牌，以及不再发送短信。',
    },
    helpMessage: { label: labels.campaign.helpMessage, help: '收到 HELP 后发送：品牌，以及电话或邮箱。' },
    optinKeywords: { label: labels.campaign.optinKeywords, help: '用逗号分隔，不加空格，例如 START,YES。' },
    optoutKeywords: { label: labels.campaign.optoutKeywords, help: '其中必须有 STOP。' },
    helpKeywords: { label: labels.campaign.helpKeywords, help: '其中必须有 HELP。' },
    embeddedLink: { label: labels.campaign.embeddedLink, help: '任何一条短信含有网址时勾选。' },
    embeddedLinkSample: {
      label: labels.campaign.embeddedLinkSample,
      help: '短信中会出现的完整网址。不要使用短链接。',
    },
    embeddedPhone: {
      label: labels.campaign.embeddedPhone,
      help: '任何一条短信含有电话号码时勾选。帮助消息中的号码不算。',
    },
    numberPool: { label: labels.campaign.numberPool, help: '同一活动使用的号码超过 49 个时勾选。' },
    numberPoolReason: {
      label: labels.campaign.numberPoolReason,
      help: '为什么每个人或每个位置都需要自己的号码。',
    },
    ageGated: { label: labels.campaign.ageGated, help: '酒类、烟草、枪支：只有验证年龄后才能看到。' },
    directLending: { label: labels.campaign.directLending, help: '组织自己放贷或安排贷款。' },
    affiliateMarketing: {
      label: labels.campaign.affiliateMarketing,
      help: '短信替别人推销。运营商不会批准。',
    },
    subscriberOptin: { label: labels.campaign.subscriberOptin, help: '没有同意的人不会收到短信。' },
    subscriberOptout: { label: labels.campaign.subscriberOptout, help: '发送 STOP 后立即停止。' },
    subscriberHelp: { label: labels.campaign.subscriberHelp, help: '发送 HELP 后会收到联系方式。' },
    privacyPolicyLink: { label: labels.campaign.privacyPolicyLink, help: helps.campaign.privacyPolicyLink },
    termsAndConditionsLink: {
      label: labels.campaign.termsAndConditionsLink,
      help: helps.campaign.termsAndConditionsLink,
    },
    termsAndConditions: {
      label: labels.campaign.termsAndConditions,
      help: '该组织已阅读并接受活动注册机构的条款。',
    },
    privacyPolicyText: {
      label: labels.campaign.privacyPolicyText,
      help: '请粘贴网站上的隐私政策原文以便检查。',
    },
    termsText: { label: labels.campaign.termsText, help: '请粘贴网站上的服务条款原文以便检查。' },
  },
} as const satisfies Words<typeof en>;
