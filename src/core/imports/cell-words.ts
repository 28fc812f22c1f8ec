import { getCountries } from 'libphonenumber-js/max';
import {
  NUMBER_STATES,
  OWNER_TYPES,
  PHONE_NUMBER_TYPES,
  PSTN_CONNECTION_TYPES,
} from '#shared/webex/schemas.ts';
import { plainText } from './phone-cell.ts';

/** A word of a file in Webex's own spelling; null when it is not known. Empty words give an empty text. */
export type ReadWord = (text: string) => string | null;

const normal = (text: string) =>
  plainText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_.-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const EMPTY = new Set(['', 'n/a', 'na', 'none', 'null', '无', '没有', '-']);

function wordTable(words: Readonly<Record<string, string>>, official: readonly string[]): ReadWord {
  const table = new Map<string, string>();
  for (const [value, spellings] of Object.entries(words))
    for (const spelling of spellings.split('|')) table.set(normal(spelling), value);
  for (const value of official) table.set(normal(value), value);
  return (text) => {
    const word = normal(text);
    return EMPTY.has(word) ? '' : (table.get(word) ?? null);
  };
}

export const readState = wordTable(
  {
    ACTIVE: 'active|activated|enabled|in service|yes|true|活动|活跃|已激活|激活|启用|已启用|有效|是',
    INACTIVE:
      'inactive|not active|deactivated|disabled|not activated|no|false|非活动|不活动|未激活|停用|已停用|禁用|已禁用|无效|否',
  },
  NUMBER_STATES,
);

export const readNumberType = wordTable(
  {
    PRIMARY: 'primary|main line|primary number|yes|true|主要|主号码|主|是',
    ALTERNATE: 'alternate|alternative|secondary|additional|no|false|备用|备选|次要|备用号码|否',
    FAX: 'fax|fax number|传真|传真号码',
    DNIS: 'dnis',
    Default: 'default|默认',
  },
  PHONE_NUMBER_TYPES,
);

export const readOwnerType = wordTable(
  {
    PEOPLE: 'user|users|person|people|member|employee|用户|人员|个人|员工',
    PLACE: 'workspace|workspaces|place|room|device|common area|工作空间|工作区|会议室|场所|设备',
    VIRTUAL_LINE: 'virtual line|virtual lines|虚拟线路|虚拟线',
    AUTO_ATTENDANT: 'auto attendant|auto attendants|attendant|自动助理|自动话务员|自动总机',
    CALL_QUEUE: 'call queue|call queues|queue|呼叫队列|队列',
    HUNT_GROUP: 'hunt group|hunt groups|寻线组|查询组|搜寻组',
    GROUP_PAGING: 'paging group|group paging|paging|寻呼组|广播组',
    VOICE_MESSAGING: 'voice messaging|voicemail|voice portal|语音信箱|语音邮件',
    VOICEMAIL_GROUP: 'voicemail group|语音信箱群组|语音信箱组',
    CONTACT_CENTER_LINK: 'contact center|contact centre|contact center link|联络中心',
    ROUTE_LIST: 'route list|路由列表',
    // Words for a number that nobody owns.
    '': 'unassigned|not assigned|available|free|未分配|可用|空闲',
  },
  OWNER_TYPES,
);

/** What a number is used for, as the mirror tells usages apart. */
export const readUsage = wordTable(
  {
    standard: 'standard|geographic|local|normal|pstn|pstn number|voice|标准|普通|本地|固定电话',
    'toll-free': 'toll free|tollfree|tf|800|免费|免费电话|免费号码',
    service: 'service|service number|服务|服务号码',
    elin: 'elin|emergency|emergency location|紧急|紧急位置',
    mobile: 'mobile|mobile number|cell|手机|移动|移动电话',
  },
  [],
);

/**
 * How a location reaches the public network. The plain words are those of administrators; only Webex's own values are exact,
 * and `CCP` alone could be either Cisco's or a carrier's.
 */
export const readPstn = wordTable(
  {
    CISCO_PSTN:
      'cisco pstn|cisco calling plan|cisco calling plans|calling plan|calling plans|cisco 呼叫套餐|cisco呼叫套餐|cisco 呼叫方案|cisco呼叫方案|cisco 呼叫计划|cisco呼叫计划|呼叫套餐|呼叫方案|思科呼叫套餐',
    NON_INTEGRATED_CCP:
      'cloud connected pstn|cloud connected pstn provider|ccpp|non integrated ccp|nonintegrated ccp|非集成 ccp|云连接 pstn|云连接pstn|云互联 pstn',
    INTEGRATED_CCP: 'integrated ccp|集成 ccp|integrated cloud connected pstn|集成云连接 pstn|集成云连接pstn',
    LOCAL_GATEWAY:
      'local gateway|premises based pstn|premise based pstn|premises pstn|premises|on premises|trunk|route group|lgw|本地网关|本地部署 pstn|本地部署pstn|本地 pstn|中继',
    unknown: 'unknown|not configured|not set|未知|未配置|未设置',
  },
  PSTN_CONNECTION_TYPES,
);

const YES = new Set(['yes', 'y', 'true', 't', '1', 'x', '✓', '✔', 'on', 'enabled', '是', '对', '有', '真']);
const NO = new Set(['no', 'n', 'false', 'f', '0', 'off', 'disabled', '否', '不是', '假', '✗']);

/** A yes or no; null when it is neither. Empty means no. */
export function readFlag(text: string): boolean | null {
  const word = normal(text);
  if (YES.has(word)) return true;
  return NO.has(word) || EMPTY.has(word) ? false : null;
}

const THREE_LETTERS: Readonly<Record<string, string>> = {
  usa: 'US',
  can: 'CA',
  mex: 'MX',
  gbr: 'GB',
  uk: 'GB',
  deu: 'DE',
  fra: 'FR',
  chn: 'CN',
  aus: 'AU',
  'u s': 'US',
  'u s a': 'US',
  america: 'US',
  'united states of america': 'US',
  'great britain': 'GB',
  英国: 'GB',
};

let countryNames: ReadonlyMap<string, string> | undefined;

function namesOfCountries(): ReadonlyMap<string, string> {
  if (countryNames) return countryNames;
  const names = new Map(Object.entries(THREE_LETTERS));
  for (const language of ['en', 'zh-Hans']) {
    const display = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of getCountries()) {
      const name = normal(display.of(code) ?? code);
      if (!names.has(name)) names.set(name, code);
      names.set(code.toLowerCase(), code);
    }
  }
  countryNames = names;
  return names;
}

/** ISO 3166 code of a country named in English, Chinese or by its code; null when it is not known. */
export const readCountry: ReadWord = (text) => {
  const word = normal(text);
  return EMPTY.has(word) ? '' : (namesOfCountries().get(word) ?? null);
};

/** A name without what shows nothing and without doubled blanks. */
export function readName(text: string): string {
  const plain = text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '');
  return plain.replace(/\s+/g, ' ').trim();
}

/** By which names of one thing are found to be the same. */
export const nameKey = (name: string): string => readName(name).normalize('NFKC').toLowerCase();

const NOBODY = /^(?:unassigned|not assigned|available|none|n\/?a|-+|–|未分配|空闲|无)$/i;

/** The owner's name; empty where the file says that there is none. */
export function readOwnerName(text: string): string {
  const name = readName(text);
  return NOBODY.test(name) ? '' : name;
}
