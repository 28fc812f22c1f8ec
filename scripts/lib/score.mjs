/** How well verdicts agree with labels: counts, precision, recall. Pure. */

/**
 * @typedef {object} Judged a labelled case and what the rules said of it
 * @property {string} id
 * @property {string} field `submission` for a whole one
 * @property {string} strength how sure the label is; `unsaid` where the file does not tell
 * @property {boolean} core
 * @property {'accept' | 'reject'} label
 * @property {'accept' | 'reject'} verdict
 * @property {boolean} isWarned true when a finding at least warned
 * @property {string} words the text, or the reason of the label
 * @property {readonly string[]} said errors and warnings, `CP-019 error`
 */

/**
 * @typedef {object} Score
 * @property {number} refused rejects that the rules refuse
 * @property {number} warned rejects that they only warn of
 * @property {number} missed rejects of which they say nothing, or only advise
 * @property {number} falseAlarms accepts that the rules refuse
 * @property {number} passed accepts that the rules let pass, warnings or not
 * @property {number | null} precision share of the refused that had to be; null when nothing was refused
 * @property {number | null} recall share of the rejects that were refused; null when there is none
 */

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? null : part / whole);

/** @param {readonly Judged[]} cases @returns {Score} */
export function score(cases) {
  /** @param {(one: Judged) => boolean} is */
  const count = (is) => cases.filter(is).length;
  const refused = count((one) => one.label === 'reject' && one.verdict === 'reject');
  const falseAlarms = count((one) => one.label === 'accept' && one.verdict === 'reject');
  const rejects = count((one) => one.label === 'reject');
  const warned = count((one) => one.label === 'reject' && one.verdict === 'accept' && one.isWarned);
  return {
    refused,
    warned,
    missed: rejects - refused - warned,
    falseAlarms,
    passed: cases.length - rejects - falseAlarms,
    precision: share(refused, refused + falseAlarms),
    recall: share(refused, rejects),
  };
}

/** Cases by what `keyOf` says of them, in the order of their first appearance. @param {readonly Judged[]} cases @param {(one: Judged) => string} keyOf */
function groups(cases, keyOf) {
  /** @type {Map<string, Judged[]>} */
  const byKey = new Map();
  for (const one of cases) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one]);
  return [...byKey];
}

/** @param {Judged} one */
const partOf = ({ core }) => (core ? 'core' : 'the rest');

/**
 * Core and the rest apart; within each by field and by the strength of the label.
 * @param {readonly Judged[]} cases
 * @returns {{ part: string, name: string, score: Score }[]}
 */
export function scoreTable(cases) {
  return groups(cases, partOf).flatMap(([part, ofPart]) => [
    { part, name: 'all', score: score(ofPart) },
    ...groups(ofPart, ({ field }) => `field ${field}`).map(([name, one]) => ({
      part,
      name,
      score: score(one),
    })),
    ...groups(ofPart, ({ strength }) => `label ${strength}`).map(([name, one]) => ({
      part,
      name,
      score: score(one),
    })),
  ]);
}

/** @param {number | null} value */
const percent = (value) => (value === null ? '' : value.toFixed(3));

const HEAD = [
  'part',
  'group',
  'refused',
  'warned only',
  'missed',
  'false alarms',
  'passed',
  'precision',
  'recall',
];

/** The table for people. @param {readonly Judged[]} cases */
export function scoreLines(cases) {
  const rows = scoreTable(cases).map(({ part, name, score: one }) => [
    part,
    name,
    ...[one.refused, one.warned, one.missed, one.falseAlarms, one.passed].map(String),
    percent(one.precision),
    percent(one.recall),
  ]);
  const widths = HEAD.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)),
  );
  return [HEAD, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Where verdict and label differ, for people. @param {readonly Judged[]} cases */
export function differenceLines(cases) {
  return cases
    .filter(({ label, verdict }) => label !== verdict)
    .map(({ id, field, label, said, words }) => {
      const kind = label === 'accept' ? 'false alarm' : said.length > 0 ? 'warned only' : 'missed';
      return `${kind}  ${id}  ${field}  [${said.join(', ')}]  ${words}`;
    });
}
