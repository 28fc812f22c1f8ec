import type { CarrierWords } from './words.ts';

export const zh: CarrierWords = {
  notice:
    '由 TextReady 依据 {{carrier}} 截至 {{asOf}} 的文档编制。{{carrier}} 未制作也未检查此文件，其中内容均未发送。请求按执行顺序排列；有些须等运营商批准前一项之后才能执行。',
  form: '各成员以表单字段发送，列表中每项各占一个字段，Attributes 以 JSON 文本发送。',
  given: '见“{{request}}”的应答。',
  purposes: {
    twilio: {
      'customer-profile': '创建空的客户资料。',
      'business-information': '说明企业是谁。',
      'authorized-representative': '说明谁代表企业。',
      person: '说明个体经营者是谁。',
      address: '创建地址。',
      'address-document': '将地址作为资料的证明文件。',
      'assign-business-information': '将企业信息放入客户资料。',
      'assign-representative': '将代表人放入客户资料。',
      'assign-person': '将个人信息放入客户资料。',
      'assign-address': '将地址文件放入客户资料。',
      'assign-primary-profile': '将客户资料与账户中已批准的主资料关联。',
      'evaluate-profile': '查询客户资料是否完整。',
      'submit-profile': '提交客户资料以供审核。',
      'trust-product': '创建空的 A2P 消息资料。',
      'messaging-profile': '说明公司类型。',
      'sole-proprietor': '说明个体经营者以什么名称和手机号码注册。',
      'assign-messaging-profile': '将公司类型放入消息资料。',
      'assign-sole-proprietor': '将个体经营者信息放入消息资料。',
      'assign-profile': '将客户资料放入消息资料。',
      'evaluate-product': '查询消息资料是否完整。',
      'submit-product': '提交消息资料以供审核。',
      brand: '两份资料均获批准后注册品牌。',
      'messaging-service': '创建活动所属的消息服务。',
      campaign: '品牌获批准后注册活动。',
    },
    telnyx: {
      brand: '注册品牌。',
      'second-id': '补充第二个企业标识；创建品牌时不接受此项。',
      campaign: '品牌获批准后提交活动。',
    },
    bandwidth: {
      'customer-profile': '创建客户资料；每份资料只对应一个品牌。',
      brand: '注册品牌。',
      campaign: '品牌通过验证后注册活动。',
    },
    aws: {
      'create-brand': '新建品牌表单。',
      brand: '填写品牌表单中的一个字段。',
      'submit-brand': '提交品牌表单。',
      'create-campaign': '品牌注册完成后新建活动表单。',
      associate: '将活动与品牌关联。',
      campaign: '填写活动表单中的一个字段。',
      'submit-campaign': '提交活动表单。',
    },
    sinch: {
      brand: '以 SIMPLIFIED 方式注册品牌；加上值为 FULL 的 brandRegistrationType 会增加审查，费用更高。',
      campaign: '品牌获批准后提交活动。',
    },
  },
  references: {
    twilio: {
      accountSid: 'Twilio 账户的 SID。',
      customerProfilePolicySid:
        '次级客户资料的策略；个体经营者则为 starter 资料的策略。可用 GET https://trusthub.twilio.com/v1/Policies 列出。',
      trustProductPolicySid:
        'A2P 消息资料的策略；个体经营者则为其专用策略。可用 GET https://trusthub.twilio.com/v1/Policies 列出。',
      primaryCustomerProfileSid: '账户中已批准的主客户资料，在 Twilio Console 中创建一次即可。',
    },
    telnyx: {},
    bandwidth: {
      apiHost: '与账户凭据对应的 API 主机。',
      accountId: 'Bandwidth 账户编号。',
      brandId: '注册机构分配的品牌标识；分配之前，“brand”的应答中此项为空。',
    },
    aws: { region: 'AWS 区域，例如 us-east-1；品牌和活动须在每个区域分别注册。' },
    sinch: {
      projectId: '项目标识，见 Sinch 控制台。',
      brandId:
        '注册机构分配的品牌标识：品牌获批准后，可用 GET …/brandRegistrations/{brandRegistrationId} 查得。',
    },
  },
  chosen: {
    twilio: {
      'Attributes.business_identity': '企业自行发送。',
      'Attributes.business_registration_identifier':
        'Twilio 要求任何国家的税号都以此标注，并建议不要使用 DUNS 编号。',
      'Attributes.business_regions_of_operation': '可发短信的 Webex Calling 号码位于美国和加拿大。',
    },
    telnyx: {},
    bandwidth: {},
    aws: { 'campaignCapabilities.numberCapabilities': '仅短信。以后不能更改。' },
    sinch: { autoRenewal: 'Sinch 的默认值：活动每月续期并收费。' },
  },
  omitted: {
    'no-field': '该 API 没有对应字段。',
    'checks-only': '粘贴内容仅供 TextReady 检查；运营商不要求提供。',
    numbers: '一个号码只属于一家运营商的一个活动；运营商自己的号码在批准后分配。',
    'other-kind': '仅适用于其他类型的机构，此处应省略。',
    'no-place': '该 API 接受的示例消息数量较少。',
  },
  missing: {
    empty: '运营商要求填写；表单中为空。',
    'not-asked': '运营商要求填写；表单未询问此项。',
  },
  problems: {
    'too-long': '{{length}} 个字符；运营商最多接受 {{limit}} 个。此项已省略，未作截短。',
    'too-short': '{{length}} 个字符；运营商至少要求 {{limit}} 个。此项已省略。',
    'too-many': '运营商最多接受 {{limit}} 项。此项已省略。',
    'too-few': '运营商至少要求 {{limit}} 项。此项已省略。',
    'not-accepted': '不是运营商接受的值。此项已省略。',
    'only-yes': '运营商只接受“是”。此项已省略。',
    'not-a-phone': '不是电话号码。此项已省略。',
    'not-a-country': '不是两个字母的国家代码。此项已省略。',
    'not-a-state': '运营商要求美国州的两个字母代码。此项已省略。',
    'not-a-zip': '运营商要求五位数字的美国邮政编码。此项已省略。',
    'not-alphanumeric': '运营商只接受字母和数字。此项已省略。',
  },
};
