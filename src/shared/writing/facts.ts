import { readablePhone } from '../model/phone.ts';
import type { Answers } from './answers.ts';
import { type MethodId, methodOf, type Wording } from './methods.ts';
import { usualRecipients, usualTopics } from './purposes.ts';
import type { Topic } from './topics/topic.ts';
import { topicOf } from './topics/topics.ts';
import { capitalised } from './words.ts';

/** A question that is still open; its place in the texts is held by words in square brackets. */
export type OpenQuestion = keyof typeof BLANKS;

/** What stands for an answer that was not given. */
const BLANKS = {
  brand: '[brand]',
  business: '[what the business does, in a few words]',
  usecase: '',
  page: '[address of the page]',
  keyword: '[KEYWORD]',
  number: '[number that people text]',
  privacyLink: '[address of the privacy policy]',
  termsLink: '[address of the terms]',
  email: '[help e-mail]',
} as const;

const FREQUENCY_WORDS = {
  varies: ['Message frequency varies.', 'Msg frequency varies.'],
  'per-request': ['One message per request.', 'One msg per request.'],
} as const;

/** Long for prose, short for messages. */
function frequencyOf({ frequency, most }: Answers): readonly [long: string, short: string] {
  if (frequency === 'varies' || frequency === 'per-request') return FREQUENCY_WORDS[frequency];
  const [message, msg] = most === 1 ? ['message', 'msg'] : ['messages', 'msgs'];
  return [`Up to ${most} ${message} a ${frequency}.`, `Up to ${most} ${msg} a ${frequency}.`];
}

/** Words that end messages or ask for help; no keyword to agree may be one of them. */
export const OPT_OUT_WORDS = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'OPTOUT', 'CANCEL', 'END', 'REVOKE', 'QUIT'];
export const HELP_WORDS = ['HELP', 'INFO'];

function keywordOf({ keyword }: Answers): string {
  const word = keyword.toUpperCase();
  const isFree = !OPT_OUT_WORDS.includes(word) && !HELP_WORDS.includes(word);
  return /^[A-Z0-9]{2,20}$/.test(word) && isFree ? word : '';
}

const TEXTED: ReadonlySet<Wording> = new Set(['sign', 'reply']);

/** Questions that matter for these ways of agreeing. */
function asked(methods: readonly MethodId[]): readonly OpenQuestion[] {
  const pages = methods.some((one) => one === 'web' || one === 'qr');
  const keyword = methods.includes('keyword');
  const number = methods.some((one) => TEXTED.has(methodOf(one).wording));
  return [
    'brand',
    'business',
    'usecase',
    ...(pages ? (['page'] as const) : []),
    ...(keyword ? (['keyword'] as const) : []),
    ...(number ? (['number'] as const) : []),
    'privacyLink',
    'termsLink',
    'email',
  ];
}

/** The answers as every text needs them: what is usual filled in, what is missing held by brackets. */
export interface Facts {
  readonly answers: Answers;
  readonly topics: readonly Topic[];
  readonly methods: readonly MethodId[];
  readonly values: Readonly<Record<string, string>>;
  readonly frequency: readonly [long: string, short: string];
  readonly open: readonly OpenQuestion[];
}

export function factsOf(answers: Answers): Facts {
  const { usecase, subUsecases } = answers;
  const chosen = answers.topics.length > 0 ? answers.topics : usualTopics(usecase, subUsecases);
  const methods: readonly MethodId[] = answers.methods.length > 0 ? [...new Set(answers.methods)] : ['web'];
  const recipients = answers.recipients || usualRecipients(usecase);
  const phone = readablePhone(answers.phone);
  const given: Readonly<Record<OpenQuestion, string>> = {
    brand: answers.brand,
    business: answers.business.replace(/[.!?]+$/, ''),
    usecase,
    page: answers.page,
    keyword: keywordOf(answers),
    number: readablePhone(answers.number),
    privacyLink: answers.privacyLink,
    termsLink: answers.termsLink,
    email: answers.email,
  };
  const open = asked(methods).filter((one) => given[one] === '' && !(one === 'email' && phone !== ''));
  const values = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value || BLANKS[name as OpenQuestion]]),
  );
  const people = { recipients, Recipients: capitalised(recipients) };
  return {
    answers,
    topics: [...new Set(chosen)].map(topicOf),
    methods,
    values: { ...values, ...people, phone },
    frequency: frequencyOf(answers),
    open,
  };
}
