/** Hosts whose pages may be opened in the system browser from the window. */
const ALLOWED_HOSTS = ['help.webex.com', 'developer.webex.com', 'admin.webex.com', 'github.com'];

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
