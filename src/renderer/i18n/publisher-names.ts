import type { TFunction } from 'i18next';
import type { Publisher } from '#shared/rule-book/catalogue.ts';
import type { CodeFamily } from '#shared/rules/rule.ts';

/** Names that are the same in every language. */
const NAMES: Readonly<Partial<Record<Publisher | CodeFamily, string>>> = {
  webex: 'Webex',
  twilio: 'Twilio',
  aws: 'AWS',
  telnyx: 'Telnyx',
  bandwidth: 'Bandwidth',
  sinch: 'Sinch',
  signalwire: 'SignalWire',
  plivo: 'Plivo',
};

/** Who publishes something, in the language on screen. */
export function nameOf(t: TFunction, who: Publisher | CodeFamily): string {
  const name = NAMES[who];
  if (name) return name;
  if (who === 'aggregator') return t('reference.families.aggregator');
  return t(who === 'textready' ? 'reference.publishers.textready' : 'reference.publishers.others');
}
