import type { CarrierWords } from './words.ts';

export const en: CarrierWords = {
  notice:
    'Prepared with TextReady from the documentation of {{carrier}} as of {{asOf}}. {{carrier}} has neither made nor checked this file, and nothing of it was sent. The requests are in the order in which they are made; some wait until the carrier has approved the one before.',
  form: 'Members are sent as form fields, lists as one field for each item, and Attributes as JSON text.',
  given: 'In the answer to “{{request}}”.',
  purposes: {
    twilio: {
      'customer-profile': 'Creates the empty profile of the customer.',
      'business-information': 'Says who the business is.',
      'authorized-representative': 'Says who speaks for the business.',
      person: 'Says who the sole proprietor is.',
      address: 'Creates the address.',
      'address-document': 'Makes the address a document of the profile.',
      'assign-business-information': 'Puts the business information into the profile.',
      'assign-representative': 'Puts the representative into the profile.',
      'assign-person': 'Puts the person into the profile.',
      'assign-address': 'Puts the address document into the profile.',
      'assign-primary-profile': 'Connects the profile with the approved profile of the account.',
      'evaluate-profile': 'Asks whether the profile is complete.',
      'submit-profile': 'Submits the profile for review.',
      'trust-product': 'Creates the empty profile for A2P messaging.',
      'messaging-profile': 'Says what kind of company it is.',
      'sole-proprietor': 'Says under which name and mobile number the sole proprietor is registered.',
      'assign-messaging-profile': 'Puts the kind of company into the messaging profile.',
      'assign-sole-proprietor': 'Puts the sole proprietor into the messaging profile.',
      'assign-profile': 'Puts the profile of the customer into the messaging profile.',
      'evaluate-product': 'Asks whether the messaging profile is complete.',
      'submit-product': 'Submits the messaging profile for review.',
      brand: 'Registers the brand, once both profiles are approved.',
      'messaging-service': 'Creates the messaging service that the campaign belongs to.',
      campaign: 'Registers the campaign, once the brand is approved.',
    },
    telnyx: {
      brand: 'Registers the brand.',
      'second-id': 'Adds the second business id, which is not taken when a brand is created.',
      campaign: 'Submits the campaign, once the brand is approved.',
    },
    bandwidth: {
      'customer-profile': 'Creates the customer profile that stands behind exactly one brand.',
      brand: 'Registers the brand.',
      campaign: 'Registers the campaign, once the brand is verified.',
    },
    aws: {
      'create-brand': 'Opens the form of the brand.',
      brand: 'Fills in one field of the form of the brand.',
      'submit-brand': 'Submits the form of the brand.',
      'create-campaign': 'Opens the form of the campaign, once the brand is complete.',
      associate: 'Connects the campaign with the brand.',
      campaign: 'Fills in one field of the form of the campaign.',
      'submit-campaign': 'Submits the form of the campaign.',
    },
    sinch: {
      brand:
        'Registers the brand as SIMPLIFIED; a member brandRegistrationType with FULL adds a vetting and costs more.',
      campaign: 'Submits the campaign, once the brand is approved.',
    },
  },
  references: {
    twilio: {
      accountSid: 'The SID of the Twilio account.',
      customerProfilePolicySid:
        'The policy of secondary customer profiles, or of starter profiles for a sole proprietor; GET https://trusthub.twilio.com/v1/Policies lists them.',
      trustProductPolicySid:
        'The policy of A2P messaging profiles, or of those for sole proprietors; GET https://trusthub.twilio.com/v1/Policies lists them.',
      primaryCustomerProfileSid:
        'The approved primary customer profile of the account, which is made once in the Twilio Console.',
    },
    telnyx: {},
    bandwidth: {
      apiHost: 'The host of the API that belongs to the credentials of the account.',
      accountId: 'The number of the Bandwidth account.',
      brandId:
        'The registry’s id of the brand; empty in the answer to “brand” until the registry has given it.',
    },
    aws: {
      region:
        'The AWS Region, such as us-east-1; brand and campaign are registered in each Region by itself.',
    },
    sinch: {
      projectId: 'The id of the project, in the Sinch dashboard.',
      brandId:
        'The registry’s id of the brand: GET …/brandRegistrations/{brandRegistrationId} holds it once the brand is approved.',
    },
  },
  chosen: {
    twilio: {
      'Attributes.business_identity': 'The business sends for itself.',
      'Attributes.business_registration_identifier':
        'Twilio asks to name the tax id of any country so, and advises against a DUNS number.',
      'Attributes.business_regions_of_operation':
        'Webex Calling numbers that may text are in the US and Canada.',
    },
    telnyx: {},
    bandwidth: {},
    aws: {
      'campaignCapabilities.numberCapabilities': 'Texts only. It cannot be changed later.',
    },
    sinch: { autoRenewal: 'The default of Sinch: the campaign is renewed, and charged, every month.' },
  },
  omitted: {
    'no-field': 'The API has no field for it.',
    'checks-only': 'Pasted for the checks of TextReady; no carrier asks for it.',
    numbers:
      'A number belongs to one campaign of one carrier; the carrier’s own numbers are assigned after approval.',
    'other-kind': 'Taken for another kind of organisation only, and to be left out here.',
    'no-place': 'The API takes fewer sample messages.',
  },
  missing: {
    empty: 'Required by the carrier; the form leaves it empty.',
    'not-asked': 'Required by the carrier; the form does not ask it.',
  },
  problems: {
    'too-long': '{{length}} characters; the carrier takes {{limit}} at most. It is left out, not shortened.',
    'too-short': '{{length}} characters; the carrier takes no fewer than {{limit}}. It is left out.',
    'too-many': 'The carrier takes {{limit}} at most. It is left out.',
    'too-few': 'The carrier takes no fewer than {{limit}}. It is left out.',
    'not-accepted': 'Not one of the values that the carrier accepts. It is left out.',
    'only-yes': 'The carrier accepts yes only. It is left out.',
    'not-a-phone': 'Not a telephone number. It is left out.',
    'not-a-country': 'Not a country code of two letters. It is left out.',
    'not-a-state': 'The carrier takes the two letters of a US state. It is left out.',
    'not-a-zip': 'The carrier takes the five digits of a US ZIP code. It is left out.',
    'not-alphanumeric': 'The carrier takes letters and digits only. It is left out.',
  },
};
