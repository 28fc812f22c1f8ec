import { ENTITY_TYPES } from '../rules/reference/brand-values.ts';
import { fixed, isRegistered, isSoleProprietor, need, notAsked, reference } from './parts.ts';
import { code, country, state, text } from './readers.ts';
import { BUSINESS, CAMPAIGN, MESSAGING_PROFILE, PERSON, SOLE_PROPRIETOR } from './twilio-fields.ts';
import type { CarrierTable, Condition, Part, RequestTable } from './types.ts';

const TRUST_HUB = 'https://trusthub.twilio.com/v1';
const MESSAGING = 'https://messaging.twilio.com/v1';

type Step = Pick<RequestTable, 'name' | 'schema' | 'url' | 'parts'> & Partial<RequestTable>;
const step = (rest: Step): RequestTable => ({ method: 'POST', encoding: 'form', ...rest });

/** Facts about somebody, kept by Trust Hub under an id of their own. */
function endUser(
  name: string,
  type: string,
  parts: readonly Part[],
  gives: string,
  when: Condition,
): RequestTable {
  return step({
    name,
    schema: name,
    url: `${TRUST_HUB}/EndUsers`,
    gives,
    when,
    parts: [
      need('FriendlyName', 'brand.displayName', text({ max: 255 })),
      fixed('Type', type),
      ...parts.map((part) => ({ ...part, to: `Attributes.${part.to}` })),
    ],
  });
}

const PROFILE = `${TRUST_HUB}/CustomerProfiles/{customerProfileSid}`;
const PRODUCT = `${TRUST_HUB}/TrustProducts/{trustProductSid}`;

const assign = (name: string, url: string, object: string, when?: Condition): RequestTable =>
  step({
    name,
    schema: 'entity-assignment',
    url: `${url}/EntityAssignments`,
    parts: [reference('ObjectSid', object)],
    ...(when ? { when } : {}),
  });

const evaluate = (name: string, url: string, policy: string): RequestTable =>
  step({ name, schema: 'evaluation', url: `${url}/Evaluations`, parts: [reference('PolicySid', policy)] });

const submit = (name: string, url: string): RequestTable =>
  step({ name, schema: 'submission', url, parts: [fixed('Status', 'pending-review')] });

/** The shell that the facts are put into. */
const bundle = (name: string, url: string, policy: string, gives: string): RequestTable =>
  step({
    name,
    schema: 'bundle',
    url,
    gives,
    parts: [
      need('FriendlyName', 'brand.displayName', text({ max: 255 })),
      need('Email', 'brand.email', text({ max: 100 })),
      reference('PolicySid', policy),
    ],
  });

const ADDRESS: RequestTable = step({
  name: 'address',
  schema: 'address',
  url: 'https://api.twilio.com/2010-04-01/Accounts/{accountSid}/Addresses.json',
  gives: 'addressSid',
  parts: [
    need('CustomerName', 'brand.companyName', text({ max: 255 }), { when: isRegistered }),
    need('CustomerName', 'brand.displayName', text({ max: 255 }), { when: isSoleProprietor }),
    need('Street', 'brand.street', text({ max: 100 })),
    need('City', 'brand.city', text({ max: 100 })),
    need('Region', 'brand.state', state({ max: 20 })),
    need('PostalCode', 'brand.postalCode', text({ max: 10 })),
    need('IsoCountry', 'brand.country', country),
  ],
});

const ADDRESS_DOCUMENT: RequestTable = step({
  name: 'address-document',
  schema: 'address-document',
  url: `${TRUST_HUB}/SupportingDocuments`,
  gives: 'addressDocumentSid',
  parts: [
    need('FriendlyName', 'brand.displayName', text({ max: 255 })),
    fixed('Type', 'customer_profile_address'),
    reference('Attributes.address_sids', 'addressSid'),
  ],
});

const BRAND_TYPES = {
  ...Object.fromEntries(ENTITY_TYPES.values.map((one) => [one, 'STANDARD'])),
  SOLE_PROPRIETOR: 'SOLE_PROPRIETOR',
};

