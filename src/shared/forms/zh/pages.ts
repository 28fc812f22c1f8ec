import type { PageNames } from '../forms.ts';

/** Names of the pages of a registration, of how a look at one ended, and of what is asked there, in Simplified Chinese. */
export const pageNames: PageNames = {
  page: { website: '网站', privacy: '隐私政策', terms: '条款', 'opt-in': '同意页面' },
  status: {
    answered: '对所有人开放',
    refused: '服务器拒绝',
    unreachable: '无人应答',
    'not-https': '不是 https',
    certificate: '证书不受信任',
    'too-large': '超过 3 MB，未读取',
    'too-slow': '10 秒内没有到达',
    'too-many-redirects': '跳转超过五次',
    'private-address': '指向私有网络，未打开',
    login: '要求登录',
    parked: '域名停放，或还没有网站',
    'not-a-page': '不是可以读取的页面',
  },
  question: {
    'names-brand': '写出了品牌',
    'not-shared': '说明不共享手机号码和同意信息',
    'terms-program': '说明短信的内容',
    'terms-frequency': '说明短信频率',
    'terms-rates': '说明可能产生短信和数据费用',
    'terms-optout': '说明退订方法',
    'terms-contact': '写出求助联系方式',
    'terms-carriers': '说明运营商不承担责任',
    'terms-privacy': '指向隐私政策',
    'consent-shown': '显示消息流程引用的措辞',
  },
  answer: { yes: '是', no: '否', unsure: '不确定' },
};
