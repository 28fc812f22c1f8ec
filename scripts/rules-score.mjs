/**
 * How well the rules agree with labelled cases: npm run rules:score -- FILE… [--differences] [--json]
 * A file has one case a line (docs/cli.md, `check`), each with its `label`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkFile } from '../src/shared/rules/check-case.ts';
import { differenceLines, scoreLines, scoreTable } from './lib/score.mjs';

/** @typedef {import('./lib/score.mjs').Judged} Judged */
/** @typedef {import('../src/shared/rules/check-case.ts').CaseResult} CaseResult */

/** @param {Record<string, unknown>} entry @param {CaseResult} result @param {string} place @returns {Judged} */
function judged(entry, { id, verdict, findings }, place) {
  const { label } = entry;
  if (label !== 'accept' && label !== 'reject')
    throw new Error(`${place}: "label" must be "accept" or "reject".`);
  const said = findings.filter(({ severity }) => severity !== 'info');
  return {
    id,
    field: typeof entry.field === 'string' ? entry.field : 'submission',
    strength: typeof entry.label_strength === 'string' ? entry.label_strength : 'unsaid',
    core: entry.core === true,
    label,
    verdict,
    isWarned: said.length > 0,
    words: String(entry.text ?? entry.reason ?? ''),
    said: [...new Set(said.map(({ ruleId, severity }) => `${ruleId} ${severity}`))],
  };
}

/**
 * The cases of a file with what the rules say of them.
 * @param {string} file
 * @returns {Judged[]}
 * @throws when the file cannot be read, or a line is no labelled case; the message says where.
 */
export function judgeFile(file) {
  const text = readFileSync(file, 'utf8');
  const lines = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]));
  return checkFile(text, file).map((result, index) => {
    const { line = '', number = 0 } = lines[index] ?? {};
    return judged(JSON.parse(line), result, `${file}, line ${number}`);
  });
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { differences: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  if (positionals.length === 0)
    throw new Error('Usage: npm run rules:score -- FILE… [--differences] [--json]');
  const cases = positionals.flatMap(judgeFile);
  const lines = values.json
    ? [JSON.stringify({ scores: scoreTable(cases), cases })]
    : [...scoreLines(cases), ...(values.differences ? ['', ...differenceLines(cases)] : [])];
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  }
}
