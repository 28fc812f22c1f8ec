import { describe, expect, it } from 'vitest';
import { EXCERPT_MAX, PAGE_KINDS, PAGE_QUESTIONS } from '#shared/model/page-check.ts';
import { answersOf, openAnswers, questionsOf } from '#shared/rules/pages/answers.ts';
import { boundedText, excerptOf, READ_MAX } from '#shared/rules/pages/page-text.ts';
import { ASKED, answerTo, pageText } from './page-text.ts';

const privacy = (text: string) => answerTo('not-shared', 'privacy', pageText(text))[0];

describe('the non-sharing clause of a privacy page', () => {
  it.each([
    'No mobile information will be shared with third parties or affiliates for marketing or promotional purposes.',
    'We do not share your mobile number with third parties for marketing.',
    'We will never sell, rent or share your phone number or SMS consent with third parties or affiliates.',
    'All the above categories exclude text messaging originator opt-in data and consent; this information will not be shared with any third parties.',
    'Mobile opt-in data is not shared with anyone.',
    'We may share your name with advertisers for marketing. Text messaging opt-in data is never shared with third parties.',
  ])('is there: %s', (text) => {
    expect(privacy(text)).toBe('yes');
  });

  it.each([
    'We may share your mobile number with our partners for marketing purposes.',
    'Your phone number and SMS consent are shared with affiliates for promotional purposes.',
    'We collect your name and your mobile number to run our service.',
    'We share aggregated information with partners for advertising.',
    '',
  ])('is not there: %s', (text) => {
    expect(privacy(text)).toBe('no');
  });

  it('is not certain where a clause leaves the numbers of phones out', () => {
    expect(privacy('We do not sell or share your personal information with third parties.')).toBe('unsure');
  });

  it('is not certain where a page says both', () => {
    const text =
      'Mobile information will not be shared with third parties. ' +
      'We share your phone number with partners for marketing purposes.';
    const [answer, excerpt] = answerTo('not-shared', 'privacy', pageText(text));
    expect(answer).toBe('unsure');
    expect(excerpt).toContain('with partners');
  });

  it('shows the sentence that it rests on', () => {
    const clause = 'No mobile information will be shared with third parties for marketing purposes.';
    const page = pageText(`Harbor Outfitters privacy policy\nWe rent boats. ${clause} Write to us.`);
    expect(answerTo('not-shared', 'privacy', page)[1]).toBe(clause);
  });
});

describe('the brand on a page', () => {
  it.each([
    ['yes', 'Welcome to Harbor Outfitters', ''],
    ['yes', 'Welcome', 'Boats | HARBOR OUTFITTERS'],
    ['yes', 'write to help@harboroutfitters.example.com', ''],
    ['no', 'Welcome to Tidewater Freight', 'Freight'],
    ['no', '', ''],
  ] as const)('%s: “%s”, titled “%s”', (answer, text, title) => {
    expect(answerTo('names-brand', 'website', pageText(text, { title }))[0]).toBe(answer);
  });

  it('cannot be told when the form names none', () => {
    const asked = { displayName: ' ', companyName: '', consent: '' };
    expect(answerTo('names-brand', 'website', pageText('Boats'), asked)).toEqual(['unsure', '']);
  });
});

const TERMS = [
  'Harbor Outfitters text messaging terms',
  'You will receive text messages about your rentals, such as pick-up times.',
  'Message frequency varies.',
  'Message and data rates may apply.',
  'Reply STOP to opt out at any time.',
  'Reply HELP for help or write to help@example.com.',
  'Carriers are not liable for delayed or undelivered messages.',
  'Our privacy policy says how data is used.',
] as const;

const ELEMENTS = [
  ['terms-program', 1],
  ['terms-frequency', 2],
  ['terms-rates', 3],
  ['terms-optout', 4],
  ['terms-contact', 5],
  ['terms-carriers', 6],
  ['terms-privacy', 7],
] as const;

