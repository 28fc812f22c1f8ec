import type { FieldHelps } from '../forms.ts';

/** What belongs into a field of the forms that customers differ in, in Simplified Chinese. */
export const fieldHelps: FieldHelps = {
  brand: {
    entityType: '以税务登记为准。',
    companyName: '与税务文件逐字一致，包括逗号、句点和公司形式（LLC、Inc.）。',
    displayName: '大众熟悉、并出现在短信中的名称。',
    firstName: '个体经营者的名。',
    lastName: '个体经营者的姓。',
    ein: '在美国为 EIN 的九位数字，例如 12-3456789。不要填写社会安全号码。',
    einIssuingCountry: '两个字母，例如 US 或 CA。',
    vertical: '选择最接近的一项。',
    website: '以 https 开头的公开首页。审核方会打开它，查找品牌名称。',
    stockSymbol: '以上市登记为准。',
    stockExchange: '公司在哪里上市。',
    altBusinessIdType: '选填。另一个可以证明公司身份的编号。',
    altBusinessId: '上面所选类型的编号。',
    street: '实际地址。邮政信箱会被拒绝。',
    city: '与邮寄地址一致。',
    state: '美国和加拿大填两个字母，例如 ID。',
    postalCode: '美国为五位数字。',
    country: '两个字母，例如 US 或 CA。',
    phone: '客户寻求支持的电话，含国家代码，例如 +1 208 555 0100。',
    mobilePhone: '能接收注册机构一次性密码的美国或加拿大手机。',
    email: '使用网站的域名。免费邮箱会被拒绝。',
    businessContactEmail: '公司中某一个人的邮箱，不要用公共邮箱。注册机构会写信到这里。',
  },
  campaign: {
    privacyPolicyLink: '网页地址。其中必须说明手机号码不会用于他人营销。',
    termsAndConditionsLink: '载有短信条款的网页地址。',
  },
};
