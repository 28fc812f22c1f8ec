import type { ImportKind, Meaning } from '#shared/model/imports.ts';
import { plainText } from './phone-cell.ts';

/*
 * Headings as they are met, in English and Chinese. The names of fields in Cisco's API are among them; the others are what
 * people write, and none is claimed to be the heading of a particular export.
 */
const NUMBER_HEADINGS: Partial<Record<Meaning, string>> = {
  number:
    'phone number|phone numbers|phonenumber|number|numbers|telephone number|telephone|phone|tn|did|dn|ddi|direct number|direct line|work number|work phone|e164|e 164|e164 number|directory number|dialed number|main phone number|calling number|电话号码|号码|电话|直线号码|主号码|直拨号码|e164号码|电话号码e164',
  extension: 'extension|ext|ext no|extension number|internal number|分机|分机号|分机号码',
  location:
    'location|location name|site|site name|office|branch|calling location|位置|位置名称|地点|办公地点|站点',
  ownerName:
    'owner|owner name|assigned to|assignee|display name|displayname|user|user name|username|name|full name|assigned user|所有者|所有者名称|所有者姓名|分配给|已分配给|显示名称|用户|用户名|姓名|名称',
  ownerFirst: 'first name|firstname|given name|owner first name|user first name|forename|名|名字',
  ownerLast: 'last name|lastname|surname|family name|owner last name|user last name|姓|姓氏',
  ownerId:
    'owner id|user id|userid|email|email address|e mail|user email|owner email|user id email|user id/email|user id/email required|电子邮件|邮箱|电子邮箱|用户id|所有者id',
  ownerType:
    'owner type|ownertype|assigned type|assignment type|type of owner|user type|type|所有者类型|分配类型|类型',
  state:
    'state|status|number state|number status|activation status|activation state|active|状态|号码状态|激活状态',
  numberType:
    'phone number type|phonenumbertype|number type|type|line type|primary or alternate|primary|类型|号码类型|电话号码类型|主要/备用',
  usage:
    'usage|number usage|telephony type|includedtelephonytypes|included telephony types|type|类型|用途|号码用途|使用类型',
  main: 'main number|mainnumber|is main number|location main number|总机|总机号码|主要号码|是否主号码',
  tollFree: 'toll free|tollfree|toll free number|tollfreenumber|is toll free|免费电话|免费号码|是否免费电话',
  service: 'service number|isservicenumber|is service number|service|服务号码|是否服务号码',
  elin: 'elin|elin enabled|elinenabled|emergency location|emergency location identification number|紧急位置识别号码',
};

const LOCATION_HEADINGS: Partial<Record<Meaning, string>> = {
  name: 'location|location name|name|site|site name|office|branch|calling location|位置|位置名称|名称|地点|站点|办公地点',
  address1:
    'address|address 1|address1|address line 1|addressline1|street|street address|street 1|地址|地址1|地址行1|街道|街道地址',
  address2: 'address 2|address2|address line 2|addressline2|street 2|suite|unit|地址2|地址行2',
  city: 'city|town|locality|市|城市',
  region:
    'state|province|region|state/province|state or province|state/province/region|省|州|州/省|省/州|省份|省份/州',
  postalCode: 'zip|zip code|zipcode|postal code|postalcode|postcode|zip/postal code|邮编|邮政编码',
  country: 'country|country code|countrycode|country/region|国家|国家/地区|国家代码',
  pstn: 'pstn|pstn type|pstn connection|pstn connection type|pstnconnectiontype|connection type|pstn provider|pstn carrier|carrier|calling plan|pstn类型|pstn连接|pstn连接类型|连接类型|运营商|呼叫套餐|呼叫方案',
  mainNumber:
    'main number|mainnumber|phone number|phone|telephone|calling line id|location number|总机|总机号码|主号码|电话|电话号码',
};

/** A heading without what differs from file to file: case, signs, unusual blanks, the required mark. */
export function normalHeading(text: string): string {
  const plain = plainText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_*"'.:：]/g, ' ')
    .replace(/[-–]/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
  // Chinese is written without blanks; one that was put in for looks must not hide a word.
  return /\p{Script=Han}/u.test(plain) ? plain.replace(/ /g, '') : plain;
}

function toTable(headings: Partial<Record<Meaning, string>>): ReadonlyMap<string, readonly Meaning[]> {
  const table = new Map<string, Meaning[]>();
  for (const [meaning, words] of Object.entries(headings)) {
    for (const word of words.split('|')) table.set(word, [...(table.get(word) ?? []), meaning as Meaning]);
  }
  return table;
}

const TABLES: Readonly<Record<ImportKind, ReadonlyMap<string, readonly Meaning[]>>> = {
  numbers: toTable(NUMBER_HEADINGS),
  locations: toTable(LOCATION_HEADINGS),
};

/**
 * What a heading can mean, the likeliest first; `Type` alone can be three things. Empty where it is not known. What stands in
 * brackets is left out at the second try.
 */
export function meaningsOfHeading(what: ImportKind, heading: string): readonly Meaning[] {
  const table = TABLES[what];
  const normal = normalHeading(heading);
  const bare = normal.replace(/\s*[([（【][^)\]）】]*[)\]）】]\s*/g, ' ').trim();
  return table.get(normal) ?? table.get(bare) ?? [];
}
