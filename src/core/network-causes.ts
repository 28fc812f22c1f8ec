/** Why a request failed before an answer came. All but `other` are failures of a connection that was never made: nothing can have arrived. */
export type CauseKind = 'certificate' | 'proxy' | 'unreachable' | 'other';

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);
const PROXY = new Set([
  'ERR_PROXY_CONNECTION_FAILED',
  'ERR_TUNNEL_CONNECTION_FAILED',
  'ERR_PROXY_AUTH_UNSUPPORTED',
]);
/** OpenSSL's names as Node hands them on; Chromium's begin with ERR_CERT_. */
const CERTIFICATE = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Sorts the code of a failure, of Node's or of Chromium's network. */
export function causeKind(code: string): CauseKind {
  if (UNREACHABLE.has(code)) return 'unreachable';
  if (PROXY.has(code)) return 'proxy';
  if (CERTIFICATE.has(code) || code.startsWith('ERR_CERT_')) return 'certificate';
  return 'other';
}
