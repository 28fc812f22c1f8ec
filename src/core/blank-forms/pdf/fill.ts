import {
  PDFAcroCheckBox,
  PDFAcroRadioButton,
  type PDFDocument,
  PDFDropdown,
  type PDFField,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFOptionList,
  PDFString,
  PDFTextField,
  type PDFWidgetAnnotation,
} from '@cantoo/pdf-lib';
import type { ChosenFile } from '../../read-chosen-file.ts';
import type { Entry, FilledFile, Mishap } from '../format.ts';
import { setState } from './fields.ts';
import { type Fitted, fitText } from './fit.ts';
import { createFormFonts, type FormFonts, type Printed } from './fonts.ts';
import { openPdf, toRefusal } from './open.ts';
import { notKept, type Written } from './read-back.ts';

type Trouble = Omit<Mishap, 'placeId'>;
type Appearance = Pick<PDFWidgetAnnotation, 'getDefaultAppearance' | 'setDefaultAppearance'>;

const TF = /([\d.]+)(\s+Tf\b)/;
const sizeIn = (appearance: string | undefined): number | null => {
  const [, size] = TF.exec(appearance ?? '') ?? [];
  return size === undefined ? null : Number(size);
};

const USUAL_APPEARANCE = '/Helv 0 Tf 0 g';

/** Where a field says how its text is drawn: at itself, or at each of its widgets; nowhere when its form says so for all. */
const holdersOf = ({ acroField }: PDFField): Appearance[] =>
  [acroField, ...acroField.getWidgets()].filter((one) => one.getDefaultAppearance() !== undefined);

/** How the text of a field without a word of its own is drawn, by what it belongs to. */
function inheritedAppearance({ acroField, doc }: PDFField): string | null {
  const key = PDFName.of('DA');
  const found = acroField.getInheritableAttribute(key) ?? doc.getForm().acroForm.dict.lookup(key);
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : null;
}

const sized = (appearance: string, size: number | null): string =>
  size === null ? appearance : appearance.replace(TF, (_all, _old, rest: string) => `${size}${rest}`);

/**
 * Draws a field with a font that has its characters. The name of the font that the form gave stays for programs that draw the
 * field again when somebody edits it; `size` is kept, unless the form leaves it to the program.
 */
function draw(field: PDFTextField | PDFDropdown | PDFOptionList, font: PDFFont, size: number | null): void {
  const { acroField } = field;
  const inherited = holdersOf(field).length === 0 ? inheritedAppearance(field) : null;
  if (holdersOf(field).length === 0) acroField.setDefaultAppearance(inherited ?? USUAL_APPEARANCE);
  const before = holdersOf(field).map((holder) => ({
    holder,
    appearance: holder.getDefaultAppearance() ?? '',
  }));
  for (const { holder, appearance } of before) holder.setDefaultAppearance(sized(appearance, size));
  field.updateAppearances(font);
  for (const { holder, appearance } of before)
    holder.setDefaultAppearance(sizeIn(appearance) ? sized(appearance, size) : appearance);
  if (inherited !== null && !sizeIn(inherited)) acroField.dict.delete(PDFName.of('DA'));
}

const setValue = (field: PDFField, text: string) =>
  field.acroField.dict.set(PDFName.of('V'), PDFHexString.fromText(text));

/** The least room among the widgets that show the same text. */
function fitInto(field: PDFTextField, { font, text }: Printed): Fitted {
  const own = holdersOf(field).map((holder) => holder.getDefaultAppearance());
  const size = [...own, inheritedAppearance(field) ?? undefined].map(sizeIn).find((one) => one !== null);
  const fits = field.acroField.getWidgets().map((widget) => {
    const { width, height } = widget.getRectangle();
    const margin = 2 * ((widget.getBorderStyle()?.getWidth() ?? 0) + 1);
    const isTurned = (widget.getAppearanceCharacteristics()?.getRotation() ?? 0) % 180 !== 0;
    const [across, along] = isTurned ? [height, width] : [width, height];
    const room = { width: across - margin, height: along - margin, isMultiline: field.isMultiline() };
    return fitText(text, font, { ...room, size: size ?? null });
  });
  return fits.sort((a, b) => a.size - b.size || Number(b.isCut) - Number(a.isCut))[0] as Fitted;
}

