/**
 * Where each official collection lives, which key of the answer holds its rows and how it is paged.
 * Paths are relative to the base URL (`https://webexapis.com/v1`, or the sandbox's).
 */
import {
  licenseSchema,
  locationSchema,
  numberSchema,
  organizationSchema,
  personSchema,
  telephonyLocationSchema,
} from './schemas.ts';

/** Base URL of the public service. */
export const WEBEX_BASE_URL = 'https://webexapis.com/v1';

/**
 * Every collection the mirror reads. `defaultMax` is Cisco's page size when `max` is not asked for; `null` means that
 * the call is not documented as paged.
 */
export const WEBEX_COLLECTIONS = {
  organizations: { path: '/organizations', key: 'items', defaultMax: null, schema: organizationSchema },
  locations: { path: '/locations', key: 'items', defaultMax: 500, schema: locationSchema },
  telephonyLocations: {
    path: '/telephony/config/locations',
    key: 'locations',
    defaultMax: 500,
    schema: telephonyLocationSchema,
  },
  numbers: { path: '/telephony/config/numbers', key: 'phoneNumbers', defaultMax: 2000, schema: numberSchema },
  licenses: { path: '/licenses', key: 'items', defaultMax: null, schema: licenseSchema },
  people: { path: '/people', key: 'items', defaultMax: 100, schema: personSchema },
} as const;

export type WebexCollectionName = keyof typeof WEBEX_COLLECTIONS;

/** Paths of single records; ids are percent-encoded. */
export const webexPaths = {
  organization: (orgId: string): string => `/organizations/${encodeURIComponent(orgId)}`,
  location: (locationId: string): string => `/locations/${encodeURIComponent(locationId)}`,
  telephonyLocation: (locationId: string): string =>
    `/telephony/config/locations/${encodeURIComponent(locationId)}`,
  pstnConnection: (locationId: string): string =>
    `/telephony/pstn/locations/${encodeURIComponent(locationId)}/connection`,
} as const;

/**
 * The raw rows of a collection's answer, or `undefined` when the answer does not carry the expected key as an array
 * (which is not the same as an empty collection).
 */
export function collectionRows(name: WebexCollectionName, body: unknown): readonly unknown[] | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const rows = (body as Record<string, unknown>)[WEBEX_COLLECTIONS[name].key];
  return Array.isArray(rows) ? rows : undefined;
}
