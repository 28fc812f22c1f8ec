import type { Reference } from '#shared/rules/reference/reference.ts';

/**
 * How forms ask for what TextReady knows, in English: phrases by field, several to a line, each read as words (`words.ts`).
 * So `Legal name of your company *` is found by `legal company name`. A phrase stands at one field only; what could be two
 * things stands in AMBIGUOUS_LABELS.
 */
export const LABELS = {
  source:
    'public brand and campaign forms of Webex Connect, Telnyx, Bandwidth, Twilio, Sinch, SignalWire, AWS, IntelePeer and Wavix, in our own words; the form that the PSTN team sends is not public',
  asOf: '2026-11-28',
  values: {
    'brand.entityType': `organization type|legal organization type|legal company type|legal type|legal form|legal structure|company structure|
      organization form|legal form of company|legal form of organization|brand type|brand organization type|legal company form`,
    'brand.companyName': `legal company name|legal name|company name|full legal name|full company legal name|name of company|
      full company name|legal name of brand|brand legal name|exact legal name|legal company name as on the tax record|
      company name as filed with the irs|irs company name|name on ein|official company name|customer legal name|customer company name`,
    'brand.displayName': `brand name|dba|dba name|dba brand name|brand display name|display name|trade name|trading name|
      brand|name of brand|company dba|company dba name|brand or dba|public brand name|marketing name|brand name dba`,
    'brand.ein': `ein|tax id|tax number|tax id number|federal tax id|federal ein|federal tax id number|company ein|company tax id|
      company tax number|ein number|ein tax id|tax id ein|ein number tax id|employer id number|fein|tin|us ein|us tax id|
      employer id number ein|irs ein|company registration number|tax ein number|
      tax number id ein|tax id company registration number|ein or tax number|tax id number ein|brand ein|vat number|vat id|vat`,
    'brand.einIssuingCountry': `tax number country|tax id country|tax number issuing country|tax id issuing country|ein issuing country|
      country of issue of tax number|country that issued tax number|country that issued tax id|tax id issued in|tax number issued in|
      country of tax id|country issuing tax id|tax issuing country|issuing country|country of issue`,
    'brand.firstName': `firstname|contact firstname|firstname of contact|company contact firstname|brand contact firstname|representative firstname`,
    'brand.lastName': `lastname|contact lastname|lastname of contact|company contact lastname|brand contact lastname|representative lastname`,
    'brand.phone': `phone|phone number|company phone|company phone number|contact phone|contact phone number|support phone|
      support phone number|customer support phone|brand phone|brand phone number|main phone|main phone number|office phone|
      company contact phone|company contact phone number|brand contact phone|brand contact phone number|contact number|
      company main phone number|customer care phone number|phone contact|daytime phone`,
    'brand.mobilePhone': `mobile phone|mobile|mobile number|mobile phone number|contact mobile|contact mobile number|contact mobile phone|
      contact mobile phone number|sole proprietor mobile phone|sole proprietor mobile number`,
    'brand.street': `street|street address|company street|company street address|street name and number|street number|address line 1|
      address 1|street line 1|street address line 1|company address line 1|legal street address|brand street|brand street address|physical street address`,
    'brand.city': `city|city name|company city|brand city|legal city|address city|city of company`,
    'brand.state': `state|state code|company state|brand state|address state|2 letter state|state abbreviation|state name`,
    'brand.postalCode': `postal|postal number|company postal|brand postal`,
    'brand.country': `country|country of registration|registration country|company country|brand country|address country|country code|
      country of company|country of legal registration|country of incorporation|legal country`,
    'brand.email': `email|email address|support email|support email address|contact email|contact email address|company email|
      company email address|customer support email|brand email|brand email address|brand support email|company support email|
      company contact email address in use for support|support contact email|customer care email|customer service email|
      brand contact email|email contact|email of contact|email for support|brand contact email address`,
    'brand.website': `website|website url|website address|company website|company website url|brand website|brand website url|website link|
      company website address|web address|url of website|online presence|website or online presence|url|company url|brand url|company web address`,
    'brand.stockSymbol': `stock symbol|stock ticker|ticker|ticker symbol|stock ticker symbol|company stock symbol|stock code|stock symbol public company|
      stock symbol if public`,
    'brand.stockExchange': `stock exchange|exchange|stock market|stock exchange name|name of stock exchange|listed on|company stock exchange|stock exchange code`,
    'brand.businessContactEmail': `authorized contact email|brand verification email|verification email|email for brand verification|
      public company contact email|authentication email|email for authentication|email for verification|2fa email|
      company contact email address for public companies|company contact email|company contact email address|authorized representative email`,
    'brand.vertical': `industry|industry type|company industry|brand industry|industry of company|type of industry|industry category|
      industry or vertical|vertical type|brand vertical type|company vertical`,
    'brand.altBusinessId': `other company id|alternative company id|alternate company id|alt company id|alternate id|alternative id|
      duns|duns number|duns giin lei|duns giin or lei number|duns or giin or lei|lei|giin|other id|secondary company id|additional company id|duns id`,
    'brand.altBusinessIdType': `other company id type|alternative company id type|alternate company id type|alt company id type|
      alternate id type|alternative id type|type of other id|type of alternate id|other id type|type of other company id`,
    'campaign.usecase': `usecase|usecase type|type of usecase|campaign usecase|campaign type|type of campaign|message usecase|campaign usecase type|
      primary usecase|main usecase|10dlc usecase|message type|type of message|campaign category|message category|usecase of campaign|registered usecase|10dlc usecase type`,
    'campaign.subUsecases': `subusecase|sub type of usecase|mixed usecase|subusecase for mixed|usecase within mixed campaign|
      additional usecase|secondary usecase|subusecase type|low volume subusecase|campaign subusecase`,
    'campaign.description': `campaign description|description of campaign|campaign purpose|campaign purpose description|purpose of campaign|campaign summary|
      usecase description|description of usecase|campaign objective|campaign usecase description|
      purpose of message|description of message campaign|message campaign description|message purpose|description of purpose of message|campaign detail|usecase detail|usecase summary`,
    'campaign.messageFlow': `message flow|calltoaction|calltoaction message flow|optin flow|optin process|consent process|consent flow|
      optin workflow|optin description|description of optin process|how do subscribers optin|how do subscribers consent|optin method|
      how do customers optin|how customers consent|how do people optin|description of how subscribers optin|
      description of how customers optin|description of how subscribers consent|how do subscribers optin to campaign|
      description of how subscribers optin to campaign|how do subscribers optin to receive messages|how do subscribers consent to receive messages|
      description of how subscribers optin to receive messages|description of how subscribers consent to receive messages|
      how consent is obtained|how do you obtain consent|how do you collect consent|message flow calltoaction|subscriber consent|
      optin flow description|consent collection|optin procedure|method of optin|subscriber optin process|workflow|campaign message flow|
      campaign calltoaction|campaign optin process|campaign optin flow|subscriber optin flow|subscriber optin method`,
    'campaign.samples': `message sample|message content sample|campaign message sample|sample|sample content|content sample|
      message template|sample of message|sample of content|sample message text|typical message|sample of message to send|sample of message that is sent|campaign message sample text`,
    'campaign.optinMessage': `optin message|optin confirmation|optin confirmation message|optin response|optin reply|message sent on optin|message sent to subscriber on optin|
      confirmation message|welcome message|optin auto reply|optin auto response|optin confirmation reply|subscriber optin message|
      optin acknowledgement|first message`,
    'campaign.optoutMessage': `optout message|optout confirmation|optout confirmation message|optout response|optout reply|message sent on optout|message sent to subscriber on optout|
      optout auto reply|optout auto response|subscriber optout message|optout acknowledgement|optout confirmation reply|reply to optout|response to optout`,
    'campaign.helpMessage': `help message|help response|help reply|help auto reply|help auto response|subscriber help message|
      reply to help|response to help|help confirmation message|message sent on help|help keyword response|help text reply`,
    'campaign.optinKeywords': `optin keyword|keyword for optin|optin word|subscribe keyword|keyword to optin|start keyword|subscriber optin keyword`,
    'campaign.optoutKeywords': `optout keyword|keyword for optout|optout word|keyword to optout|subscriber optout keyword`,
    'campaign.helpKeywords': `help keyword|keyword for help|help word|keyword to get help|subscriber help keyword`,
    'campaign.embeddedLink': `embedded link|link in message|message contain link|do message contain link|contain link|contain embedded link|
      do message contain embedded link|message include link|link embedded in message|url in message|message contain url|embedded url|
      contain url|message include url|message has link|does message contain url|embedded link in message|
      campaign contain embedded link|message contain embedded link`,
    'campaign.embeddedLinkSample': `embedded link sample|sample of embedded link|sample link|link sample|sample url|sample of link|url sample|sample embedded link`,
    'campaign.embeddedPhone': `embedded phone number|phone number in message|message contain phone number|do message contain phone number|
      contain phone number|embedded phone|contain embedded phone number|do message contain embedded phone number|
      message include phone number|phone number embedded in message|message contain embedded phone number|campaign contain embedded phone number`,
    'campaign.numberPool': `number pool|number pooling|number pooling used|use number pool|number pool used|numbers pool|more than 50 numbers|50 or more numbers`,
    'campaign.numberPoolReason': `number pool reason|reason for number pool|reason for number pooling|number pooling reason|why number pool|
      number pooling explanation|explanation of number pooling|why number pooling needed`,
    'campaign.ageGated': `age gated|age gated content|age gate|age restricted|age restricted content|contain age gated content|
      do message contain age gated content|message contain age gated content|age gating|campaign contain age gated content`,
    'campaign.directLending': `direct lending|direct lending or loan arrangement|direct lending or loan|loan|lending|loan arrangement|
      direct lending content|message contain direct lending|campaign contain direct lending|direct lending or loan content|lending or loan arrangement`,
    'campaign.affiliateMarketing': `affiliate marketing|affiliate marketing used|use of affiliate marketing|affiliate marketing content|affiliate program`,
    'campaign.subscriberOptin': `subscriber optin|optin supported|support optin|subscriber optin supported`,
    'campaign.subscriberOptout': `subscriber optout|optout supported|support optout|subscriber optout supported`,
    'campaign.subscriberHelp': `subscriber help|help supported|support help|help keyword supported|subscriber help supported`,
    'campaign.privacyPolicyLink': `privacy policy|privacy policy link|privacy policy url|privacy policy address|link to privacy policy|url of privacy policy|
      privacy policy website|privacy url|privacy link|privacy notice|privacy notice link|privacy statement|privacy statement link|
      privacy policy web address|privacy policy page|website privacy policy|company privacy policy link`,
    'campaign.termsAndConditionsLink': `term and condition|term and condition link|term and condition url|term link|term url|
      link to term and condition|url of term and condition|term of service|term of service link|term of service url|
      term of use|term of use link|term of use url|link to term|term|link to term of service|term condition page|
      term and condition address|message term and condition|message term and condition link|term and condition web address|service term`,
    'campaign.termsAndConditions': `accept term and condition|agree to term and condition|accept term|agree to term|i agree to term and condition|
      i accept term and condition|term and condition accepted|term accepted|we agree to term and condition`,
    numbers: `numbers|phone numbers|list of phone numbers|list of numbers|10dlc numbers|10dlc phone numbers|numbers to register|
      phone numbers to register|numbers to be registered|phone numbers to be registered|message numbers|message enabled numbers|
      numbers for campaign|phone numbers for campaign|numbers in campaign|phone numbers in campaign|tn list|tns|dids|list of tns|list of dids|
      numbers to enable|phone numbers to enable|phone numbers used for message|numbers used for message|campaign numbers|campaign phone numbers|
      numbers to associate|phone numbers to associate|authorized numbers|authorized phone numbers|sending numbers|sender numbers|webex calling numbers|
      numbers used for texting|numbers assigned to campaign|phone numbers assigned to campaign|numbers used to text`,
    'made.addressLine': `address|company address|full address|mailing address|physical address|legal address|brand address|full company address|
      complete address|company physical address|address of company|headquarter address|office address|postal address|registered office address|main address`,
    'made.cityLine': `city state postal|city state and postal|city state postal country`,
    'made.contactName': `contact name|contact full name|name of contact|contact person|contact|company contact|company contact name|full name|
      primary contact|primary contact name|authorized contact|authorized contact name|authorized representative|
      authorized representative name|representative name|contact person name|brand contact|brand contact name|name of contact person|
      point of contact|company representative|name of authorized representative|firstname and lastname|firstname lastname`,
    'made.useCases': `usecase and subusecase|usecase subusecase`,
    'made.numberCount': `number of phone numbers|number of numbers|how many numbers|how many phone numbers|quantity of numbers|
      quantity of phone numbers|count of numbers|count of phone numbers|total numbers|total phone numbers|number count|phone number count|
      amount of numbers|total number of phone numbers|total number of numbers|number of 10dlc numbers|number of tns|number of dids|number of numbers to register|
      total quantity of numbers`,
    'made.customerName': `customer|customer name|name of customer|account name|webex organization|webex organization name|
      webex customer name|control hub organization|control hub organization name|client|client name|end customer|end customer name|webex company name`,
    'made.registrationName': `registration name|name of registration|campaign name|name of campaign|campaign title`,
    'made.caseId': `case number|case id|support case|support case number|support case id|case reference|ticket number|ticket id|
      service request number|service request|sr number|case|cisco case number`,
    'made.date': `date|today date|date of request|request date|submission date|date submitted|date of submission|form date|date of today|date completed`,
  },
} as const satisfies Reference<Readonly<Record<string, string>>>;

