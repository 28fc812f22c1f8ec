import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/*
 * A certificate authority that nobody knows, and a certificate of it for this computer, made afresh for each test:
 * nothing in the tree can expire, and no private key lies about. X.509 (RFC 5280) in DER, only as much as is needed.
 */

const tlv = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = body.length < 0x100 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};
const sequence = (...parts: readonly Buffer[]) => tlv(0x30, ...parts);
const hex = (text: string) => Buffer.from(text, 'hex');
const oid = (bytes: string) => tlv(0x06, hex(bytes));
const octets = (...parts: readonly Buffer[]) => tlv(0x04, ...parts);
const YES = hex('0101ff');

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));
const COMMON_NAME = oid('550403');
const BASIC_CONSTRAINTS = oid('551d13');
const SUBJECT_ALT_NAME = oid('551d11');
const DAY_MS = 24 * 60 * 60_000;

const name = (text: string) =>
  sequence(tlv(0x31, sequence(COMMON_NAME, tlv(0x0c, Buffer.from(text, 'utf8')))));

const time = (at: number) =>
  tlv(0x17, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

interface Wanted {
  readonly serial: number;
  readonly subject: string;
  readonly issuer: string;
  readonly subjectKey: KeyObject;
  readonly issuerKey: KeyObject;
  readonly extension: Buffer;
}

function certificate(wanted: Wanted): string {
  const now = Date.now();
  const body = sequence(
    tlv(0xa0, tlv(0x02, hex('02'))),
    tlv(0x02, Buffer.from([wanted.serial])),
    ECDSA_WITH_SHA256,
    name(wanted.issuer),
    sequence(time(now - DAY_MS), time(now + 30 * DAY_MS)),
    name(wanted.subject),
    wanted.subjectKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(wanted.extension)),
  );
  const signature = tlv(0x03, hex('00'), sign('sha256', body, wanted.issuerKey));
  const text = sequence(body, ECDSA_WITH_SHA256, signature).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${text.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

export interface PrivateCa {
  /** The authority's certificate, to be trusted or not. */
  readonly ca: string;
  /** For a server at `localhost` and 127.0.0.1. */
  readonly cert: string;
  readonly key: string;
}

export function makePrivateCa(): PrivateCa {
  const authority = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const server = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const issuer = 'TextReady test authority';
  const names = sequence(tlv(0x82, Buffer.from('localhost')), tlv(0x87, Buffer.from([127, 0, 0, 1])));
  return {
    ca: certificate({
      serial: 1,
      subject: issuer,
      issuer,
      subjectKey: authority.publicKey,
      issuerKey: authority.privateKey,
      extension: sequence(BASIC_CONSTRAINTS, YES, octets(sequence(YES))),
    }),
    cert: certificate({
      serial: 2,
      subject: 'localhost',
      issuer,
      subjectKey: server.publicKey,
      issuerKey: authority.privateKey,
      extension: sequence(SUBJECT_ALT_NAME, octets(names)),
    }),
    key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
