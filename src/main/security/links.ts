/** Hosts whose pages may be opened in the system browser from the window. */
const ALLOWED_HOSTS = [
  'help.webex.com',
  'developer.webex.com',
  'admin.webex.com',
  'github.com',
  'www.twilio.com',
  'support.telnyx.com',
  'support.bandwidth.com',
];

/** True for https links to the sites that TextReady cites; everything else stays closed. */
export function mayOpenExternally(url: string): boolean {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return false;
  }
  return (
    parsed.protocol === 'https:' &&
    parsed.username === '' &&
    parsed.password === '' &&
    parsed.port === '' &&
    ALLOWED_HOSTS.includes(parsed.hostname)
  );
}

/**
 * True for the page of a sign-in, which the core builds from the address that a person connects to: over https, or on
 * this computer itself, where a sandbox runs.
 */
export function mayOpenSignIn(url: string): boolean {
  try {
    const { protocol, hostname, username, password } = new URL(url);
    const isLocal = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
    return (protocol === 'https:' || (protocol === 'http:' && isLocal)) && username === '' && password === '';
  } catch {
    return false;
  }
}
