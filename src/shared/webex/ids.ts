/**
 * Webex ids: unpadded base64 of `ciscospark://<region>/<TYPE>/<uuid>`. The region is not always `us` and clusters have
 * other forms, so ids are opaque everywhere; the decoded part serves only as a helper column and in the sandbox.
 */

/** Types seen in the specification's examples, plus those the sandbox needs for owners of numbers. */
export type WebexIdType =
  | 'ORGANIZATION'
  | 'LOCATION'
  | 'PEOPLE'
  | 'PLACE'
  | 'VIRTUAL_LINE'
  | 'AUTO_ATTENDANT'
  | 'CALL_QUEUE'
  | 'HUNT_GROUP'
  | 'PSTN_CONNECTION'
  | 'ROUTE_GROUP'
  | 'ORDER'
  | 'LICENSE'
  | 'PHONE_NUMBER';

export interface DecodedWebexId {
  readonly region: string;
  readonly type: string;
  /** Usually a UUID; for a number its E.164 form, for a licence `<org uuid>:<type>_<uuid>`. */
  readonly value: string;
}

/** Encodes an id as Webex does. `value` must be ASCII. */
export function encodeWebexId(type: WebexIdType, value: string): string {
  const padded = btoa(`ciscospark://us/${type}/${value}`);
  // Two signs at most; a loop costs less than a pattern where millions of ids are made.
  let end = padded.length;
  while (padded[end - 1] === '=') end -= 1;
  return padded.slice(0, end);
}

/** The parts of an id, or `undefined` for anything that is not one. */
export function decodeWebexId(id: string): DecodedWebexId | undefined {
  let uri: string;
  try {
    uri = atob(id.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
  const match = /^ciscospark:\/\/([^/]+)\/([A-Z_]+)\/(.+)$/.exec(uri);
  if (!match) return undefined;
  const [, region = '', type = '', value = ''] = match;
  return { region, type, value };
}
