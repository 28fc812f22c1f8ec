import type { PlaceKind, PlaceOption } from '#shared/model/blank-form.ts';
import { child, childrenOf, descendants, type XmlElement } from '../office/xml.ts';
import { type Docx, inside, textOf } from './document.ts';

/** A content control that can be filled in. */
export interface Control {
  readonly element: XmlElement;
  /** Among all controls of the document, counted from 0. */
  readonly index: number;
  readonly kind: Extract<PlaceKind, 'text' | 'choice' | 'check'>;
  readonly title: string;
  readonly tag: string;
  readonly options: readonly PlaceOption[];
  readonly takesOther: boolean;
  readonly isMultiline: boolean;
}

/** Controls that hold something else than an answer. */
const OTHERS = [
  'docPartObj',
  'docPartList',
  'picture',
  'group',
  'citation',
  'bibliography',
  'equation',
  'repeatingSection',
];
const LOCKS = new Set(['contentLocked', 'sdtContentLocked']);

function optionsOf(list: XmlElement): PlaceOption[] {
  return childrenOf(list, 'listItem')
    .map(({ attributes: { value = '', displayText } }) => ({ value, text: displayText ?? value }))
    .filter(({ value, text }) => value !== '' && text !== '');
}

function controlOf(element: XmlElement, index: number): Control | null {
  const properties = child(element, 'sdtPr');
  const content = child(element, 'sdtContent');
  if (!content || descendants(content, 'sdt', 'tr', 'tbl').length > 0) return null;
  const isOther = properties?.children.some(({ name }) => OTHERS.includes(name)) ?? false;
  if (isOther || LOCKS.has(child(properties, 'lock')?.attributes.val ?? '')) return null;
  const list = child(properties, 'dropDownList') ?? child(properties, 'comboBox');
  const isBox = child(properties, 'checkbox') !== undefined;
  const isOneLine = child(properties, 'text') !== undefined || child(properties, 'date') !== undefined;
  return {
    element,
    index,
    kind: isBox ? 'check' : list ? 'choice' : 'text',
    title: child(properties, 'alias')?.attributes.val ?? '',
    tag: child(properties, 'tag')?.attributes.val ?? '',
    options: list ? optionsOf(list) : [],
    takesOther: list?.name === 'comboBox',
    isMultiline:
      !isOneLine || ['1', 'true', 'on'].includes(child(properties, 'text')?.attributes.multiLine ?? ''),
  };
}

const allControls = ({ part }: Docx): XmlElement[] =>
  [...inside(part.root)].filter(({ name }) => name === 'sdt');

export const controlsOf = (document: Docx): Control[] =>
  allControls(document)
    .map(controlOf)
    .filter((one): one is Control => one !== null);

/** What a control says: its text, or whether its box is ticked. */
export function stateOfControl(document: Docx, index: number): string | boolean | null {
  const element = allControls(document)[index];
  const content = child(element, 'sdtContent');
  const properties = element && child(element, 'sdtPr');
  if (!content) return null;
  const box = child(properties, 'checkbox');
  if (box) return ['1', 'true', 'on'].includes(child(box, 'checked')?.attributes.val ?? '0');
  return child(properties, 'showingPlcHdr') ? '' : textOf(content, true);
}
