import { fieldLabels as enLabels } from '../forms/en/labels.ts';
import { valueNames as enValues } from '../forms/en/values.ts';
import type { FieldLabels, ValueNames } from '../forms/forms.ts';
import { fieldLabels as zhLabels } from '../forms/zh/labels.ts';
import { valueNames as zhValues } from '../forms/zh/values.ts';
import type { FillReason, PlaceKind } from '../model/blank-form.ts';
import type { Language } from '../model/settings.ts';
import { type Made, NUMBERS_PATH, parseFieldRef } from './field-refs.ts';

interface BlankFormWords {
  readonly made: Readonly<Record<Made, string>>;
  readonly numbers: string;
  readonly yes: string;
  readonly no: string;
  readonly kinds: Readonly<Record<PlaceKind, string>>;
  /** What a person reads beside a place or a field that did not go in as it stands. */
  readonly reasons: Readonly<Record<FillReason, string>>;
}

const en: BlankFormWords = {
  made: {
    addressLine: 'Address in one line',
    cityLine: 'City, state and postal code',
    contactName: 'Full name of the contact',
    useCases: 'Use case and sub-use cases',
    numberCount: 'Count of numbers',
    customerName: 'Name of the customer',
    registrationName: 'Name of the registration',
    caseId: 'Number of the support case',
    date: 'Date of today',
  },
  numbers: 'Telephone numbers',
  yes: 'Yes',
  no: 'No',
  kinds: { text: 'Text', choice: 'Choice', radio: 'One of several boxes', check: 'Box' },
  reasons: {
    'too-long':
      'Longer than this place takes, so it was left empty. Shorten the text, or write it on a separate sheet.',
    'no-option': 'None of the answers that this place offers has this meaning. Choose one by hand.',
    'several-values': 'This place takes one answer, and there are several. Choose by hand.',
    'no-place': 'The form has no place for this. Add it to the case if it matters.',
    'not-kept': 'The filled file did not give this value back when it was read. Write it by hand.',
    'no-value': 'The registration has no value for this place.',
    'not-mapped': 'Nobody has said what belongs into this place.',
    'cut-off':
      'All of it is in the file, but not all of it shows in print: the place is too small. Attach the text too.',
    'not-printable':
      'These characters are in the file, but no font at hand can print them: they show as their codes.',
  },
};

const zh: BlankFormWords = {
  made: {
    addressLine: '单行地址',
    cityLine: '城市、州和邮政编码',
    contactName: '联系人全名',
    useCases: '用例及子用例',
    numberCount: '号码数量',
    customerName: '客户名称',
    registrationName: '注册名称',
    caseId: '支持案例编号',
    date: '今天的日期',
  },
  numbers: '电话号码',
  yes: '是',
  no: '否',
  kinds: { text: '文本', choice: '选项', radio: '多个方框中选一个', check: '方框' },
  reasons: {
    'too-long': '内容超出此处可填的长度，因此留空。请缩短文字，或写在附页上。',
    'no-option': '此处提供的选项都不符合该含义。请手动选择。',
    'several-values': '此处只能选一个答案，而实际有多个。请手动选择。',
    'no-place': '表单中没有填写此项的位置。如有必要，请在案例中补充。',
    'not-kept': '填好的文件读回时没有该值。请手动填写。',
    'no-value': '注册中没有可填入此处的值。',
    'not-mapped': '尚未指定此处应填什么。',
    'cut-off': '内容已全部写入文件，但位置太小，打印时显示不全。请同时附上文字。',
    'not-printable': '这些字符已写入文件，但现有字体无法打印，显示为其编码。',
  },
};

export const BLANK_FORM_WORDS: Readonly<Record<Language, BlankFormWords>> = { en, zh };

const LABELS: Readonly<Record<Language, FieldLabels>> = { en: enLabels, zh: zhLabels };
const VALUES: Readonly<Record<Language, ValueNames>> = { en: enValues, zh: zhValues };

type Names = Readonly<Record<string, string>>;

function namesOfCodes(path: string, values: ValueNames): Names {
  switch (path) {
    case 'brand.entityType':
      return values.entityType;
    case 'brand.vertical':
      return values.vertical;
    case 'brand.stockExchange':
      return values.exchange;
    case 'brand.altBusinessIdType':
      return values.altIdType;
    default:
      return values.usecase;
  }
}

/** A code of the registry in words; the code itself where it is its own name, as `NASDAQ` is. */
export function codeName(language: Language, path: string, code: string): string {
  const names = namesOfCodes(path, VALUES[language]);
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
}

function pathName(language: Language, path: string): string {
  const [form = '', key = ''] = path.split('.');
  const words = BLANK_FORM_WORDS[language];
  if (path === NUMBERS_PATH) return words.numbers;
  if (form === 'made') return words.made[key as Made];
  const labels = LABELS[language];
  return ((form === 'brand' ? labels.brand : labels.campaign) as Names)[key] ?? path;
}

/** What a field of a place is called: `Sample messages 2`, `Use case: Marketing`, `Age-gated content: Yes`. */
export function fieldRefName(language: Language, text: string): string {
  const ref = parseFieldRef(text);
  if (!ref) return text;
  const name = pathName(language, ref.path);
  const words = BLANK_FORM_WORDS[language];
  if (ref.index !== null) return `${name} ${ref.index + 1}`;
  if (ref.equals === null) return name;
  const colon = language === 'zh' ? '：' : ': ';
  if (ref.equals === 'yes' || ref.equals === 'no') return `${name}${colon}${words[ref.equals]}`;
  return `${name}${colon}${codeName(language, ref.path, ref.equals)}`;
}