/** What is drawn may be broken into lines or stand as codes; the value of the field is the text as it was given. */
async function writeText(field: PDFTextField, text: string, fonts: FormFonts): Promise<Trouble[]> {
  const printed = await fonts.print(text);
  field.disableRichFormatting();
  const isCombed = field.isCombed() && printed.missing === '';
  const fitted = isCombed ? null : fitInto(field, printed);
  if (!isCombed) field.disableCombing();
  setValue(field, fitted ? fitted.lines.join('\n') : printed.text);
  draw(field, printed.font, fitted?.size ?? null);
  setValue(field, text);
  const mishaps: Trouble[] = [];
  if (fitted?.isCut) mishaps.push({ reason: 'cut-off', value: '' });
  if (printed.missing !== '') mishaps.push({ reason: 'not-printable', value: printed.missing });
  return mishaps;
}

/** A list shows the words of an option and keeps its value. */
async function choose(
  field: PDFDropdown | PDFOptionList,
  values: readonly string[],
  fonts: FormFonts,
): Promise<void> {
  const all = field.acroField.getOptions();
  const chosen = values.map((value) => all.find((one) => one.value.decodeText() === value));
  const shown = values.map((value, at) => chosen[at]?.display.decodeText() ?? value);
  const drawn = field instanceof PDFOptionList ? field.getOptions() : shown;
  const printed = await fonts.print(drawn.join('\n'));
  if (field instanceof PDFDropdown && printed.missing === '') {
    setValue(field, shown[0] ?? '');
    draw(field, printed.font, null);
  }
  // In the very spelling of the option: some programs compare bytes.
  field.acroField.setValues(values.map((value, at) => chosen[at]?.value ?? PDFHexString.fromText(value)));
  if (field instanceof PDFOptionList && printed.missing === '') draw(field, printed.font, null);
}

/** The state of the first box that can be ticked. */
const stateOf = ({ acroField }: PDFField): string | null =>
  acroField
    .getWidgets()
    .map((widget) => widget.getOnValue()?.decodeText())
    .find((state) => state !== undefined) ?? null;

/** Ticks the box of a state, or none, and says under which names a reader may know it. */
function tick(field: PDFField, state: string | null): string[] {
  setState(field, state);
  if (state === null) return [];
  const { acroField } = field;
  if (!(acroField instanceof PDFAcroCheckBox || acroField instanceof PDFAcroRadioButton)) return [state];
  const at = acroField.getWidgets().findIndex((widget) => widget.getOnValue()?.decodeText() === state);
  const exported = acroField.getExportValues()?.[at]?.decodeText();
  return exported === undefined ? [state] : [state, exported];
}

async function write(field: PDFField, { place, answer }: Entry, fonts: FormFonts): Promise<Done> {
  const done = (values: readonly string[], mishaps: readonly Trouble[] = [], isAnyOf = false): Done => ({
    written: { placeId: place.id, values, isAnyOf },
    mishaps: mishaps.map((trouble) => ({ placeId: place.id, ...trouble })),
  });
  if (answer.kind === 'tick') return done(tick(field, answer.isOn ? stateOf(field) : null), [], true);
  const values = answer.kind === 'text' ? [answer.text] : answer.options;
  if (field instanceof PDFTextField) return done(values, await writeText(field, values[0] ?? '', fonts));
  if (!(field instanceof PDFDropdown || field instanceof PDFOptionList))
    return done(tick(field, values[0] ?? null), [], true);
  await choose(field, values, fonts);
  return done(values);
}

interface Done {
  readonly written: Written;
  readonly mishaps: readonly Mishap[];
}

async function writeAll(
  document: PDFDocument,
  entries: readonly Entry[],
  fontFolder: string,
): Promise<Done[]> {
  const fonts = createFormFonts(document, fontFolder);
  const fields = new Map(
    document
      .getForm()
      .getFields()
      .map((field) => [field.getName().slice(0, 400), field]),
  );
  const done: Done[] = [];
  for (const entry of entries) {
    const field = fields.get(entry.place.id);
    if (field) done.push(await write(field, entry, fonts));
  }
  return done;
}

/** A copy of a PDF form with the answers in its fields, read back by another library than the one that wrote it. */
export async function fillPdfForm(
  file: ChosenFile,
  entries: readonly Entry[],
  fontFolder: string,
): Promise<FilledFile> {
  const document = await openPdf(file);
  try {
    const done = await writeAll(document, entries, fontFolder);
    const bytes = await document.commit();
    const lost = await notKept(
      bytes,
      done.map(({ written }) => written),
    );
    const kept = done.flatMap(({ mishaps }) => mishaps).filter(({ placeId }) => !lost.includes(placeId));
    return {
      bytes,
      mishaps: [...kept, ...lost.map((placeId) => ({ placeId, reason: 'not-kept' as const, value: '' }))],
    };
  } catch (error) {
    throw toRefusal(file, error);
  }
}
