import { blindCases } from './blind-case.ts';

export const helpMessages = blindCases([
  [
    'accept',
    'Larkspur Pharmacy',
    'CUSTOMER_CARE',
    'Larkspur Pharmacy: questions? Call 505-555-0171 or visit https://larkspur.example.com/help. Reply STOP to opt out.',
  ],
  [
    'accept',
    'Juniper Court Apartments',
    'CUSTOMER_CARE',
    "You've reached Juniper Court Apartments. The office answers at 406-555-0119, Mon-Fri 9-5. Text STOP to end messages.",
  ],
  [
    'accept',
    'Harvest Table Food Bank',
    'LOW_VOLUME',
    'Harvest Table Food Bank volunteer line. Email volunteers@harvesttable.example.org. Msg&data rates may apply. STOP to quit.',
  ],
  [
    'reject',
    'Larkspur Pharmacy',
    'CUSTOMER_CARE',
    'Please reply with your question and somebody will get back to you.',
  ],
  ['reject', 'Larkspur Pharmacy', 'CUSTOMER_CARE', 'Larkspur Pharmacy: reply STOP to opt out.'],
  ['reject', 'Pine & Post', 'CUSTOMER_CARE', 'For help contact support during business hours.'],
]);

export const optinMessages = blindCases([
  [
    'accept',
    'Pine & Post',
    'CUSTOMER_CARE',
    'Pine & Post: thanks for joining our waitlist texts. 1-2 msgs per visit. Msg & data rates may apply. Reply HELP for help, STOP to cancel.',
  ],
  [
    'accept',
    'Kestrel Outdoor',
    'MARKETING',
    'Welcome to Kestrel Outdoor alerts! Up to 4 promotional msgs/mo. Consent is not a condition of purchase. Msg&data rates may apply. HELP for help, STOP to end.',
  ],
  ['reject', 'Pine & Post', 'CUSTOMER_CARE', "Thanks! You're in. See you soon."],
  [
    'reject',
    'Kestrel Outdoor',
    'MARKETING',
    "Kestrel Outdoor: you are subscribed! We'll send you the best deals.",
  ],
]);

export const optoutMessages = blindCases([
  [
    'accept',
    'Kestrel Outdoor',
    'MARKETING',
    "Kestrel Outdoor: you've been opted out and won't get any more texts from us. Text START to come back.",
  ],
  [
    'accept',
    'Fairmont Charter School',
    'LOW_VOLUME',
    'You have unsubscribed from Fairmont Charter School. No further messages will be sent.',
  ],
  [
    'reject',
    'Kestrel Outdoor',
    'MARKETING',
    'Kestrel Outdoor: sorry to see you go! Before you leave, here is 10% off.',
  ],
  ['reject', 'Kestrel Outdoor', 'MARKETING', 'You have been removed from the list.'],
]);

export const consentTexts = blindCases([
  [
    'accept',
    'Prairie Dental Group',
    'CUSTOMER_CARE',
    'Text me appointment reminders from Prairie Dental Group. Optional. Msg frequency varies. Msg & data rates may apply. Reply STOP to opt out, HELP for help. See our Privacy Policy and Terms.',
  ],
  [
    'accept',
    'Kestrel Outdoor',
    'MARKETING',
    'Yes, send me promotional texts from Kestrel Outdoor. Up to 4 msgs/month. Consent is not a condition of any purchase. Msg & data rates may apply. Reply STOP to opt out, HELP for help. Privacy policy and terms apply. We never sell or share your number.',
  ],
  [
    'reject',
    'Coverage Compass',
    'MARKETING',
    'By clicking Submit you agree to receive calls, texts and emails from us and our marketing partners, even if your number is on a do-not-call list.',
  ],
  [
    'reject',
    'Coverage Compass',
    'MARKETING',
    'I agree that Coverage Compass may share my phone number with up to 12 insurance companies that will text me offers.',
  ],
]);
