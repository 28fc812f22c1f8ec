/**
 * How Node.js reaches the network like the other programs of a computer: through the proxy that the environment names
 * (HTTP_PROXY, HTTPS_PROXY, NO_PROXY), and trusting the certificate authorities of the system besides its own.
 * A Node that does not know a setting leaves it alone. What the person has set stays.
 */

/** A sandbox on this computer is never behind a proxy. */
const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function networkEnvironment(env) {
  const given = env.no_proxy ?? env.NO_PROXY ?? '';
  const noProxy = [...given.split(',').map((one) => one.trim()), ...LOOPBACK].filter(Boolean);
  const bypass = given.trim() === '*' ? '*' : [...new Set(noProxy)].join(',');
  return {
    NODE_USE_ENV_PROXY: '1',
    NODE_USE_SYSTEM_CA: '1',
    ...env,
    NO_PROXY: bypass,
    no_proxy: bypass,
  };
}
