import { STOCK_EXCHANGES, VERTICALS, VERTICALS_NOT_EVERYWHERE } from '../rules/reference/brand-values.ts';
import { SUB_USE_CASES } from '../rules/reference/use-cases.ts';
import { chosen, fixed, isPublic, need, reference, samples, take } from './parts.ts';
import {
  alphanumeric,
  type Codes,
  code,
  codeList,
  country,
  flag,
  keywords,
  phone,
  same,
  text,
  wrapped,
  yes,
} from './readers.ts';
import type { CarrierSource, CarrierTable, Json, Part, Reader, RequestTable } from './types.ts';

/** Of a field that is chosen from a list. */
const choice = (codes: Codes): Reader => wrapped(code(codes), (value) => [value]);
const YES_NO: Reader = wrapped(flag, (value) => [value === true ? 'Yes' : 'No']);
const ONLY_YES: Reader = wrapped(yes, () => ['Yes']);

const ENTITIES = same(['PRIVATE_PROFIT', 'PUBLIC_PROFIT', 'NON_PROFIT', 'GOVERNMENT']);
const VERTICAL = choice(
  same(VERTICALS.values.filter((one) => one !== 'POLITICAL' && !VERTICALS_NOT_EVERYWHERE.values.has(one))),
);

/** AWS writes two-factor authentication out. */
const TWO_FACTOR: Codes = { '2FA': 'TWO_FACTOR_AUTHENTICATION' };
const SUBS: Codes = { ...same(SUB_USE_CASES.values), ...TWO_FACTOR };
const USE_CASES: Codes = { ...SUBS, ...same(['CHARITY', 'LOW_VOLUME', 'MIXED']) };

const needsSubs = ({ campaign }: CarrierSource) => ['MIXED', 'LOW_VOLUME'].includes(campaign.usecase.trim());

const BRAND: readonly Part[] = [
  need('companyInfo.companyName', 'brand.companyName', text({ max: 100 })),
  need('companyInfo.taxIdIssuingCountry', 'brand.einIssuingCountry', country),
  need('companyInfo.taxId', 'brand.ein', alphanumeric({ max: 21 })),
  need('companyInfo.legalType', 'brand.entityType', choice(ENTITIES)),
  need('companyInfo.stockSymbol', 'brand.stockSymbol', text({ max: 10 }), { when: isPublic }),
  need('companyInfo.stockExchange', 'brand.stockExchange', choice(same(STOCK_EXCHANGES.values)), {
    when: isPublic,
  }),
  need('companyInfo.businessContactEmail', 'brand.businessContactEmail', text({ max: 100 }), {
    when: isPublic,
  }),
  need('companyInfo.address', 'brand.street', text({ max: 100 })),
  need('companyInfo.city', 'brand.city', text({ max: 100 })),
  need('companyInfo.state', 'brand.state', text({ max: 50 })),
  need('companyInfo.zipCode', 'brand.postalCode', text({ max: 20 })),
  need('companyInfo.isoCountryCode', 'brand.country', country),
  need('contactInfo.dbaName', 'brand.displayName', text({ max: 100 })),
  need('contactInfo.vertical', 'brand.vertical', VERTICAL),
  need('contactInfo.website', 'brand.website', text({ max: 100 })),
  need('contactInfo.supportEmail', 'brand.email', text({ max: 100 })),
  need('contactInfo.supportPhoneNumber', 'brand.phone', phone({ max: 30 })),
];

const REPLY = text({ min: 20, max: 255 });
const LINK = text({ max: 255 });

