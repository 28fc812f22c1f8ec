/** Web pages of sample brands, as a reviewer might find them: one good, the others each wrong in one way. */

/** Below the origin of the sandbox: `/pages/<site>/<page>`. */
export const PAGES_PATH = '/pages';

/** The wording of the good site's form. */
export const SAMPLE_CONSENT =
  'I agree to receive delivery texts from Tidewater Freight. Message frequency varies. Message and data rates may apply. ' +
  'Reply HELP for help, STOP to opt out.';

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>` +
  `<link rel="stylesheet" href="/pages/good/style.css">${head}</head><body>${body}</body></html>`;

export const STYLE =
  'body{font-family:sans-serif;margin:0;color:#1b1f24;background:#f7f8fa}header{background:#0b3d66;color:#fff;padding:32px}' +
  'main{padding:32px;max-width:720px}h1{margin:0}label{display:block;margin:16px 0}p{line-height:1.5}';

export const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"><rect width="96" height="48" rx="6" fill="#5aa9f5"/>' +
  '<path d="M12 32h72l-12 10H24z" fill="#fff"/></svg>';

const HEADER =
  '<header><img src="/pages/good/logo.svg" alt="Tidewater Freight"><h1>Tidewater Freight</h1></header>';

/** What a page must never make the computer ask for; a test looks whether anybody asked. */
const TRAPS =
  '<script src="/pages/trap/script.js"></script><script>location.href="/pages/trap/moved"</script>' +
  '<img src="http://169.254.169.254/latest/meta-data/" alt=""><img src="http://127.0.0.1:9/trap" alt="">' +
  '<iframe src="/pages/trap/frame"></iframe><object data="/pages/trap/object"></object>' +
  '<video src="/pages/trap/video" autoplay></video><link rel="prefetch" href="/pages/trap/prefetch">';

const WEBSITE = page(
  'Tidewater Freight: shipping in the Pacific Northwest',
  `${HEADER}<main><p>Tidewater Freight carries goods between Seattle, Tacoma and Portland. Book a pick-up online, ` +
    'follow your shipment, and reach the dispatcher by text.</p><p><a href="/pages/good/book">Book a pick-up</a> · ' +
    '<a href="/pages/good/privacy">Privacy</a> · <a href="/pages/good/terms">Text messaging terms</a></p></main>',
);

const PRIVACY = page(
  'Privacy policy | Tidewater Freight',
  `${HEADER}<main><h2>Privacy policy</h2><p>Tidewater Freight keeps the name, address and mobile number of people who ` +
    'book a shipment. We share shipment data with carriers who do the transport.</p><p>No mobile information will be ' +
    'shared with third parties or affiliates for marketing or promotional purposes. Text messaging opt-in data and ' +
    'consent are never shared with third parties.</p></main>',
);

const TERMS = page(
  'Text messaging terms | Tidewater Freight',
  `${HEADER}<main><h2>Text messaging terms</h2><p>You will receive text messages about your shipments, such as pick-up ` +
    'windows and delays.</p><p>Message frequency varies.</p><p>Message and data rates may apply.</p><p>Reply STOP to ' +
    'opt out.</p><p>Reply HELP for help, or write to support@tidewater-freight.example.com.</p><p>Carriers are not ' +
    'liable for delayed or undelivered messages.</p><p>See the <a href="/pages/good/privacy">privacy policy</a>.</p></main>',
);

const BOOK = page(
  'Book a pick-up | Tidewater Freight',
  `${HEADER}<main><h2>Book a pick-up</h2><form><label>Name <input name="name"></label><label>Mobile number ` +
    `<input name="mobile"></label><label><input type="checkbox" name="texts"> ${SAMPLE_CONSENT} ` +
    '<a href="/pages/good/terms">Terms</a> <a href="/pages/good/privacy">Privacy</a></label></form></main>',
);

const NO_CLAUSE = page(
  'Privacy policy | Tidewater Freight',
  `${HEADER}<main><p>Tidewater Freight may share your mobile number with partners for marketing purposes.</p></main>`,
);

const PARKED = page(
  'tidewater-freight.example.com',
  '<main><h1>This domain is for sale</h1><p>Buy this domain</p></main>',
);

const LOGIN = page(
  'Sign in',
  '<main><h1>Sign in to continue</h1><form><label>Name <input></label><label>Password <input type="password"></label>' +
    '</form></main>',
);

const SCRIPTED = page('Loading', '<div id="root"></div><script src="/pages/trap/script.js"></script>');

/** Documents by site and page. */
export const SITES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  good: { '': WEBSITE, privacy: PRIVACY, terms: TERMS, book: BOOK },
  trapped: { '': WEBSITE.replace('</main>', `${TRAPS}</main>`) },
  'no-clause': { privacy: NO_CLAUSE },
  parked: { '': PARKED },
  login: { '': LOGIN },
  scripted: { '': SCRIPTED },
  huge: { '': page('Huge', `<p>${'Tidewater Freight ships a lot. '.repeat(120_000)}</p>`) },
};
