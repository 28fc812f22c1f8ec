import { parse } from 'tldts';
import type { BrandDraft } from '../../model/registration.ts';
import { isHostedAt, mailDomain, websiteHost } from '../reading/links.ts';
import { SOLE_PROPRIETOR } from '../reference/brand-values.ts';
import {
  FREE_MAIL,
  FREE_MAIL_NAMES,
  SHORTENERS,
  SITE_BUILDER_HOSTS,
  SOCIAL_HOSTS,
} from '../reference/hosts.ts';
import { fixAt } from '../rule.ts';
import { isFilled, type Report, registrationRule } from './registration-rule.ts';
import { inferred, official } from './sources.ts';

const MAIL_FIELDS = ['email', 'businessContactEmail'] as const;

function isFreeMail(domain: string): boolean {
  return FREE_MAIL.values.has(domain) || FREE_MAIL_NAMES.values.has(parse(domain).domainWithoutSuffix ?? '');
}

const freeMail = registrationRule({
  id: 'BR-009',
  severity: 'error',
  reads: ['brand.email', 'brand.businessContactEmail', 'brand.entityType'],
  sources: [official('TW-err 30881'), official('Telnyx support 10547022'), official('AWS rejection reasons')],
  judge({ brand }, report) {
    // A sole proprietor often has no domain; providers that take them do not say that they refuse it.
    const severity = brand.entityType === SOLE_PROPRIETOR ? 'warning' : 'error';
    for (const field of MAIL_FIELDS) {
      const domain = mailDomain(brand[field]);
      if (domain && isFreeMail(domain))
        report(`brand.${field}`, 'mail-domain-free', { domain }, { severity });
    }
  },
});

const mailDiffersFromSite = registrationRule({
  id: 'BR-010',
  severity: 'warning',
  reads: ['brand.email', 'brand.businessContactEmail', 'brand.website'],
  sources: [official('AWS registration guide'), official('TW-err 30881')],
  judge({ brand }, report) {
    const site = websiteHost(brand.website);
    if (!site) return;
    for (const field of MAIL_FIELDS) {
      const domain = mailDomain(brand[field]);
      if (!domain || domain === site.domain || isFreeMail(domain)) continue;
      report(`brand.${field}`, 'mail-domain-differs', { domain, site: site.domain });
    }
  },
});

const FORM_PATH = /\/(?:forms?|sign-?up|register|contact|login|log-in|signin)(?:[/?#]|$)/i;

function judgeHost(host: string, report: Report): boolean {
  const path = 'brand.website';
  if (isHostedAt(host, SHORTENERS.values)) report(path, 'website-shortener', { host });
  else if (isHostedAt(host, SITE_BUILDER_HOSTS.values)) report(path, 'website-site-builder', { host });
  else if (isHostedAt(host, SOCIAL_HOSTS.values)) report(path, 'website-social', { host });
  else return false;
  return true;
}

function judgeWebsite({ website }: BrandDraft, report: Report): void {
  const path = 'brand.website';
  const text = website.trim();
  const site = websiteHost(text);
  if (!site || /\s/.test(text)) {
    report(path, 'website-not-a-link');
    return;
  }
  if (/^http:\/\//i.test(text)) {
    const fix = fixAt('fix-https', path, text.replace(/^http:/i, 'https:'));
    report(path, 'website-not-https', {}, { fix });
  } else if (!/^https:\/\//i.test(text)) {
    report(path, 'website-no-scheme', {}, { fix: fixAt('fix-https', path, `https://${text}`) });
  }
  if (judgeHost(site.host, report)) return;
  if (FORM_PATH.test(text)) report(path, 'website-deep-link');
}

const website = registrationRule({
  id: 'BR-011',
  severity: 'warning',
  isJudgement: true,
  reads: ['brand.website'],
  sources: [official('AWS rejection reasons'), official('Telnyx knowledge base'), inferred('lists of hosts')],
  judge({ brand }, report) {
    if (isFilled(brand.website)) judgeWebsite(brand, report);
  },
});

export const brandContactRules = [freeMail, mailDiffersFromSite, website];
