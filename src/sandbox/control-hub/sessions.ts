/** Who is signed in to the look-alike, and what they are about to order; in memory. */
import { CONTROL_HUB_PATH } from '#shared/guided/paths.ts';
import { hash, PURPOSE } from '../data/random.ts';
import type { SampleLocation } from '../data/sample-location.ts';

const COOKIE = 'sample-control-hub';
/** More browsers than anybody opens; the oldest session goes. */
const MOST_SESSIONS = 200;

export interface Draft {
  readonly location: SampleLocation;
  readonly chosen: Set<string>;
  /** What the order summary shows and what is ordered; absent until then. */
  ordered?: readonly string[];
}

export interface HubSession {
  readonly id: string;
  /** Every form carries it, so that no other page can send one. */
  readonly formToken: string;
  isSignedIn: boolean;
  draft?: Draft | undefined;
}

function cookieOf(header: string | string[] | undefined): string | undefined {
  const pairs = String(header ?? '')
    .slice(0, 4096)
    .split(';');
  const own = pairs.find((pair) => pair.trim().startsWith(`${COOKIE}=`));
  return own?.trim().slice(COOKIE.length + 1);
}

export class HubSessions {
  readonly #seed: number;
  readonly #sessions = new Map<string, HubSession>();
  #minted = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** The session of a request, or undefined for one that is not known (any more). */
  find(cookieHeader: string | string[] | undefined): HubSession | undefined {
    const id = cookieOf(cookieHeader);
    return id === undefined ? undefined : this.#sessions.get(id);
  }

  open(isSignedIn: boolean): HubSession {
    const [oldest] = this.#sessions.keys();
    if (oldest !== undefined && this.#sessions.size >= MOST_SESSIONS) this.#sessions.delete(oldest);
    const session = { id: this.#mint(), formToken: this.#mint(), isSignedIn };
    this.#sessions.set(session.id, session);
    return session;
  }

  end(session: HubSession): void {
    this.#sessions.delete(session.id);
  }

  /** The header that hands a session to the browser. */
  cookie({ id }: HubSession): Readonly<Record<string, string>> {
    return { 'set-cookie': `${COOKIE}=${id}; Path=${CONTROL_HUB_PATH}; HttpOnly; SameSite=Lax` };
  }

  #mint(): string {
    this.#minted += 1;
    const parts = Array.from({ length: 6 }, (_, index) =>
      hash(this.#seed, PURPOSE.controlHub, this.#minted, index),
    );
    return parts.map((part) => part.toString(16).padStart(8, '0')).join('');
  }
}
