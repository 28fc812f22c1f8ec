/** A part of a source's reference that has a page of its own. */
export interface SourceLink {
  readonly text: string;
  readonly url: string;
}

const TWILIO = 'https://www.twilio.com/docs/api/errors/';

/** The pages that a reference names; none where only a document or a schema is named. */
export function linksOf(ref: string): readonly SourceLink[] {
  if (ref.startsWith('help.webex.com ')) {
    const article = ref.slice('help.webex.com '.length);
    return [{ text: ref, url: `https://help.webex.com/en-us/article/${article}` }];
  }
  if (ref.startsWith('developer.webex.com ')) {
    const page = ref.slice('developer.webex.com '.length);
    return [{ text: ref, url: `https://developer.webex.com/docs/api/v1/${page}` }];
  }
  const telnyx = /Telnyx support (\d{6,})/.exec(ref)?.[1];
  if (telnyx) {
    return [{ text: `Telnyx ${telnyx}`, url: `https://support.telnyx.com/en/articles/${telnyx}` }];
  }
  const bandwidth = /Bandwidth support (\d{6,})/.exec(ref)?.[1];
  if (bandwidth) {
    return [
      { text: `Bandwidth ${bandwidth}`, url: `https://support.bandwidth.com/hc/en-us/articles/${bandwidth}` },
    ];
  }
  if (!/TW-err|Twilio/.test(ref)) return [];
  return [...ref.matchAll(/\b30\d{3}\b/g)].map(([code]) => ({ text: `Twilio ${code}`, url: TWILIO + code }));
}
