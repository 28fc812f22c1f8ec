const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\bbearer\s+[^\s"',;]+/gi, 'bearer [redacted]'],
  // Also `client_secret=`, `"refreshToken":` and the like, and the code of a redirect address.
  [
    /\b([\w-]*(?:token|authorization|secret|password|verifier))(["'\s:=]+)(?!bearer\b)[^\s"',;&]+/gi,
    '$1$2[redacted]',
  ],
  [/([?&](?:code|state)=)[^\s&"']+/gi, '$1[redacted]'],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[e-mail]'],
  [/\+?\d[\d\s().-]{7,}\d/g, '[number]'],
  [/\b[A-Za-z0-9_-]{40,}\b/g, '[long]'],
];

/** Takes tokens, e-mail addresses, telephone numbers and long opaque texts out of a log line. */
export function redact(line: string): string {
  return PATTERNS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line);
}
