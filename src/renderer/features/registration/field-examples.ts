/**
 * What a good and a bad answer to a field looks like, of an invented bicycle workshop. Forms are filed in English, so
 * these stand in English in every language. Fields that are ticked or chosen have theirs in the catalogue.
 */
export const FILED_EXAMPLES = {
  brand: {
    companyName: { good: 'Lakeside Bikes & Repair, LLC', bad: 'lakeside bikes' },
    displayName: { good: 'Lakeside Bikes', bad: '[Your business name]' },
    firstName: { good: 'Dana', bad: 'Dana, owner' },
    lastName: { good: 'Whitfield', bad: 'Whitfield LLC' },
    ein: { good: '45-1239876', bad: '987-65-4320' },
    einIssuingCountry: { good: 'US', bad: 'Idaho' },
    website: { good: 'https://lakeside-bikes.example.com', bad: 'http://www.facebook.com/lakesidebikes' },
    stockSymbol: { good: 'LKSB', bad: 'Lakeside Bikes common stock' },
    altBusinessId: { good: '150483782', bad: 'see attached letter' },
    street: { good: '210 Shoreline Drive, Suite 4', bad: 'PO Box 118' },
    city: { good: 'Boise', bad: 'Boise, ID 83702' },
    state: { good: 'ID', bad: 'Idaho' },
    postalCode: { good: '83702', bad: '8370' },
    country: { good: 'US', bad: 'USA' },
    phone: { good: '+12085550142', bad: '555-0142' },
    mobilePhone: { good: '+12085550143', bad: '555-0143' },
    email: { good: 'help@lakeside-bikes.example.com', bad: 'lakesidebikes@gmail.com' },
    businessContactEmail: {
      good: 'dana.whitfield@lakeside-bikes.example.com',
      bad: 'info@lakeside-bikes.example.com',
    },
  },
  campaign: {
    description: {
      good: 'Lakeside Bikes texts customers who left a bicycle for repair and agreed to texts at the counter form. Messages say when the repair is done, what it costs, and answer questions about the pick-up.',
      bad: 'Texts to our customers.',
    },
    embeddedLinkSample: {
      good: 'https://lakeside-bikes.example.com/pickup',
      bad: 'https://bit.ly/3xLake',
    },
    messageFlow: {
      good: 'Customers fill in the repair form at https://lakeside-bikes.example.com/repair and tick an optional, empty box: "I agree to receive repair updates by text from Lakeside Bikes. Message frequency varies. Message and data rates may apply. Reply HELP for help, STOP to opt out. Terms: https://lakeside-bikes.example.com/terms. Privacy: https://lakeside-bikes.example.com/privacy."',
      bad: 'Customers agree when they place an order.',
    },
    samples: {
      good: 'Lakeside Bikes: Hi [First name], your bike is ready since [date]. The workshop is open until 6 pm. Reply STOP to opt out.',
      bad: 'Hi, it is ready!',
    },
    optinKeywords: { good: 'START,YES', bad: 'start now, yes please' },
    optinMessage: {
      good: 'Lakeside Bikes: you will get texts about your repair. Message frequency varies. Message and data rates may apply. Reply HELP for help, STOP to opt out.',
      bad: 'Welcome! You are now signed up.',
    },
    optoutKeywords: { good: 'STOP,END,CANCEL,QUIT,UNSUBSCRIBE', bad: 'NO MORE' },
    optoutMessage: {
      good: 'Lakeside Bikes: you are unsubscribed and will get no more messages.',
      bad: 'OK, thank you very much.',
    },
    helpKeywords: { good: 'HELP,INFO', bad: 'call us' },
    helpMessage: {
      good: 'Lakeside Bikes: write to help@lakeside-bikes.example.com or call (208) 555-0142. Reply STOP to opt out.',
      bad: 'Please see the website for help.',
    },
    privacyPolicyLink: {
      good: 'https://lakeside-bikes.example.com/privacy',
      bad: 'http://lakeside-bikes.example.com',
    },
    termsAndConditionsLink: {
      good: 'https://lakeside-bikes.example.com/terms',
      bad: 'lakeside-bikes.example.com/login',
    },
    privacyPolicyText: {
      good: 'Lakeside Bikes does not share mobile numbers or text messaging consent with third parties or affiliates for marketing or promotional purposes. Message frequency varies. Message and data rates may apply.',
      bad: 'We may share your data, including your phone number, with partners for their offers.',
    },
    termsText: {
      good: 'Repair texts of Lakeside Bikes. Message frequency varies. Message and data rates may apply. Reply HELP for help or write to help@lakeside-bikes.example.com, reply STOP to opt out. Carriers are not liable for delayed or undelivered messages. Privacy policy: https://lakeside-bikes.example.com/privacy.',
      bad: 'By using this website you accept all terms.',
    },
    numberPoolReason: {
      good: 'Each of 60 mechanics in 12 workshops answers customers from a number of their own, so that a reply reaches the person who does the repair.',
      bad: 'More numbers are better.',
    },
  },
} as const;

const BY_PATH: ReadonlyMap<string, FiledExample> = new Map(
  Object.entries(FILED_EXAMPLES).flatMap(([form, fields]) =>
    Object.entries(fields).map(([key, example]): [string, FiledExample] => [`${form}.${key}`, example]),
  ),
);

export interface FiledExample {
  readonly good: string;
  readonly bad: string;
}

/** The examples of a field that is written; undefined for one that is ticked or chosen. */
export const filedExample = (path: string): FiledExample | undefined => BY_PATH.get(path);
