import {
  type BrandDraft,
  type CampaignDraft,
  emptyBrand,
  emptyCampaign,
  type NumberFact,
  type RegistrationDraft,
  type RegistrationFacts,
} from '../../model/registration.ts';
import type { Example } from './example.ts';

/** What a registration rule is given. */
export interface RegistrationSubject {
  readonly draft: RegistrationDraft;
  readonly facts: RegistrationFacts;
}

export const CLEAN_BRAND: BrandDraft = {
  ...emptyBrand(),
  entityType: 'PRIVATE_PROFIT',
  companyName: 'Harbor Outfitters LLC',
  displayName: 'Harbor Outfitters',
  ein: '12-3450987',
  einIssuingCountry: 'US',
  phone: '+12085550142',
  street: '118 Dock Street',
  city: 'Boise',
  state: 'ID',
  postalCode: '83702',
  country: 'US',
  email: 'help@example.com',
  website: 'https://www.example.com',
  vertical: 'RETAIL',
};

const WORDING =
  'I agree to receive text messages from Harbor Outfitters about my rentals. Message frequency varies. ' +
  'Message and data rates may apply. Reply HELP for help, STOP to opt out.';

export const CLEAN_CAMPAIGN: CampaignDraft = {
  ...emptyCampaign(),
  usecase: 'CUSTOMER_CARE',
  description:
    'Harbor Outfitters rents boats and camping gear. Shop staff text customers who booked a rental to confirm ' +
    'the pick-up time, answer questions about the gear, and arrange its return.',
  messageFlow:
    'Customers tick an optional box that is empty at first on the booking page https://www.example.com/book, ' +
    `apart from the terms. Beside it stands: "${WORDING}" Links to https://www.example.com/privacy and ` +
    'https://www.example.com/terms stand below it. Consent is shared with nobody.',
  samples: [
    'Harbor Outfitters: Hi [Name], your canoe is ready for pick-up from 9 am on [date]. Reply STOP to opt out.',
    'Harbor Outfitters: Thanks for asking. The tent sleeps four and comes with two lamps. Anything else you need?',
  ],
  optinMessage:
    'Harbor Outfitters: You agreed to texts about your rental. Msg frequency varies. Msg & data rates may apply. ' +
    'Reply HELP for help, STOP to opt out.',
  optoutMessage: 'Harbor Outfitters: You are unsubscribed and will receive no more messages.',
  helpMessage:
    'Harbor Outfitters: For help write to help@example.com or call 208-555-0142. Reply STOP to opt out.',
  optinKeywords: 'START,YES',
  optoutKeywords: 'STOP,QUIT,END',
  helpKeywords: 'HELP,INFO',
  privacyPolicyLink: 'https://www.example.com/privacy',
  termsAndConditionsLink: 'https://www.example.com/terms',
  termsAndConditions: true,
};

export const CLEAN_NUMBERS: readonly string[] = ['+12085550142', '+12085550143'];

export const AUTHORISED: NumberFact = {
  known: true,
  authorised: true,
  awaitingOrder: false,
  otherRegistration: null,
  tollFree: false,
};

export const CLEAN_FACTS: RegistrationFacts = {
  customerName: 'Harbor Outfitters',
  otherBrands: [],
  numbers: Object.fromEntries(CLEAN_NUMBERS.map((number) => [number, AUTHORISED])),
};

/** The brand of another registration, for rules that look across the workspace. */
export const OTHER_BRAND: RegistrationFacts['otherBrands'][number] = {
  registration: 'Spring form',
  customer: 'Harbor Outfitters',
  companyName: 'Harbor Outfitters LLC',
  displayName: 'Harbor Outfitters',
  ein: '',
  usecase: '',
  address: '',
  mobilePhone: '',
  altBusinessId: '',
};

/** A registration in which no rule finds an error or a warning. */
export const CLEAN_REGISTRATION: RegistrationDraft = {
  brand: CLEAN_BRAND,
  campaign: CLEAN_CAMPAIGN,
  numbers: CLEAN_NUMBERS,
};

/** What an example changes in the clean registration. */
export interface Change {
  readonly brand?: Partial<BrandDraft>;
  readonly campaign?: Partial<CampaignDraft>;
  readonly numbers?: readonly string[];
  readonly facts?: Partial<RegistrationFacts>;
}

export type Row = readonly [
  rule: string,
  kind: Example<RegistrationSubject>['kind'],
  name: string,
  change: Change,
  ...says: string[],
];

export function registrationSubject({ brand, campaign, numbers, facts }: Change): RegistrationSubject {
  return {
    draft: {
      brand: { ...CLEAN_BRAND, ...brand },
      campaign: { ...CLEAN_CAMPAIGN, ...campaign },
      numbers: numbers ?? CLEAN_NUMBERS,
    },
    facts: { ...CLEAN_FACTS, ...facts },
  };
}

/** Turns a table of changes into examples. */
export function examplesFrom(rows: readonly Row[]): readonly Example<RegistrationSubject>[] {
  return rows.map(([rule, kind, name, change, ...says]) => ({
    rule,
    kind,
    name,
    subject: registrationSubject(change),
    says,
  }));
}

/** A sole proprietor's brand, clean. */
export const SOLE_BRAND: Partial<BrandDraft> = {
  entityType: 'SOLE_PROPRIETOR',
  companyName: '',
  displayName: 'Rowan Canoes',
  ein: '',
  einIssuingCountry: '',
  firstName: 'Rowan',
  lastName: 'Fields',
  mobilePhone: '+12085550144',
};