describe('the elements of a terms page', () => {
  it.each(ELEMENTS)('%s is found in its own sentence', (question, line) => {
    expect(answerTo(question, 'terms', pageText(TERMS.join('\n')))).toEqual(['yes', TERMS[line]]);
  });

  it.each(ELEMENTS)('%s is missing without it', (question, line) => {
    const rest = TERMS.filter((_text, index) => index !== line).join('\n');
    expect(answerTo(question, 'terms', pageText(rest))).toEqual(['no', '']);
  });

  it('a link to write or call is a contact', () => {
    const page = pageText('Questions', { links: ['mailto:help@example.com'] });
    expect(answerTo('terms-contact', 'terms', page)[0]).toBe('yes');
    expect(answerTo('terms-contact', 'terms', pageText('Questions', { links: ['/faq'] }))[0]).toBe('no');
  });
});

const WORDING =
  'I agree to receive text messages from Harbor Outfitters about my rentals. Message frequency varies. ' +
  'Message and data rates may apply. Reply HELP for help, STOP to opt out. Terms: https://www.example.com/terms.';
const asked = { ...ASKED, consent: WORDING };
const shown = (text: string) => answerTo('consent-shown', 'opt-in', pageText(text), asked);

describe('the quoted consent on the opt-in page', () => {
  it('is shown word for word, in other marks and blocks', () => {
    const page =
      'Book a boat\nMobile number\nI AGREE to receive text messages from Harbor Outfitters about my rentals —\n' +
      'message frequency varies, message and data rates may apply. Reply “HELP” for help, “STOP” to opt out. Terms.\nBook now';
    expect(shown(page)[0]).toBe('yes');
    expect(shown(page)[1]).toMatch(/^I AGREE to receive/);
  });

  it('is nearly shown when some words differ', () => {
    const page =
      'I agree to get texts from Harbor Outfitters about my bookings. Message frequency varies. ' +
      'Data rates may apply. Reply HELP for help, STOP to opt out.';
    expect(shown(page)[0]).toBe('unsure');
  });

  it('is not shown when its words are spread over the page', () => {
    const filler = 'boats canoes tents lamps stoves '.repeat(5);
    const page = WORDING.split(' ').join(` ${filler} `);
    expect(shown(page)).toEqual(['no', '']);
  });

  it('is not shown on a page about other things', () => {
    expect(shown('Rent a canoe for the day. Opening hours 9 to 5.')).toEqual(['no', '']);
  });

  it('cannot be told when the form quotes none', () => {
    expect(answerTo('consent-shown', 'opt-in', pageText(WORDING))).toEqual(['unsure', '']);
  });
});

describe('a page of scripts', () => {
  it('leaves every question open, since scripts are never run', () => {
    const page = pageText('Loading Harbor Outfitters', { scripts: 3 });
    for (const kind of PAGE_KINDS) expect(answersOf(kind, page, ASKED)).toEqual(openAnswers(kind));
  });

  it('is read when its words came all the same', () => {
    const page = pageText(`${TERMS.join('\n')}`, { scripts: 3 });
    expect(answerTo('terms-program', 'terms', page)[0]).toBe('yes');
  });
});

describe('a hostile page', () => {
  it('is read in bounded time, whatever its one sentence is made of', () => {
    for (const part of [
      'share ',
      'mobile third parties not share ',
      'text the ',
      'a.',
      '((((',
      'domain is ',
    ]) {
      const text = part.repeat(Math.ceil(READ_MAX / part.length));
      const begun = performance.now();
      for (const kind of PAGE_KINDS) answersOf(kind, pageText(text), asked);
      expect(performance.now() - begun).toBeLessThan(8000);
    }
  });

  it('gives no more words than an excerpt holds', () => {
    const page = pageText(`Harbor Outfitters ${'x'.repeat(50_000)}`);
    expect(answerTo('names-brand', 'website', page)[1]).toHaveLength(EXCERPT_MAX);
    expect(excerptOf('a\n  b')).toBe('a b');
  });

  it('is cut at a size that policies never have', () => {
    expect(boundedText('word. '.repeat(READ_MAX)).length).toBeLessThanOrEqual(READ_MAX);
  });
});

it('asks every question of some page', () => {
  expect(new Set(PAGE_KINDS.flatMap(questionsOf))).toEqual(new Set(PAGE_QUESTIONS));
});
