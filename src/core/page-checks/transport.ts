/** One request for a page, without cookies, credentials or a body; a redirect is an answer. */
export interface PageRequest {
  readonly url: URL;
  /** Where the name was found, each checked; null where a proxy finds it. */
  readonly addresses: readonly string[] | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

export interface PageResponse {
  readonly status: number;
  /** Of a redirect, as sent; null when there is none. */
  readonly location: string | null;
  readonly contentType: string;
  /** Unpacked. Ends with an error when the connection does, or when the signal aborts. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Gives the connection up without reading the body. */
  discard(): void;
}

/** @throws the error of the connection, with Node's code as `code` or as the code of its `cause`. */
export type PageTransport = (request: PageRequest) => Promise<PageResponse>;
