import {
  PDFAcroCheckBox,
  PDFAcroRadioButton,
  PDFCheckBox,
  PDFDict,
  type PDFDocument,
  PDFDropdown,
  type PDFField,
  PDFHexString,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFString,
  PDFTextField,
  type PDFWidgetAnnotation,
} from '@cantoo/pdf-lib';
import type { PlaceKind, PlaceOption } from '#shared/model/blank-form.ts';

/** Where a field shows: its page, counted from 0, and its rectangle in the file's own points. */
export interface Spot {
  readonly page: number;
  readonly rectangle: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** For a box: the name of its ticked state. */
  readonly on: string | null;
}

/** A field that a person could fill in. */
export interface Fillable {
  readonly field: PDFField;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly tooltip: string;
  readonly options: readonly PlaceOption[];
  readonly takesSeveral: boolean;
  readonly takesOther: boolean;
  readonly isMultiline: boolean;
  readonly maxLength: number | null;
  readonly spots: readonly Spot[];
}

const HIDDEN = 1 << 1;
const NO_VIEW = 1 << 5;

export function textOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

/** On which page each annotation stands. */
function pagesOfWidgets(document: PDFDocument): Map<PDFDict, number> {
  const pages = new Map<PDFDict, number>();
  for (const [index, page] of document.getPages().entries()) {
    const annotations = page.node.Annots();
    for (let at = 0; at < (annotations?.size() ?? 0); at++) {
      const annotation = annotations?.lookup(at);
      if (annotation instanceof PDFDict) pages.set(annotation, index);
    }
  }
  return pages;
}

function spotsOf(widgets: readonly PDFWidgetAnnotation[], pages: ReadonlyMap<PDFDict, number>): Spot[] {
  return widgets.flatMap((widget) => {
    const page = pages.get(widget.dict);
    const isHidden = (widget.getFlags() & (HIDDEN | NO_VIEW)) !== 0;
    if (page === undefined || isHidden) return [];
    return [{ page, rectangle: widget.getRectangle(), on: widget.getOnValue()?.decodeText() ?? null }];
  });
}

type Traits = Pick<
  Fillable,
  'kind' | 'options' | 'takesSeveral' | 'takesOther' | 'isMultiline' | 'maxLength'
>;

const plain = (kind: PlaceKind, options: readonly PlaceOption[] = []): Traits => ({
  kind,
  options,
  takesSeveral: false,
  takesOther: false,
  isMultiline: false,
  maxLength: null,
});

/** States of the boxes of one field; several different ones are answers to choose from. */
function optionsOfBoxes(field: PDFCheckBox | PDFRadioGroup, spots: readonly Spot[]): PlaceOption[] {
  const { acroField } = field;
  const exported = (acroField.getExportValues() ?? []).map((value) => value.decodeText());
  const states = acroField.getWidgets().map((widget) => widget.getOnValue()?.decodeText() ?? null);
  const shown = spots.flatMap(({ on }) => (on === null ? [] : [on]));
  return [...new Set(shown)].map((value) => ({ value, text: exported[states.indexOf(value)] || value }));
}

function traitsOf(field: PDFField, spots: readonly Spot[]): Traits | null {
  if (field instanceof PDFTextField) {
    if (field.isPassword() || field.isFileSelector()) return null;
    return { ...plain('text'), isMultiline: field.isMultiline(), maxLength: field.getMaxLength() ?? null };
  }
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) {
    const options = field.acroField
      .getOptions()
      .map(({ value, display }) => ({ value: value.decodeText(), text: display.decodeText() }));
    const isList = field instanceof PDFOptionList;
    return {
      ...plain('choice', options),
      takesSeveral: isList && field.isMultiselect(),
      takesOther: !isList && field.isEditable(),
    };
  }
  if (field instanceof PDFRadioGroup) return plain('radio', optionsOfBoxes(field, spots));
  if (!(field instanceof PDFCheckBox)) return null;
  const options = optionsOfBoxes(field, spots);
  return options.length > 1 ? plain('radio', options) : plain('check');
}

/** The fields that a person can see and change, in the order of the file. Buttons and signatures are not among them. */
export function fillableFields(document: PDFDocument): Fillable[] {
  const pages = pagesOfWidgets(document);
  return document
    .getForm()
    .getFields()
    .flatMap((field) => {
      const spots = spotsOf(field.acroField.getWidgets(), pages);
      const traits = field.isReadOnly() || spots.length === 0 ? null : traitsOf(field, spots);
      if (!traits) return [];
      return [
        { field, name: field.getName(), tooltip: textOf(field.acroField.dict, 'TU'), spots, ...traits },
      ];
    });
}

/** Ticks the box of a state, or none. */
export function setState(field: PDFField, state: string | null): void {
  const { acroField } = field;
  if (!(acroField instanceof PDFAcroCheckBox || acroField instanceof PDFAcroRadioButton)) return;
  const widgets = acroField.getWidgets();
  const off = PDFName.of('Off');
  const ticked = widgets.map((widget) => widget.getOnValue()).find((on) => on?.decodeText() === state);
  acroField.dict.set(PDFName.of('V'), ticked ?? off);
  for (const widget of widgets)
    widget.setAppearanceState(ticked !== undefined && widget.getOnValue() === ticked ? ticked : off);
}
