import { expect, test } from 'vitest';
import type { CarrierId, CarrierSource } from '#shared/carriers/types.ts';
import { GOOD_BRAND, GOOD_CAMPAIGN } from '#support/good-forms.ts';
import { payloadFor } from './schemas.ts';

const GOOD: CarrierSource = {
  name: 'Delivery texts',
  brand: GOOD_BRAND,
  campaign: GOOD_CAMPAIGN,
  numbers: ['+12065550142'],
};

const bodiesOf = (carrier: CarrierId, source: CarrierSource, name: string) =>
  payloadFor(carrier, source)
    .requests.filter((one) => one.name === name)
    .map(({ body }) => body);
const bodyOf = (carrier: CarrierId, name: string, source = GOOD) => bodiesOf(carrier, source, name)[0];
const changed = (brand: Partial<CarrierSource['brand']>): CarrierSource => ({
  ...GOOD,
  brand: { ...GOOD_BRAND, ...brand },
});

test('Telnyx takes the names of the registry', () => {
  expect(bodyOf('telnyx', 'brand')).toEqual({
    entityType: 'PRIVATE_PROFIT',
    displayName: 'Tidewater Freight',
    companyName: 'Tidewater Freight Services LLC',
    ein: '47-2918365',
    vertical: 'TRANSPORTATION',
    phone: '+12065550142',
    street: '410 Pier Avenue',
    city: 'Seattle',
    state: 'WA',
    postalCode: '98101',
    country: 'US',
    email: 'support@tidewater-freight.example.com',
    website: 'https://tidewater-freight.example.com',
  });
  expect(bodyOf('telnyx', 'campaign')).toMatchObject({
    brandId: '{brandId}',
    usecase: 'LOW_VOLUME',
    subUsecases: ['CUSTOMER_CARE', 'DELIVERY_NOTIFICATION'],
    sample1: GOOD_CAMPAIGN.samples[0],
    sample2: GOOD_CAMPAIGN.samples[1],
    optoutKeywords: 'STOP,CANCEL,END,QUIT,UNSUBSCRIBE',
    subscriberOptin: true,
    termsAndConditions: true,
  });
});

test('Telnyx gets a second business id by changing the brand', () => {
  const source = changed({ altBusinessId: '123456789', altBusinessIdType: 'DUNS' });
  expect(bodyOf('telnyx', 'brand', source)).not.toHaveProperty('altBusinessId');
  expect(bodyOf('telnyx', 'second-id', source)).toMatchObject({
    displayName: 'Tidewater Freight',
    altBusinessId: '123456789',
    altBusinessIdType: 'DUNS',
  });
  expect(bodiesOf('telnyx', GOOD, 'second-id')).toEqual([]);
});

test('Bandwidth writes countries with three letters and asks for a customer profile first', () => {
  expect(payloadFor('bandwidth', GOOD).requests.map(({ name }) => name)).toEqual([
    'customer-profile',
    'brand',
    'campaign',
  ]);
  expect(bodyOf('bandwidth', 'brand')).toMatchObject({
    customerProfileId: '{customerProfileId}',
    brandType: 'PRIVATE_PROFIT',
    countryCodeA3: 'USA',
    einIssuingCountryCodeA3: 'USA',
  });
});

test('Sinch groups the brand and names some fields its own way', () => {
  expect(bodyOf('sinch', 'brand')).toMatchObject({
    companyDetails: { companyName: GOOD_BRAND.companyName, streetAddress: '410 Pier Avenue', state: 'WA' },
    financialDetails: { brandEntityType: 'PRIVATE', taxIdCountry: 'US', taxIdCorporate: '47-2918365' },
    contactDetails: { phoneNumber: '+12065550142' },
  });
  expect(bodyOf('sinch', 'campaign')).toMatchObject({
    brandId: '{brandId}',
    campaignName: 'Delivery texts',
    stopMessage: GOOD_CAMPAIGN.optoutMessage,
    privacy_policy_link: GOOD_CAMPAIGN.privacyPolicyLink,
    autoRenewal: true,
  });
  const { missing } = payloadFor('sinch', GOOD);
  expect(missing).toEqual([
    { request: 'campaign', carrierField: 'sample3', field: 'campaign.samples.2', reason: 'empty' },
  ]);
});

test('AWS fills each field of its forms with an operation of its own', () => {
  const { requests } = payloadFor('aws', GOOD);
  expect(requests.map(({ name }) => name).filter((name, at, all) => name !== all[at - 1])).toEqual([
    'create-brand',
    'brand',
    'submit-brand',
    'create-campaign',
    'associate',
    'campaign',
    'submit-campaign',
  ]);
  const puts = [...bodiesOf('aws', GOOD, 'brand'), ...bodiesOf('aws', GOOD, 'campaign')];
  expect(puts).toEqual(
    expect.arrayContaining([
      { RegistrationId: '{brandRegistrationId}', FieldPath: 'companyInfo.taxId', TextValue: '472918365' },
      {
        RegistrationId: '{brandRegistrationId}',
        FieldPath: 'companyInfo.legalType',
        SelectChoices: ['PRIVATE_PROFIT'],
      },
      {
        RegistrationId: '{campaignRegistrationId}',
        FieldPath: 'campaignInfo.campaignName',
        TextValue: GOOD_CAMPAIGN.description,
      },
      {
        RegistrationId: '{campaignRegistrationId}',
        FieldPath: 'campaignUseCase.embeddedLink',
        SelectChoices: ['No'],
      },
    ]),
  );
  expect(requests[1]?.headers?.['X-Amz-Target']).toBe('PinpointSMSVoiceV2.PutRegistrationFieldValue');
});

