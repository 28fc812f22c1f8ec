import { describe, expect, it } from 'vitest';
import { luhn } from '#shared/rules/luhn.ts';
import { addressKey } from '#shared/rules/reading/address.ts';
import { contentClaims, lendingClaim } from '#shared/rules/reading/content.ts';
import { hiddenBehindLogin } from '#shared/rules/reading/login.ts';
import { isOneSlipApart, mixesScripts, resemblesDomain } from '#shared/rules/reading/lookalike.ts';
import { isDenied, isDeniedBehind } from '#shared/rules/reading/negation.ts';
import { nonSharing } from '#shared/rules/reading/policies.ts';
import { addedUnasked, foreignClaims, recipientActs } from '#shared/rules/reading/roles.ts';
import { statedSender } from '#shared/rules/reading/senders.ts';
import { clauseAt, quotationsIn, sentencesIn } from '#shared/rules/reading/sentences.ts';
import { isWritableName } from '#shared/rules/reading/writable.ts';

describe('sentences and clauses', () => {
  it.each<[string, string[]]>([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Open from 9 a.m. to noon. Call us', ['Open from 9 a.m. to noon.', 'Call us']],
    ['See www.example.com. Then reply', ['See www.example.com.', 'Then reply']],
    ['Boat No. 4 is ready', ['Boat No. 4 is ready']],
    ['No. It is not', ['No.', 'It is not']],
    ['He said "Stop." Then he left', ['He said "Stop."', 'Then he left']],
    ['First line\nsecond line', ['First line', 'second line']],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(sentencesIn(text).map((span) => span.text)).toEqual(sentences);
    for (const { text: part, index } of sentencesIn(text))
      expect(text.slice(index)).toMatch(part.slice(0, 3));
  });

  it('begin anew after "but", a colon, or a comma with somebody who acts', () => {
    const clause = (text: string, word: string) => clauseAt(text, text.indexOf(word)).text.trim();
    expect(clause('We never sell it but share it', 'share')).toBe('share it');
    expect(clause('If you do not tick it, we share it', 'share')).toBe('we share it');
    expect(clause('We do not sell, rent or share it', 'share')).toBe('We do not sell, rent or share it');
  });

  it('find what stands in quotation marks', () => {
    expect(quotationsIn('The box says "Text me" and “Call me”.').map(({ text }) => text)).toEqual([
      'Text me',
      'Call me',
    ]);
    expect(quotationsIn('5" and 6')).toEqual([]);
  });
});

describe('what is denied', () => {
  const denied = (text: string, word: string) =>
    isDenied(text, text.indexOf(word)) || isDeniedBehind(text, text.indexOf(word) + word.length);

  it.each([
    ['We do not sell or share numbers', 'share'],
    ['We will never ask for your card number', 'card number'],
    ['None of the numbers goes to partners', 'partners'],
    ['Payday loans are never offered', 'Payday loans'],
    ['We don’t send offers', 'offers'],
    ['Gambling is prohibited here', 'Gambling'],
  ])('%s', (text, word) => {
    expect(denied(text, word)).toBe(true);
  });

  it.each([
    ['If you do not object, we share numbers', 'share'],
    ['Not only customers get offers', 'offers'],
    ['At no cost we send offers', 'offers'],
    ['We never call. We send offers', 'offers'],
    ['We share with nobody except partners', 'partners'],
    ['CBD oil is not available today', 'CBD oil'],
    ['Reply no later than noon to get offers', 'offers'],
  ])('not: %s', (text, word) => {
    expect(denied(text, word)).toBe(false);
  });
});

describe('who is who', () => {
  it.each<[string, string[]]>([
    ['leads from our partners', ['sourced']],
    ['We buy lists of homeowners', ['taken']],
    ['We share your number with our marketing partners', ['handed-on']],
    ['We text on behalf of our clients', ['for-others']],
    ['We match shoppers with several lenders', ['brokered']],
    ['Your loan officer has uploaded your closing documents', []],
    ['Log in to your patient portal', []],
    ['We will never ask for your card number', []],
    ['Drivers share arrival times with partners by text', []],
    ['Customers buy contact lenses and tents', []],
    ['We connect you with our nurse', []],
    ['The rental agreement is signed by both partners', []],
  ])('%s', (text, roles) => {
    expect([...new Set(foreignClaims(text).map(({ role }) => role))]).toEqual(roles);
  });

  it('tells people who agree from people who are added', () => {
    expect(addedUnasked('We import contacts from the till.')).toBe('We import contacts');
    expect(addedUnasked('Guests tick the box and are then added to all lists.')).toBeNull();
    expect(recipientActs('Campers initial the line in the contract.')).toBe(true);
    expect(recipientActs('It happens at the desk.')).toBe(false);
  });

  it('reads the sender of a message', () => {
    expect(statedSender('Lakeside Tours: your boat is ready')).toBe('Lakeside Tours');
    expect(statedSender("Hi Dana, it's Luis from Lakeside Tours. The boat is ready")).toBe('Lakeside Tours');
    expect(statedSender('Hi [Name], this is [Agent] with Lakeside & Sons, about the boat')).toBe(
      'Lakeside & Sons',
    );
    expect(statedSender('Reminder: your boat is ready')).toBeNull();
    expect(statedSender('Your boat is ready')).toBeNull();
  });
});

