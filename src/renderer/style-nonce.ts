/** The nonce that the host's protocol handler wrote into the page; empty when there is none. */
export function styleNonce(): string {
  const content = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
  return content === '__STYLE_NONCE__' ? '' : content;
}