const BRAND: RequestTable = step({
  name: 'brand',
  schema: 'brand',
  url: `${MESSAGING}/a2p/BrandRegistrations`,
  gives: 'brandRegistrationSid',
  parts: [
    reference('CustomerProfileBundleSid', 'customerProfileSid'),
    reference('A2PProfileBundleSid', 'trustProductSid'),
    need('BrandType', 'brand.entityType', code(BRAND_TYPES)),
  ],
});

/** The way of the guide for software vendors, which alone is by API; a customer's own brand may be made in the Console. */
export const twilio: CarrierTable = {
  id: 'twilio',
  docs: [
    'https://www.twilio.com/docs/messaging/compliance/a2p-10dlc/onboarding-isv-api',
    'https://www.twilio.com/docs/messaging/compliance/a2p-10dlc/onboarding-isv-api-sole-prop-new',
    'https://www.twilio.com/docs/trust-hub/trusthub-rest-api/api-create-secondary-customer-profile',
    'https://www.twilio.com/docs/sms/a2p-10dlc/onboarding-for-government-and-non-profit-agencies',
    'https://www.twilio.com/docs/messaging/api/brand-registration-resource',
    'https://www.twilio.com/docs/messaging/api/usapptoperson-resource',
    'https://www.twilio.com/docs/api/errors/30701',
  ],
  asOf: '2026-11-28',
  requests: [
    bundle(
      'customer-profile',
      `${TRUST_HUB}/CustomerProfiles`,
      'customerProfilePolicySid',
      'customerProfileSid',
    ),
    endUser(
      'business-information',
      'customer_profile_business_information',
      BUSINESS,
      'businessInformationSid',
      isRegistered,
    ),
    endUser(
      'authorized-representative',
      'authorized_representative_1',
      [...PERSON, notAsked('business_title'), notAsked('job_position')],
      'representativeSid',
      isRegistered,
    ),
    endUser('person', 'starter_customer_profile_information', PERSON, 'personSid', isSoleProprietor),
    ADDRESS,
    ADDRESS_DOCUMENT,
    assign('assign-business-information', PROFILE, 'businessInformationSid', isRegistered),
    assign('assign-representative', PROFILE, 'representativeSid', isRegistered),
    assign('assign-person', PROFILE, 'personSid', isSoleProprietor),
    assign('assign-address', PROFILE, 'addressDocumentSid'),
    assign('assign-primary-profile', PROFILE, 'primaryCustomerProfileSid'),
    evaluate('evaluate-profile', PROFILE, 'customerProfilePolicySid'),
    submit('submit-profile', PROFILE),
    bundle('trust-product', `${TRUST_HUB}/TrustProducts`, 'trustProductPolicySid', 'trustProductSid'),
    endUser(
      'messaging-profile',
      'us_a2p_messaging_profile_information',
      MESSAGING_PROFILE,
      'messagingProfileSid',
      isRegistered,
    ),
    endUser(
      'sole-proprietor',
      'sole_proprietor_information',
      SOLE_PROPRIETOR,
      'soleProprietorSid',
      isSoleProprietor,
    ),
    assign('assign-messaging-profile', PRODUCT, 'messagingProfileSid', isRegistered),
    assign('assign-sole-proprietor', PRODUCT, 'soleProprietorSid', isSoleProprietor),
    assign('assign-profile', PRODUCT, 'customerProfileSid'),
    evaluate('evaluate-product', PRODUCT, 'trustProductPolicySid'),
    submit('submit-product', PRODUCT),
    BRAND,
    step({
      name: 'messaging-service',
      schema: 'messaging-service',
      url: `${MESSAGING}/Services`,
      gives: 'messagingServiceSid',
      parts: [need('FriendlyName', 'name', text())],
    }),
    step({
      name: 'campaign',
      schema: 'campaign',
      url: `${MESSAGING}/Services/{messagingServiceSid}/Compliance/Usa2p`,
      gives: 'campaignSid',
      parts: CAMPAIGN,
    }),
  ],
};
