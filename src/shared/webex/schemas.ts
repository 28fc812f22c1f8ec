/**
 * Read shapes of the official Webex APIs, as far as the mirror uses them.
 *
 * The schemas are tolerant: unknown fields survive, enumerations are text (the known values are exported beside them)
 * and whatever Cisco's specification does not require may be absent or null. Field names and which are required come
 * from Cisco's OpenAPI files ("OAS-split", 2026-05) unless a comment names another source.
 */
import { z } from 'zod';

const optionalText = z.string().nullish();
const optionalFlag = z.boolean().nullish();
const optionalCount = z.number().nullish();

/** How a location reaches the PSTN. Only `CISCO_PSTN` can carry business texting. */
export const PSTN_CONNECTION_TYPES = [
  'LOCAL_GATEWAY',
  'NON_INTEGRATED_CCP',
  'INTEGRATED_CCP',
  'CISCO_PSTN',
] as const;

export const NUMBER_STATES = ['ACTIVE', 'INACTIVE'] as const;
export const PHONE_NUMBER_TYPES = ['PRIMARY', 'ALTERNATE', 'FAX', 'DNIS', 'Default'] as const;
export const TELEPHONY_TYPES = ['PSTN_NUMBER', 'MOBILE_NUMBER'] as const;

/** Owner types that responses carry; the query parameter `ownerType` uses another list (`OWNER_TYPE_FILTERS`). */
export const OWNER_TYPES = [
  'PLACE',
  'PEOPLE',
  'VIRTUAL_LINE',
  'AUTO_ATTENDANT',
  'CALL_QUEUE',
  'GROUP_PAGING',
  'HUNT_GROUP',
  'VOICE_MESSAGING',
  'OFFICE_ANYWHERE',
  'CONTACT_CENTER_LINK',
  'CONTACT_CENTER_ADAPTER',
  'ROUTE_LIST',
  'VOICEMAIL_GROUP',
  'COLLABORATE_BRIDGE',
] as const;

/** Values of the query parameter `ownerType`. */
export const OWNER_TYPE_FILTERS = [
  'PEOPLE',
  'PLACE',
  'AUTO_ATTENDANT',
  'CALL_QUEUE',
  'PAGING_GROUP',
  'HUNT_GROUP',
  'VOICE_MESSAGING',
  'BROADWORKS_ANYWHERE',
  'CONTACT_CENTER_LINK',
  'ROUTE_LIST',
  'VOICEMAIL_GROUP',
  'VIRTUAL_LINE',
] as const;

/** `GET /organizations`: every customer that the caller may see. */
export const organizationSchema = z.looseObject({
  id: z.string(),
  displayName: z.string(),
  created: optionalText,
});
export type WebexOrganization = z.infer<typeof organizationSchema>;

export const addressSchema = z.looseObject({
  address1: optionalText,
  address2: optionalText,
  city: optionalText,
  state: optionalText,
  postalCode: optionalText,
  /** ISO 3166 alpha-2. */
  country: optionalText,
});

const coordinateSchema = z.union([z.string(), z.number()]).nullish();

/** `GET /locations`. Coordinates are text in Cisco's example and numbers elsewhere; both are taken. */
export const locationSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  orgId: optionalText,
  address: addressSchema.nullish(),
  timeZone: optionalText,
  preferredLanguage: optionalText,
  announcementLanguage: optionalText,
  latitude: coordinateSchema,
  longitude: coordinateSchema,
  notes: optionalText,
});
export type WebexLocation = z.infer<typeof locationSchema>;

export const callingLineIdSchema = z.looseObject({ name: optionalText, phoneNumber: optionalText });

/** `GET /telephony/config/locations`: a location enabled for calling. */
export const telephonyLocationSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  callingLineId: callingLineIdSchema.nullish(),
  e911SetupRequired: optionalFlag,
  outsideDialDigit: optionalText,
  routingPrefix: optionalText,
  enforceOutsideDialDigit: optionalFlag,
});
export type WebexTelephonyLocation = z.infer<typeof telephonyLocationSchema>;