/** Labels that are asked for two things; what the place offers, or the heading above it, decides, or nothing does. */
export const AMBIGUOUS_LABELS = {
  source: 'the same forms',
  asOf: '2026-11-28',
  values: {
    type: ['brand.entityType', 'campaign.usecase', 'brand.altBusinessIdType'],
    'company category': ['brand.entityType', 'brand.vertical'],
    category: ['brand.entityType', 'brand.vertical', 'campaign.usecase'],
    'company type': ['brand.entityType', 'brand.vertical'],
    'line of company': ['brand.vertical', 'brand.entityType'],
  },
} as const satisfies Reference<Readonly<Record<string, readonly string[]>>>;

/** Labels that need the heading above them: what they mean in a part of a form about the contact, the company, the campaign. */
export const BY_SECTION = {
  source: 'the same forms',
  asOf: '2026-11-28',
  values: {
    contact: {
      headings: `contact|contact information|contact detail|authorized contact|authorized representative|primary contact|point of contact|
        contact person|company contact|company contact information|brand contact|brand contact information|support contact|representative|
        contact person detail|authorized contact information|primary contact information|contact data`,
      labels: { name: 'made.contactName' },
    },
    company: {
      headings: `company|company information|company detail|brand|brand information|brand detail|brand registration|company profile|
        legal company|brand registration information|about company|about brand|company data|brand data|customer information|brand form`,
      labels: { name: 'brand.companyName', type: 'brand.entityType' },
    },
    campaign: {
      headings: `campaign|campaign information|campaign detail|campaign registration|message campaign|usecase|10dlc campaign|
        campaign registration information|about campaign|message|message information|message detail|campaign data|campaign form|message content`,
      labels: {
        description: 'campaign.description',
        purpose: 'campaign.description',
        summary: 'campaign.description',
        type: 'campaign.usecase',
        category: 'campaign.usecase',
        name: 'made.registrationName',
        help: 'campaign.helpMessage',
        optin: 'campaign.optinMessage',
        optout: 'campaign.optoutMessage',
        keyword: 'campaign.optinKeywords',
        consent: 'campaign.messageFlow',
      },
    },
  },
} as const satisfies Reference<
  Readonly<Record<string, { readonly headings: string; readonly labels: Readonly<Record<string, string>> }>>
>;