const CAMPAIGN: readonly Part[] = [
  // The field named campaignName is the description. Its form says 4,096 characters, the operation that fills it 2,048.
  need('campaignInfo.campaignName', 'campaign.description', text({ min: 40, max: 2048 })),
  need('campaignInfo.vertical', 'brand.vertical', VERTICAL),
  take('campaignInfo.termsAndConditionsLink', 'campaign.termsAndConditionsLink', LINK),
  take('campaignInfo.privacyPolicyLink', 'campaign.privacyPolicyLink', LINK),
  need('campaignInfo.optInWorkflow', 'campaign.messageFlow', text({ min: 40, max: 2048 })),
  take('campaignInfo.optInKeyword', 'campaign.optinKeywords', keywords({ max: 255 })),
  need('campaignInfo.optInMessage', 'campaign.optinMessage', REPLY),
  need('campaignInfo.helpMessage', 'campaign.helpMessage', REPLY),
  need('campaignInfo.stopMessage', 'campaign.optoutMessage', REPLY),
  chosen('campaignCapabilities.numberCapabilities', ['SMS']),
  need('campaignUseCase.useCase', 'campaign.usecase', choice(USE_CASES)),
  need(
    'campaignUseCase.subUseCases',
    'campaign.subUsecases',
    codeList(SUBS, () => ({ fewest: 1, most: 5 })),
    {
      required: needsSubs,
    },
  ),
  need('campaignUseCase.subscriberOptIn', 'campaign.subscriberOptin', ONLY_YES),
  need('campaignUseCase.subscriberOptOut', 'campaign.subscriberOptout', ONLY_YES),
  need('campaignUseCase.subscriberHelp', 'campaign.subscriberHelp', ONLY_YES),
  need('campaignUseCase.directLending', 'campaign.directLending', YES_NO),
  need('campaignUseCase.embeddedLink', 'campaign.embeddedLink', YES_NO),
  need('campaignUseCase.embeddedLinkSample', 'campaign.embeddedLinkSample', LINK, {
    required: ({ campaign }) => campaign.embeddedLink,
  }),
  need('campaignUseCase.embeddedPhone', 'campaign.embeddedPhone', YES_NO),
  need('campaignUseCase.ageGated', 'campaign.ageGated', YES_NO),
  ...samples(
    { count: 5, required: 1 },
    () => text({ min: 20, max: 1024 }),
    (index) => `messageSamples.messageSample${index}`,
  ),
];

type Operation = Pick<RequestTable, 'name' | 'schema' | 'parts'> & Partial<RequestTable>;

/** Every operation is a POST to the same address; a header names it. */
function operation(target: string, rest: Operation): RequestTable {
  return {
    method: 'POST',
    url: 'https://sms-voice.{region}.amazonaws.com/',
    headers: {
      'Content-Type': 'application/x-amz-json-1.0',
      'X-Amz-Target': `PinpointSMSVoiceV2.${target}`,
    },
    encoding: 'json',
    ...rest,
  };
}

/** One operation for each field of the form of a registration. */
function fields(name: string, registration: string, parts: readonly Part[]): RequestTable {
  return operation('PutRegistrationFieldValue', {
    name,
    schema: 'put-registration-field-value',
    parts,
    perField: (field: string, value: Json) => ({
      RegistrationId: `{${registration}}`,
      FieldPath: field,
      ...(Array.isArray(value) ? { SelectChoices: value } : { TextValue: value }),
    }),
  });
}

const create = (name: string, type: string, gives: string) =>
  operation('CreateRegistration', {
    name,
    schema: 'create-registration',
    gives,
    parts: [fixed('RegistrationType', type)],
  });

const submit = (name: string, registration: string) =>
  operation('SubmitRegistrationVersion', {
    name,
    schema: 'submit-registration',
    parts: [reference('RegistrationId', registration)],
  });

export const aws: CarrierTable = {
  id: 'aws',
  docs: [
    'https://docs.aws.amazon.com/sms-voice/latest/userguide/registrations-10dlc-company.html',
    'https://docs.aws.amazon.com/sms-voice/latest/userguide/registrations.html',
    'https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_PutRegistrationFieldValue.html',
  ],
  asOf: '2026-11-28',
  requests: [
    create('create-brand', 'US_TEN_DLC_BRAND_REGISTRATION', 'brandRegistrationId'),
    fields('brand', 'brandRegistrationId', BRAND),
    submit('submit-brand', 'brandRegistrationId'),
    create('create-campaign', 'US_TEN_DLC_CAMPAIGN_REGISTRATION', 'campaignRegistrationId'),
    operation('CreateRegistrationAssociation', {
      name: 'associate',
      schema: 'associate-registration',
      parts: [
        reference('RegistrationId', 'campaignRegistrationId'),
        reference('ResourceId', 'brandRegistrationId'),
      ],
    }),
    fields('campaign', 'campaignRegistrationId', CAMPAIGN),
    submit('submit-campaign', 'campaignRegistrationId'),
  ],
};