/** `GET /telephony/config/locations/{locationId}`. `subscriptionId` is the word `trial` in Cisco's example. */
export const telephonyLocationDetailSchema = telephonyLocationSchema.extend({
  announcementLanguage: optionalText,
  /** Present for premises PSTN only. */
  connection: z.looseObject({ type: z.string(), id: z.string() }).nullish(),
  subscriptionId: optionalText,
  externalCallerIdName: optionalText,
  userLimit: optionalCount,
  pAccessNetworkInfo: optionalText,
  defaultDomain: optionalText,
  chargeNumber: optionalText,
  useChargeNumberForPChargeInfo: optionalFlag,
});
export type WebexTelephonyLocationDetail = z.infer<typeof telephonyLocationDetailSchema>;

/** `GET /telephony/pstn/locations/{locationId}/connection`: the test for Cisco Calling Plans. */
export const pstnConnectionSchema = z.looseObject({
  id: z.string(),
  pstnConnectionType: z.string(),
  displayName: optionalText,
  pstnServices: z.array(z.string()).nullish(),
  /** Premises only: `ROUTE_GROUP` or `TRUNK`. */
  routeType: optionalText,
  routeId: optionalText,
});
export type WebexPstnConnection = z.infer<typeof pstnConnectionSchema>;

/** `displayName` is modelled by the wxc_sdk only. */
export const numberOwnerSchema = z.looseObject({
  id: optionalText,
  type: optionalText,
  firstName: optionalText,
  lastName: optionalText,
  displayName: optionalText,
});

/**
 * `GET /telephony/config/numbers`. An extension-only row has an empty or absent `phoneNumber`; an absent `owner` means
 * unassigned. `elinEnabled` and `isReservedNumber` are known from the wxc_sdk only.
 */
export const numberSchema = z.looseObject({
  id: optionalText,
  phoneNumber: optionalText,
  extension: optionalText,
  routingPrefix: optionalText,
  esn: optionalText,
  state: z.string(),
  phoneNumberType: optionalText,
  mainNumber: optionalFlag,
  /** One text despite the plural. */
  includedTelephonyTypes: optionalText,
  mobileNetwork: optionalText,
  routingProfile: optionalText,
  tollFreeNumber: optionalFlag,
  isServiceNumber: optionalFlag,
  elinEnabled: optionalFlag,
  isReservedNumber: optionalFlag,
  location: z.looseObject({ id: z.string(), name: optionalText }),
  owner: numberOwnerSchema.nullish(),
});
export type WebexNumber = z.infer<typeof numberSchema>;

/** `count` of the numbers list with `details=true`; the last three are known from the wxc_sdk only. */
export const numberCountSchema = z.looseObject({
  assigned: optionalCount,
  unAssigned: optionalCount,
  inActive: optionalCount,
  extensionOnly: optionalCount,
  tollFreeNumbers: optionalCount,
  total: optionalCount,
  mobileNumber: optionalCount,
  serviceNumber: optionalCount,
  available: optionalCount,
  elin: optionalCount,
  reservedNumber: optionalCount,
});
export type WebexNumberCount = z.infer<typeof numberCountSchema>;

/** A page of the numbers list, read for its count alone. */
export const numberCountPageSchema = z.looseObject({ count: numberCountSchema.nullish() });

/** `GET /licenses`. Fields that do not apply to a licence are left out. */
export const licenseSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  totalUnits: optionalCount,
  consumedUnits: optionalCount,
  consumedByUsers: optionalCount,
  consumedByWorkspaces: optionalCount,
  subscriptionId: optionalText,
  siteUrl: optionalText,
  siteType: optionalText,
});
export type WebexLicense = z.infer<typeof licenseSchema>;

/** A person's number may be formatted with spaces ("+1 408 526 7209"). */
export const personPhoneNumberSchema = z.looseObject({
  type: optionalText,
  value: optionalText,
  primary: optionalFlag,
});

/** `GET /people`. */
export const personSchema = z.looseObject({
  id: z.string(),
  emails: z.array(z.string()).nullish(),
  phoneNumbers: z.array(personPhoneNumberSchema).nullish(),
  extension: optionalText,
  locationId: optionalText,
  displayName: optionalText,
  firstName: optionalText,
  lastName: optionalText,
  orgId: optionalText,
  roles: z.array(z.string()).nullish(),
  licenses: z.array(z.string()).nullish(),
  created: optionalText,
  lastModified: optionalText,
  invitePending: optionalFlag,
  loginEnabled: optionalFlag,
  type: optionalText,
});
export type WebexPerson = z.infer<typeof personSchema>;