test('AWS writes two-factor authentication out', () => {
  const campaign = { ...GOOD_CAMPAIGN, usecase: 'MIXED', subUsecases: ['2FA', 'MARKETING'] };
  expect(bodiesOf('aws', { ...GOOD, campaign }, 'campaign')).toContainEqual({
    RegistrationId: '{campaignRegistrationId}',
    FieldPath: 'campaignUseCase.subUseCases',
    SelectChoices: ['TWO_FACTOR_AUTHENTICATION', 'MARKETING'],
  });
});

test('Twilio builds two profiles, then brand and campaign', () => {
  expect(bodyOf('twilio', 'business-information')).toMatchObject({
    Type: 'customer_profile_business_information',
    Attributes: { business_name: GOOD_BRAND.companyName, business_industry: 'TRANSPORTATION' },
  });
  expect(bodyOf('twilio', 'messaging-profile')).toMatchObject({ Attributes: { company_type: 'private' } });
  expect(bodyOf('twilio', 'brand')).toEqual({
    CustomerProfileBundleSid: '{customerProfileSid}',
    A2PProfileBundleSid: '{trustProductSid}',
    BrandType: 'STANDARD',
  });
  expect(bodyOf('twilio', 'campaign')).toMatchObject({
    BrandRegistrationSid: '{brandRegistrationSid}',
    MessageSamples: GOOD_CAMPAIGN.samples,
    OptOutKeywords: ['STOP', 'CANCEL', 'END', 'QUIT', 'UNSUBSCRIBE'],
    PrivacyPolicyUrl: GOOD_CAMPAIGN.privacyPolicyLink,
  });
});

test.each([
  ['GOVERNMENT', 'GOVERNMENT', 'government'],
  ['NON_PROFIT', 'NOT_FOR_PROFIT', 'non_profit'],
])('Twilio prescribes form and industry of %s', (entityType, industry, company) => {
  const source = changed({ entityType });
  expect(bodyOf('twilio', 'business-information', source)).toMatchObject({
    Attributes: { business_type: 'Non-profit Corporation', business_industry: industry },
  });
  expect(bodyOf('twilio', 'messaging-profile', source)).toMatchObject({
    Attributes: { company_type: company },
  });
  expect(payloadFor('twilio', source).omitted).toContainEqual({
    field: 'brand.vertical',
    value: 'TRANSPORTATION',
    reason: 'other-kind',
  });
});

test('Twilio registers a sole proprietor another way', () => {
  const source = changed({
    entityType: 'SOLE_PROPRIETOR',
    firstName: 'Robin',
    lastName: 'Vale',
    mobilePhone: '(206) 555-0143',
  });
  const names = payloadFor('twilio', source).requests.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['person', 'sole-proprietor', 'assign-person']));
  expect(names).not.toContain('business-information');
  expect(bodyOf('twilio', 'sole-proprietor', source)).toMatchObject({
    Attributes: { brand_name: 'Tidewater Freight', mobile_phone_number: '+12065550143' },
  });
  expect(bodyOf('twilio', 'brand', source)).toMatchObject({ BrandType: 'SOLE_PROPRIETOR' });
});

test('a sample too many, and one that does not fit, are named; the others are sent', () => {
  const short = 'Too short';
  const samples = [...GOOD_CAMPAIGN.samples, short, ...GOOD_CAMPAIGN.samples.map((one) => `${one} Again.`)];
  const source = {
    ...GOOD,
    campaign: {
      ...GOOD_CAMPAIGN,
      samples: [...samples, 'One more that is long enough.', 'And one that has no place.'],
    },
  };
  const twilio = payloadFor('twilio', source);
  expect(twilio.notFitting).toEqual([
    expect.objectContaining({ field: 'campaign.samples.2', value: short, kind: 'too-short' }),
    expect.objectContaining({ field: 'campaign.samples.6', kind: 'too-many', limit: 5 }),
  ]);
  const bandwidth = payloadFor('bandwidth', source);
  expect(bandwidth.notFitting).toEqual([
    expect.objectContaining({ field: 'campaign.samples.2', carrierField: 'sample3', kind: 'too-short' }),
  ]);
  expect(bandwidth.omitted.filter(({ reason }) => reason === 'no-place').map(({ field }) => field)).toEqual([
    'campaign.samples.5',
    'campaign.samples.6',
  ]);
});

test('texts of pages are for the checks only, and what a listed company alone fills in is left out of others', () => {
  const source = {
    ...changed({ stockSymbol: 'TDWT' }),
    campaign: { ...GOOD_CAMPAIGN, privacyPolicyText: 'We do not share mobile numbers.' },
  };
  const { omitted } = payloadFor('telnyx', source);
  expect(omitted).toContainEqual({ field: 'brand.stockSymbol', value: 'TDWT', reason: 'other-kind' });
  expect(omitted).toContainEqual({
    field: 'campaign.privacyPolicyText',
    value: 'We do not share mobile numbers.',
    reason: 'checks-only',
  });
});
