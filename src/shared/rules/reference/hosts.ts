import type { Reference } from './reference.ts';

const AS_OF = '2026-11-22';
const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Domains where anybody gets a mailbox, or one that vanishes. Reviewers refuse them as a brand's support address. */
export const FREE_MAIL = {
  source: 'our list; refused under Twilio 30881, second aggregator 713, AWS BRAND_EMAIL_PUBLIC_DOMAIN',
  asOf: AS_OF,
  values: list(`
    gmail.com googlemail.com outlook.com live.com live.ca msn.com aol.com aim.com icloud.com me.com mac.com
    proton.me protonmail.com pm.me gmx.com gmx.net gmx.us mail.com email.com usa.com zohomail.com yandex.com
    ymail.com rocketmail.com fastmail.com hushmail.com tutanota.com tuta.io inbox.com mail.ru qq.com 163.com 126.com
    comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com
    netzero.net optonline.net frontier.com windstream.net roadrunner.com rr.com
    rogers.com shaw.ca sympatico.ca bell.net telus.net videotron.ca
    mailinator.com guerrillamail.com 10minutemail.com temp-mail.org yopmail.com sharklasers.com trashmail.com
    throwawaymail.com getnada.com dispostable.com maildrop.cc fakeinbox.com tempmail.com mailnesia.com
  `),
} as const satisfies Reference<ReadonlySet<string>>;

/** Mail brands that exist under many country endings, such as `yahoo.ca`. */
export const FREE_MAIL_NAMES = {
  source: 'our list',
  asOf: AS_OF,
  values: new Set(['yahoo', 'hotmail', 'outlook']),
} as const satisfies Reference<ReadonlySet<string>>;

/** Public link shorteners. A brand's own short domain is fine. */
export const SHORTENERS = {
  source: 'our list; refused under Twilio 30892 and by AWS',
  asOf: AS_OF,
  values: list(`
    bit.ly bitly.com j.mp tinyurl.com goo.gl t.co ow.ly is.gd v.gd buff.ly cutt.ly rebrand.ly shorturl.at short.io
    tiny.cc rb.gy t.ly s.id lnkd.in trib.al soo.gd shorte.st adf.ly bc.vc clck.ru tr.im x.co qr.ae su.pr dlvr.it
    snip.ly shorturl.com surl.li u.to urlz.fr kutt.it zpr.io 1url.com hyperurl.co bit.do chilp.it tny.im gg.gg
    ouo.io da.gd cli.gs po.st bl.ink shrtco.de rotf.lol tinu.be vurl.com t2m.io
  `),
} as const satisfies Reference<ReadonlySet<string>>;

/** Social networks and link pages: a profile there is not the brand's own website. */
export const SOCIAL_HOSTS = {
  source: 'our list; AWS BRAND_URL values, Telnyx brand guidance',
  asOf: AS_OF,
  values: list(`
    facebook.com fb.com instagram.com twitter.com x.com linkedin.com tiktok.com youtube.com pinterest.com
    snapchat.com threads.net nextdoor.com yelp.com linktr.ee beacons.ai etsy.com ebay.com
  `),
} as const satisfies Reference<ReadonlySet<string>>;

/** Where site builders put a site that has no domain of its own, and where forms live. */
export const SITE_BUILDER_HOSTS = {
  source: 'our list; AWS BRAND_URL values, Telnyx brand guidance',
  asOf: AS_OF,
  values: list(`
    wixsite.com weebly.com wordpress.com blogspot.com squarespace.com godaddysites.com webflow.io carrd.co
    jimdosite.com jimdofree.com square.site myshopify.com github.io netlify.app vercel.app web.app firebaseapp.com
    herokuapp.com pages.dev strikingly.com webnode.com yolasite.com mystrikingly.com business.site
    sites.google.com docs.google.com forms.gle drive.google.com jotform.com typeform.com surveymonkey.com
    notion.site canva.site my.canva.site
  `),
} as const satisfies Reference<ReadonlySet<string>>;

/** Mailboxes that many people read; a two-factor mail to the business contact must reach one person. */
export const SHARED_MAILBOXES = {
  source: 'AWS registration guide: no distribution list; names are our own',
  asOf: AS_OF,
  values: list(`
  info admin administrator legal support help sales contact office hello team billing accounts accounting
  hr marketing webmaster postmaster noreply no-reply service services enquiries inquiries mail compliance
`),
} as const satisfies Reference<ReadonlySet<string>>;
