import {
  type BrandDraft,
  type CampaignDraft,
  emptyBrand,
  emptyCampaign,
} from '#shared/model/registration.ts';

/** A brand against which no rule has an error. */
export const GOOD_BRAND: BrandDraft = {
  ...emptyBrand(),
  entityType: 'PRIVATE_PROFIT',
  companyName: 'Tidewater Freight Services LLC',
  displayName: 'Tidewater Freight',
  ein: '47-2918365',
  einIssuingCountry: 'US',
  phone: '+12065550142',
  street: '410 Pier Avenue',
  city: 'Seattle',
  state: 'WA',
  postalCode: '98101',
  country: 'US',
  email: 'support@tidewater-freight.example.com',
  website: 'https://tidewater-freight.example.com',
  vertical: 'TRANSPORTATION',
};

/** A campaign against which no rule has an error. */
export const GOOD_CAMPAIGN: CampaignDraft = {
  ...emptyCampaign(),
  usecase: 'LOW_VOLUME',
  subUsecases: ['CUSTOMER_CARE', 'DELIVERY_NOTIFICATION'],
  description:
    'Tidewater Freight sends delivery updates and answers questions of business customers who booked a shipment and agreed to texts on the booking form. Messages name the shipment, its pick-up window and whom to ask.',
  messageFlow:
    'Customers agree on the booking form at https://tidewater-freight.example.com/book by ticking an optional, empty box beside the mobile number: "I agree to receive delivery texts from Tidewater Freight. Message frequency varies. Message and data rates may apply. Reply HELP for help, STOP to opt out. Terms: https://tidewater-freight.example.com/terms. Privacy: https://tidewater-freight.example.com/privacy." The box is separate from the order itself.',
  samples: [
    'Tidewater Freight: your shipment [number] arrives on [date] between 9 and 11 am. Questions? Just reply. Reply STOP to opt out.',
    'Tidewater Freight: thank you for your question about shipment [number]. The driver will ring the bell at the loading dock. Reply STOP to opt out.',
  ],
  optinMessage:
    'Tidewater Freight: you are signed up for delivery texts. Message frequency varies. Message and data rates may apply. Reply HELP for help, STOP to opt out.',
  optoutMessage: 'Tidewater Freight: you are unsubscribed and will get no more messages from this number.',
  helpMessage:
    'Tidewater Freight: for help write to support@tidewater-freight.example.com or call (206) 555-0142. Reply STOP to opt out.',
  optinKeywords: 'START',
  optoutKeywords: 'STOP,CANCEL,END,QUIT,UNSUBSCRIBE',
  helpKeywords: 'HELP,INFO',
  privacyPolicyLink: 'https://tidewater-freight.example.com/privacy',
  termsAndConditionsLink: 'https://tidewater-freight.example.com/terms',
  termsAndConditions: true,
};

/** A form against which only a warning stands: the consent text does not say what reviewers look for. */
export const WARNED_CAMPAIGN: CampaignDraft = {
  ...GOOD_CAMPAIGN,
  messageFlow:
    'Customers agree on the booking form at https://tidewater-freight.example.com/book by ticking an optional, empty box. Reply STOP to opt out.',
};
