import { createServer } from 'node:net';

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}

export interface BrowserVisit {
  /** The page at the end. */
  readonly text: string;
  readonly status: number;
}

/** Plays a person in a browser: opens the page of the sign-in, answers it, and follows back to the program. */
export async function visit(url: string, answer: 'allow' | 'deny' = 'allow'): Promise<BrowserVisit> {
  const page = await (await fetch(url)).text();
  const link = new RegExp(`id="${answer}" href="([^"]+)"`).exec(page)?.[1]?.replaceAll('&amp;', '&');
  if (!link) throw new Error(`The page has no ${answer}: ${page}`);
  const end = await fetch(link);
  return { text: await end.text(), status: end.status };
}
