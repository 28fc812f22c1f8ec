/** An expected failure of set-up: its message is one sentence that names the cure. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}
