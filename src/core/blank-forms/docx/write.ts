import type { Answer } from '../format.ts';
import {
  child,
  childrenOf,
  type Edit,
  escapeXml,
  prefixOf,
  replace,
  replaceInner,
  type XmlElement,
} from '../office/xml.ts';
import type { Control } from './controls.ts';

/* New text takes the look of what stood there: the properties of the paragraph, and of its first run. */

/** A text in a run; its lines are broken as the program does it. */
function runOf(text: string, w: string, properties: string): string {
  const lines = text.split('\n').map((line) => `<${w}t xml:space="preserve">${escapeXml(line)}</${w}t>`);
  return `<${w}r>${properties}${lines.join(`<${w}br/>`)}</${w}r>`;
}

/** The look of a run as source, without the grey of a placeholder. */
function lookOf(source: string, holder: XmlElement | undefined): string {
  const properties = child(holder, 'rPr');
  if (
    !properties ||
    properties.children.some(
      ({ name, attributes }) => name === 'rStyle' && /placeholder/i.test(attributes.val ?? ''),
    )
  )
    return '';
  return source.slice(properties.start, properties.end);
}

const firstRun = (paragraph: XmlElement): XmlElement | undefined =>
  child(paragraph, 'r') ?? paragraph.children.flatMap((one) => childrenOf(one, 'r'))[0];

/** The mark of a paragraph has properties that a run may not have. */
const MARKS_ONLY = /<(\w+:)?(?:ins|del|moveFrom|moveTo)\b[^>]*\/>/g;

/** A paragraph with nothing in it but this text. */
function paragraphWith(source: string, paragraph: XmlElement, text: string): string {
  const w = prefixOf(paragraph);
  const properties = child(paragraph, 'pPr');
  const run = firstRun(paragraph);
  const look = run ? lookOf(source, run) : lookOf(source, properties).replace(MARKS_ONLY, '');
  const before = properties ? source.slice(properties.start, properties.end) : '';
  return `<${paragraph.tag}>${before}${runOf(text, w, look)}</${paragraph.tag}>`;
}

/** The text instead of all that stands in a cell or a block. */
export function writeBlock(source: string, block: XmlElement, text: string): Edit[] {
  const paragraphs = childrenOf(block, 'p');
  const [first, ...others] = paragraphs;
  if (!first) return [];
  return [replace(first, paragraphWith(source, first, text)), ...others.map((one) => replace(one, ''))];
}

function writeText(source: string, content: XmlElement, text: string): Edit[] {
  const cell = child(content, 'tc');
  if (cell) return writeBlock(source, cell, text);
  if (child(content, 'p')) return writeBlock(source, content, text);
  const run = child(content, 'r');
  return [replaceInner(content, runOf(text, prefixOf(content), lookOf(source, run)))];
}

const charOf = (state: XmlElement | undefined, usual: number): string => {
  const code = Number.parseInt(state?.attributes.val ?? '', 16);
  return String.fromCodePoint(code > 0 && code < 0xd800 ? code : usual);
};

function writeBox(source: string, { element }: Control, isOn: boolean): Edit[] {
  const box = child(child(element, 'sdtPr'), 'checkbox');
  const content = child(element, 'sdtContent');
  if (!box || !content) return [];
  const checked = child(box, 'checked');
  const w = prefixOf(box);
  const value = isOn ? '1' : '0';
  const mark = `<${w}checked ${w}val="${value}"/>`;
  const sign = isOn
    ? charOf(child(box, 'checkedState'), 0x2612)
    : charOf(child(box, 'uncheckedState'), 0x2610);
  return [
    checked ? replace(checked, mark) : { start: box.innerStart, end: box.innerStart, text: mark },
    ...writeText(source, content, sign),
  ];
}

/**
 * Fills a content control. Its link to other parts of the document is cut, since the program would show what stands there
 * instead.
 */
export function writeControl(source: string, control: Control, answer: Answer): Edit[] {
  const properties = child(control.element, 'sdtPr');
  const content = child(control.element, 'sdtContent');
  if (!content) return [];
  const cut = (properties?.children ?? [])
    .filter(({ name }) => name === 'showingPlcHdr' || name === 'dataBinding')
    .map((one) => replace(one, ''));
  if (answer.kind === 'tick') return [...cut, ...writeBox(source, control, answer.isOn)];
  return [...cut, ...writeText(source, content, textFor(control, answer))];
}

/** What a control shows for an answer. */
export function textFor(
  { options }: Pick<Control, 'options'>,
  answer: Exclude<Answer, { kind: 'tick' }>,
): string {
  if (answer.kind === 'text') return answer.text;
  const [chosen = ''] = answer.options;
  return options.find(({ value }) => value === chosen)?.text ?? chosen;
}