describe('what content means', () => {
  const kinds = (text: string) =>
    contentClaims(text).map(({ kind, isPlain }) => `${kind}${isPlain ? '' : '?'}`);

  it.each<[string, string[]]>([
    ['Reply with your password and PIN', ['phishing']],
    ['Reset your password at https://www.example.com', []],
    ['Get $500 today, no credit check', ['risky-finance']],
    ['There is no credit check', ['risky-finance?']],
    ['Borrow $500 instantly approved, bad credit is fine', ['risky-finance']],
    ['This is an attempt to collect a debt', ['debt']],
    ['The raffle for the school is on Friday', ['sweepstakes?']],
    ['Bring your vaccination card', []],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('takes a loan officer for a person and a loan for a loan', () => {
    expect(lendingClaim('Your loan officer called')).toBeNull();
    expect(lendingClaim('Your loan is approved')?.match).toBe('loan');
  });

  it('asks for evidence of what is behind a sign-in', () => {
    expect(hiddenBehindLogin('Members log in and tick a box')).toBe('log in');
    expect(hiddenBehindLogin('Members log in and tick a box; screenshots are attached')).toBeNull();
    expect(hiddenBehindLogin('The page needs no login')).toBeNull();
  });
});

describe('privacy policies', () => {
  it.each([
    ['No mobile information will be shared with third parties for marketing purposes.', 'stated'],
    ['Your opt-in data is not sold, and it is never given to anyone else.', 'stated'],
    ['We do not sell your personal information to third parties.', 'general'],
    ['We may share your phone number with affiliates for marketing.', 'shared'],
    ['If you do not object, we share your number with partners for marketing.', 'shared'],
    ['We share data with service providers who help us to run the rental.', 'missing'],
    ['We like boats.', 'missing'],
  ])('%s', (text, expected) => {
    expect(nonSharing(text)).toBe(expected);
  });
});

describe('exact checks', () => {
  it('knows look-alike hosts by a slip, a digit for a letter, or a word joined on', () => {
    expect(isOneSlipApart('harbor', 'harbour')).toBe(true);
    expect(isOneSlipApart('harbor', 'habror')).toBe(true);
    expect(isOneSlipApart('harbor', 'harbor')).toBe(false);
    expect(isOneSlipApart('harbor', 'arboretum')).toBe(false);
    expect(resemblesDomain('harb0rboats.com', 'harborboats.com')).toBe(true);
    expect(resemblesDomain('harborboats-pay.com', 'harborboats.com')).toBe(true);
    expect(resemblesDomain('harborboats.net', 'harborboats.com')).toBe(false);
    expect(resemblesDomain('bikes.com', 'boats.com')).toBe(false);
    expect(mixesScripts('h\u0430rbor.com')).toBe(true);
    expect(mixesScripts('harbor.com')).toBe(false);
  });

  it('knows the check digit of cards and Canadian business numbers', () => {
    expect(['4111111111111111', '123456782', '0'].every(luhn)).toBe(true);
    expect(['4111111111111112', '123456783', ''].some(luhn)).toBe(false);
  });

  it('compares addresses whatever is written out', () => {
    const at = (street: string, postalCode = '83702') =>
      addressKey({ street, postalCode, city: 'Boise', country: 'US' });
    expect(at('118 North Dock Street, Suite 4')).toBe(at('118 N. Dock St Ste 4', '83702-1234'));
    expect(at('118 Dock Street')).not.toBe(at('119 Dock Street'));
    expect(at('')).toBe('');
  });

  it('reads a country that is written out as its code', () => {
    const of = (country: string) =>
      addressKey({ street: '118 Dock St', postalCode: '83702', city: 'Boise', country });
    expect(of('United States')).toBe(of('US'));
    expect(of('Canada')).not.toBe(of('US'));
  });

  it('writes only names into messages that bring nothing else with them', () => {
    expect(['Harbor Outfitters', 'Smith & Sons, Inc.', 'Café Müller'].every(isWritableName)).toBe(true);
    expect(
      ['https://example.com', '[Brand]', '20% off', 'Call 208-555-0142', 'asdfgh', 'Casino'].some(
        isWritableName,
      ),
    ).toBe(false);
  });
});
