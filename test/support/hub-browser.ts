/** A browser without scripts for the sandbox's Control Hub look-alike: keeps its cookie, follows redirects, fills forms. */

const UNESCAPED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plainOf = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => UNESCAPED[name] ?? '');

export interface HubBrowser {
  /** Status of the last page. */
  status(): number;
  html(): string;
  /** As a person would select and copy it. */
  text(): string;
  path(): string;
  cookie(): string;
  open(path: string): Promise<void>;
  /** Follows the link with this text. */
  click(text: string): Promise<void>;
  /** Sends the form of the page; fields that it holds already go with it, boxes only as given. */
  send(fields?: readonly (readonly [string, string])[], action?: string): Promise<void>;
  signIn(): Promise<void>;
}

export function hubBrowser(hubUrl: string): HubBrowser {
  const { origin } = new URL(hubUrl);
  let cookie = '';
  let page = { status: 0, html: '', path: '' };
  const go = async (path: string, init: RequestInit = {}): Promise<void> => {
    const response = await fetch(origin + path, {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie === '' ? {} : { cookie }), ...(init.headers as Record<string, string>) },
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const location = response.headers.get('location');
    if (response.status === 303 && location) return go(location);
    page = { status: response.status, html: await response.text(), path };
  };
  const browser: HubBrowser = {
    status: () => page.status,
    html: () => page.html,
    text: () =>
      plainOf(
        page.html
          .replace(/<style>.*?<\/style>/gs, '')
          .replace(/<\/(?:td|th)>/g, '\t')
          .replace(/<\/(?:tr|p|li|h\d|nav|header)>/g, '\n')
          .replace(/<[^>]*>/g, ''),
      ),
    path: () => page.path,
    cookie: () => cookie,
    open: (path) => go(path),
    click(text) {
      const links = [...page.html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)];
      const found = links.find((link) => plainOf(link[2] ?? '') === text)?.[1];
      if (found === undefined) throw new Error(`No link ${text} on ${page.path}`);
      return go(plainOf(found));
    },
    send(fields = [], action) {
      const form = /<form method="post" action="([^"]*)">(.*?)<\/form>/s.exec(page.html);
      if (!form) throw new Error(`No form on ${page.path}`);
      const hidden = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
      const body = new URLSearchParams([
        ...hidden.map(([, name = '', value = '']) => [name, plainOf(value)]),
        ...fields.map(([name, value]) => [name, value]),
      ]);
      return go(action ?? plainOf(form[1] ?? ''), {
        method: 'POST',
        body: body.toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    },
    async signIn() {
      await go(new URL(hubUrl).pathname);
      await browser.send();
    },
  };
  return browser;
}

/** Chooses numbers of a location and goes on to the order summary. */
export async function toSummary(
  browser: HubBrowser,
  customer: string,
  location: string,
  numbers: readonly string[],
): Promise<void> {
  await browser.signIn();
  for (const text of [customer, 'Business Texting', 'Authorize business texting', location])
    await browser.click(text);
  const shown = (number: string) => browser.html().includes(`value="${number}"`);
  const wanted = new Set(numbers);
  for (let page = 1; wanted.size > 0; page += 1) {
    const here = [...wanted].filter(shown);
    for (const number of here) wanted.delete(number);
    const action = wanted.size === 0 ? 'next' : `page-${page + 1}`;
    if (wanted.size > 0 && !browser.html().includes(action)) throw new Error('A number is not offered');
    await browser.send([...here.map((number) => ['number', number] as const), ['action', action]]);
  }
}
