import type { TextTable } from '../../text.ts';

const REVIEW = '审核人员会打开这个页面；看不到就会拒绝。';
const AGAIN = '修改页面后再查看一次。';

export const pages = {
  'page.website': { message: '网站' },
  'page.privacy': { message: '隐私政策' },
  'page.terms': { message: '条款' },
  'page.opt-in': { message: '同意页面' },
  'element.terms-program': { message: '短信的内容' },
  'element.terms-frequency': { message: '短信频率' },
  'element.terms-rates': { message: '短信和数据费用' },
  'element.terms-optout': { message: '退订方法' },
  'element.terms-contact': { message: '求助联系方式' },
  'element.terms-carriers': { message: '运营商不承担责任' },
  'element.terms-privacy': { message: '隐私政策' },
  'page-refused': {
    message: '{{page}}（{{on}} 查看）：服务器以状态 {{status}} 拒绝。',
    reason: REVIEW,
    cure: '把页面放到表单所写的地址并对所有人开放，然后再查看一次。',
  },
  'page-unreachable': {
    message: '{{page}}（{{on}} 查看）：该地址无人应答。',
    reason: REVIEW,
    cure: '检查表单中的地址和服务器，然后再查看一次。',
  },
  'page-not-https': {
    message: '{{page}}（{{on}} 查看）：不能通过 https 访问。',
    reason: '审核人员会拒绝不安全的链接。',
    cure: '让页面支持 https，并把该地址写进表单。',
  },
  'page-certificate': {
    message: '{{page}}（{{on}} 查看）：证书不受信任。',
    reason: '浏览器会警告，审核人员会拒绝。',
    cure: '更新或更换证书，然后再查看一次。',
  },
  'page-too-large': {
    message: '{{page}}（{{on}} 查看）：超过 3 MB，没有读取。',
    reason: '这么大的政策或表单不是给人读的页面。',
    cure: '检查地址是否指向页面本身。',
  },
  'page-too-slow': {
    message: '{{page}}（{{on}} 查看）：10 秒内没有到达。',
    reason: REVIEW,
    cure: '检查服务器，然后再查看一次。',
  },
  'page-too-many-redirects': {
    message: '{{page}}（{{on}} 查看）：跳转超过五次。',
    reason: REVIEW,
    cure: '把最终到达的地址写进表单。',
  },
  'page-private-address': {
    message: '{{page}}（{{on}} 查看）：指向私有网络。',
    reason: '审核人员在外部，打不开；这里也没有打开。',
    cure: '把页面放到公共互联网上。',
  },
  'page-login': {
    message: '{{page}}（{{on}} 查看）：要求登录。',
    reason: '审核人员没有账号，看不到就会拒绝。',
    cure: '让所有人都能打开，或在公开页面上用图片展示。',
  },
  'page-parked': {
    message: '{{page}}（{{on}} 查看）：域名处于停放状态或还没有网站。',
    reason: '没有自己网站的品牌会被拒绝。',
    cure: '发布网站，或填写品牌已有的网站。',
  },
  'page-not-a-page': {
    message: '{{page}}（{{on}} 查看）：应答的内容不是可以读取的页面。',
    reason: REVIEW,
    cure: '把页面本身的地址写进表单。',
  },
  'page-needs-scripts': {
    message: '{{page}}（{{on}} 查看）：不运行脚本几乎没有文字，而脚本不会被运行。',
    reason: '无法读取它的内容，既不能证明也不能否定。',
    cure: '在浏览器中打开页面，用眼睛检查。',
  },
  'page-without-brand': {
    message: '{{page}}（{{on}} 查看）：没有出现“{{name}}”。',
    reason: '审核人员会把表单中的品牌与页面对照。',
    cure: `在页面上写出与表单一致的品牌。${AGAIN}`,
  },
  'page-clause-missing': {
    message: '{{page}}（{{on}} 查看）：没有条款说明不共享手机号码和同意信息。',
    reason: '审核人员首先查找这一条款。',
    cure: '加入：“Mobile numbers and text messaging consent are not shared with third parties or affiliates for marketing.”',
  },
  'page-clause-shared': {
    message: '{{page}}（{{on}} 查看）：写明会共享数据：“{{words}}”。',
    reason: '为营销共享手机号码或同意信息的政策会被拒绝。',
    cure: `说明不共享手机号码和同意信息。${AGAIN}`,
  },
  'page-clause-unclear': {
    message: '{{page}}（{{on}} 查看）：条款没有说清短信方面：“{{words}}”。',
    reason: '审核人员要求点明手机号码或同意信息。',
    cure: `在条款中点明手机号码和短信同意信息。${AGAIN}`,
  },
  'page-terms-lack': {
    message: '{{page}}（{{on}} 查看）：没有找到：{{elements}}。',
    reason: '审核人员会在条款页面上逐项查找。',
    cure: `补上缺少的内容。${AGAIN}`,
  },
  'page-consent-missing': {
    message: '{{page}}（{{on}} 查看）：消息流程引用的措辞不在页面上。',
    reason: '审核人员会把引用的措辞与页面对照。',
    cure: '在勾选框旁显示该措辞，或引用页面上的原文。',
  },
  'page-consent-differs': {
    message: '{{page}}（{{on}} 查看）：措辞与引用的不同：“{{words}}”。',
    reason: '审核人员会把引用的措辞与页面对照。',
    cure: '使两者一致，然后再查看一次。',
  },
  'page-look-old': {
    message: '{{page}}上次查看是在 {{on}}，已超过 30 天。',
    reason: '页面会变化；旧的查看只能证明当天的情况。',
    cure: '再查看一次页面。',
  },
  'page-look-other-text': {
    message: '{{page}}在 {{on}} 查看过；此后品牌或引用的措辞有改动。',
    reason: '当时对照的是另一段文字。',
    cure: '再查看一次页面。',
  },
  'page-look-other-address': {
    message: '{{page}}在 {{on}} 查看的是另一个地址。',
    reason: '表单所写的页面还没有人查看过。',
    cure: '再查看一次页面。',
  },
} as const satisfies TextTable;

export const pageTitles = {
  'WP-001': '页面能否看到',
  'WP-002': '页面是否写出品牌',
  'WP-003': '隐私页面的条款',
  'WP-004': '条款页面的要素',
  'WP-005': '同意页面的措辞',
  'WP-006': '查看的时效',
} as const;
