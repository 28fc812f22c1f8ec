import type { TextTable } from '../../text.ts';

export const forecast = {
  'forecast.likely': { message: '很可能通过' },
  'forecast.doubtful': { message: '可能被拒' },
  'forecast.unlikely': { message: '很可能被拒' },
  'forecast.estimate': {
    message: '这是 TextReady 自己的估计，并非运营商或 Cisco 的数据。',
    reason: '排序依据已公开的拒绝原因；没有任何机构公布比例。',
  },
  'forecast.cost': { message: '一旦被拒，需再等一轮，约 {{least}} 至 {{most}} 周。' },
  'forecast.unseen-consent': {
    message: '尚未看到用户表示同意的页面或场所。',
    cure: '请附上图片，或让程序读取该页面。',
  },
  'forecast.unseen-privacy': {
    message: '尚未看到隐私政策。',
    cure: '请粘贴全文，或让程序读取该页面。',
  },
  'forecast.unseen-terms': {
    message: '尚未看到服务条款。',
    cure: '请粘贴全文，或让程序读取该页面。',
  },
  'effort.click': { message: '点击一次' },
  'effort.words': { message: '改几个字' },
  'effort.decision': { message: '需向公司确认' },
  'effort.others': { message: '需修改网站或文件' },
  'topic.opt-in': { message: '用户如何同意' },
  'topic.disclosures': { message: '向用户说明的内容' },
  'topic.policies': { message: '隐私政策与条款' },
  'topic.pages': { message: '网站页面' },
  'topic.samples': { message: '示例消息' },
  'topic.description': { message: '活动说明' },
  'topic.flags': { message: '链接、号码与声明' },
  'topic.replies': { message: '加入、退订与帮助消息' },
  'topic.contact': { message: '网站与客服邮箱' },
  'topic.identity': { message: '税号与法定名称' },
  'topic.content': { message: '会被拒绝的内容' },
  'topic.form': { message: '表单本身' },
  'topic.numbers': { message: '号码' },
} as const satisfies TextTable;
