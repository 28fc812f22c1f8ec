import { type IncomingMessage, request as requestPlain } from 'node:http';
import { type RequestOptions, request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, Readable, type Transform } from 'node:stream';
import * as tls from 'node:tls';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { PageTransport } from './transport.ts';

const HEADERS_MAX_BYTES = 32 * 1024;

/** Answers with the addresses that were checked, whatever the name system says by now: no rebinding. */
function pinned(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, answer) => {
    const [first] = all;
    if (options.all) answer(null, all);
    else if (first) answer(null, first.address, first.family);
    else answer(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '');
  };
}

/** Authorities of the browsers' list and, where this Node can tell, those that the system has besides. */
function authorities(): readonly string[] | undefined {
  try {
    const system = tls.getCACertificates?.('system') ?? [];
    return system.length > 0 ? [...tls.getCACertificates('default'), ...system] : undefined;
  } catch {
    return undefined;
  }
}

const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Packed bodies are not asked for, yet some servers send them; they are bounded where they are read, unpacked. */
function unpacked(message: IncomingMessage): Readable {
  const unpack = UNPACK[message.headers['content-encoding']?.trim().toLowerCase() ?? ''];
  if (!unpack) return message;
  // The reader sees the error when it reads on; here it would be heard twice.
  return pipeline(message, unpack(), () => {}) as unknown as Readable;
}

/** Node's own connection to exactly the addresses that were checked, one for each request. */
export function pinnedTransport(ca: readonly string[] | undefined = authorities()): PageTransport {
  return ({ url, addresses, headers, signal }) =>
    new Promise((resolve, reject) => {
      const options: RequestOptions = {
        method: 'GET',
        agent: false,
        headers: { ...headers, 'accept-encoding': 'identity' },
        lookup: pinned(addresses ?? []),
        maxHeaderSize: HEADERS_MAX_BYTES,
        signal,
        ...(ca ? { ca: [...ca] } : {}),
      };
      const isSecure = url.protocol === 'https:';
      const sent = isSecure ? requestSecure(url, options) : requestPlain(url, options);
      sent.on('error', reject);
      sent.on('response', (message) => {
        const body = unpacked(message);
        // A body that nobody reads any more may still fail; that is nobody's error.
        body.on('error', () => {});
        resolve({
          status: message.statusCode ?? 0,
          location: message.headers.location ?? null,
          contentType: message.headers['content-type'] ?? '',
          body: Readable.prototype[Symbol.asyncIterator].call(body),
          discard: () => message.destroy(),
        });
      });
      sent.end();
    });
}
