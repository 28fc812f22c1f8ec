import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { registrationEngine } from '#shared/rules/registration.ts';
import { RULES_DOC, rulesDoc } from '../../../scripts/rules-doc.mjs';

it('docs/rules.md is what the catalogue says today (npm run rules:doc writes it anew)', () => {
  const doc = rulesDoc();
  for (const { id } of registrationEngine.rules) expect(doc).toContain(`### ${id} `);
  expect(readFileSync(RULES_DOC, 'utf8')).toBe(doc);
});
