import type { RegistrationDraft } from '../../model/registration.ts';
import { findLinks, isHostedAt, type Link, websiteHost } from '../reading/links.ts';
import { mixesScripts, resemblesDomain } from '../reading/lookalike.ts';
import { findPlaceholders, standsForLink } from '../reading/placeholders.ts';
import { SHORTENERS } from '../reference/hosts.ts';
import { POLICY_LINK_MAX } from '../reference/lengths.ts';
import { type Fix, fixAt } from '../rule.ts';
import {
  type Field,
  isFilled,
  MESSAGE_READS,
  messagesOf,
  type Report,
  registrationRule,
  samplesOf,
} from './registration-rule.ts';
import { conflicting, inferred, official, thirdParty } from './sources.ts';

const hasLinkToken = (text: string): boolean =>
  findPlaceholders(text).some(({ name }) => standsForLink(name));

/** Ticks the declaration, and shows the link where the form asks for an example. */
function declareLinks({ campaign }: RegistrationDraft, link: string): Fix {
  const tick = { path: 'campaign.embeddedLink', value: true };
  if (isFilled(campaign.embeddedLinkSample)) return { code: 'fix-tick', edits: [tick] };
  return { code: 'fix-tick', edits: [tick, { path: 'campaign.embeddedLinkSample', value: link }] };
}

const embeddedLink = registrationRule({
  id: 'CP-007',
  severity: 'error',
  reads: ['campaign.samples', 'campaign.embeddedLink', 'campaign.embeddedLinkSample'],
  sources: [official('Telnyx support 10547022 (601)'), official('SignalWire API specification')],
  judge(draft, report) {
    const samples = samplesOf(draft);
    const path = 'campaign.embeddedLink';
    const withLink = samples.find(({ text }) => findLinks(text).length > 0);
    const withToken = samples.find(({ text }) => hasLinkToken(text));
    if (draft.campaign.embeddedLink) {
      if (samples.length === 0 || withLink || withToken) return;
      report(
        path,
        'link-flag-without-link',
        {},
        { severity: 'warning', fix: fixAt('fix-untick', path, false) },
      );
      return;
    }
    if (withLink) {
      const link = findLinks(withLink.text)[0]?.text ?? '';
      report(withLink.path, 'link-without-flag', { link }, { fix: declareLinks(draft, link) });
    } else if (withToken) {
      const fix = fixAt('fix-tick', path, true);
      report(withToken.path, 'link-token-without-flag', {}, { severity: 'warning', fix });
    }
  },
});

/** Messages and the example link: what a phone would show. */
const linkFields = (draft: RegistrationDraft): readonly Field[] => [
  ...messagesOf(draft),
  { path: 'campaign.embeddedLinkSample', text: draft.campaign.embeddedLinkSample },
];

const LINK_READS = [...MESSAGE_READS, 'campaign.embeddedLinkSample'];

const shorteners = registrationRule({
  id: 'CP-009',
  severity: 'error',
  reads: [...LINK_READS, 'campaign.messageFlow', 'brand.website'],
  sources: [official('TW-err 30892'), official('AWS rejection reasons'), inferred('list of shorteners')],
  judge(draft, report) {
    const own = websiteHost(draft.brand.website)?.domain;
    const isShortener = (link: Link) => link.domain !== own && isHostedAt(link.host, SHORTENERS.values);
    for (const { path, text } of linkFields(draft)) {
      const link = findLinks(text).find(isShortener);
      if (link) report(path, 'link-shortener', { host: link.host });
    }
    const inFlow = findLinks(draft.campaign.messageFlow).find(isShortener);
    if (inFlow)
      report('campaign.messageFlow', 'link-shortener', { host: inFlow.host }, { severity: 'warning' });
  },
});

const unsafeLinks = registrationRule({
  id: 'CP-010',
  severity: 'warning',
  reads: [...LINK_READS, 'brand.website'],
  sources: [official('TW-err 30964'), inferred('addresses of digits and look-alike hosts')],
  judge(draft, report) {
    const own = websiteHost(draft.brand.website)?.domain;
    for (const { path, text } of linkFields(draft)) {
      const links = findLinks(text);
      if (links.some(({ scheme, isIp }) => scheme === 'http' && !isIp)) {
        const value = text.replace(/\bhttp:\/\//gi, 'https://');
        report(path, 'link-not-https', {}, { fix: fixAt('fix-https', path, value) });
      }
      const digits = links.find(({ isIp }) => isIp);
      if (digits) report(path, 'link-ip-address', { host: digits.host });
      const coded = links.find(({ isPunycode, host }) => isPunycode || mixesScripts(host));
      if (coded)
        report(path, coded.isPunycode ? 'link-punycode' : 'link-mixed-scripts', { host: coded.host });
      const alike = own && links.find(({ domain }) => resemblesDomain(domain, own));
      if (alike) report(path, 'link-lookalike', { host: alike.host, site: own });
    }
  },
});

const POLICY_FIELDS = ['privacyPolicyLink', 'termsAndConditionsLink'] as const;
const LOGIN = /[/.](?:log-?in|sign-?in|auth|account\/login)(?:[/?#.]|$)/i;

function judgeShape(path: string, value: string, report: Report): boolean {
  const text = value.trim();
  if (!isFilled(text)) report(path, 'policy-link-missing');
  else if (/\s/.test(text) || !websiteHost(text)) report(path, 'policy-link-not-a-link');
  else if (text.length > POLICY_LINK_MAX.values)
    report(path, 'text-too-long', { length: text.length, max: POLICY_LINK_MAX.values });
  else return true;
  return false;
}

function judgeScheme(path: string, text: string, report: Report): void {
  if (/^https:\/\//i.test(text)) return;
  const value = /^http:\/\//i.test(text) ? text.replace(/^http:/i, 'https:') : `https://${text}`;
  report(path, 'policy-link-not-https', {}, { fix: fixAt('fix-https', path, value) });
}

/** A link by which two pages can be compared, whatever its scheme and last stroke. */
const samePage = (link: string): string =>
  link
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '');

const policyLinks = registrationRule({
  id: 'CP-021',
  severity: 'error',
  reads: [...POLICY_FIELDS.map((field) => `campaign.${field}`), 'brand.website'],
  sources: [
    official('AWS registration guide'),
    thirdParty('TextGrid: required since November 2024'),
    conflicting('TW-err 30933, 30934: which code means which link'),
  ],
  judge({ brand, campaign }, report) {
    for (const field of POLICY_FIELDS) {
      const path = `campaign.${field}`;
      const text = campaign[field].trim();
      if (!judgeShape(path, text, report)) continue;
      judgeScheme(path, text, report);
      const site = websiteHost(text);
      const own = websiteHost(brand.website);
      if (site && isHostedAt(site.host, SHORTENERS.values))
        report(path, 'link-shortener', { host: site.host });
      else if (site && own && site.domain !== own.domain) {
        report(
          path,
          'policy-link-other-site',
          { domain: site.domain, site: own.domain },
          { severity: 'warning' },
        );
      }
      if (LOGIN.test(text)) report(path, 'policy-link-login', {}, { severity: 'warning' });
    }
    const [privacy, terms] = POLICY_FIELDS.map((field) => samePage(campaign[field]));
    if (privacy && privacy === terms) report('campaign.termsAndConditionsLink', 'policy-links-same');
  },
});

export const campaignLinkRules = [embeddedLink, shorteners, unsafeLinks, policyLinks];
