import {
  PDFDocument,
  type PDFFont,
  type PDFForm,
  PDFHexString,
  PDFName,
  type PDFPage,
  StandardFonts,
} from '@cantoo/pdf-lib';

/*
 * A blank form as a PDF with fields, in words and an order of its own. Page 1 has its labels at the left, page 2 above the
 * fields; some fields have only a tooltip or a name.
 */
interface Pen {
  readonly page: PDFPage;
  readonly form: PDFForm;
  readonly font: PDFFont;
}

type Draw = (pen: Pen, y: number) => void;

interface TextOptions {
  readonly max?: number;
  readonly comb?: boolean;
  readonly lines?: number;
  readonly tooltip?: string;
  readonly size?: number;
}

const tip = (form: PDFForm, name: string, tooltip: string | undefined) => {
  if (tooltip !== undefined)
    form.getField(name).acroField.dict.set(PDFName.of('TU'), PDFHexString.fromText(tooltip));
};

function addText(
  { page, form }: Pen,
  name: string,
  x: number,
  y: number,
  width: number,
  options: TextOptions,
) {
  const field = form.createTextField(name);
  if (options.max !== undefined) field.setMaxLength(options.max);
  if (options.comb) field.enableCombing();
  if (options.lines) field.enableMultiline();
  field.addToPage(page, { x, y, width, height: 16 * (options.lines ?? 1), borderWidth: 0.5 });
  field.acroField.setDefaultAppearance(`/Helv ${options.size ?? 0} Tf 0 g`);
  tip(form, name, options.tooltip);
}

const print = ({ page, font }: Pen, text: string, x: number, y: number, size = 10) =>
  page.drawText(text, { x, y, size, font });

const heading =
  (text: string, size = 13): Draw =>
  (pen, y) =>
    print(pen, text, 50, y, size);

const line =
  (label: string, name: string, options: TextOptions = {}): Draw =>
  (pen, y) => {
    print(pen, label, 50, y + 4);
    addText(pen, name, 210, y, 300, options);
  };

const list =
  (label: string, name: string, options: readonly string[]): Draw =>
  (pen, y) => {
    print(pen, label, 50, y + 4);
    const field = pen.form.createDropdown(name);
    field.addOptions([...options]);
    field.addToPage(pen.page, { x: 210, y, width: 200, height: 16, borderWidth: 0.5 });
  };

const under =
  (label: string, name: string, options: TextOptions = {}): Draw =>
  (pen, y) => {
    const height = 16 * (options.lines ?? 1);
    print(pen, label, 50, y + height + 5);
    addText(pen, name, 50, y, 460, options);
  };

const radio =
  (label: string, name: string, options: readonly (readonly [state: string, text: string])[]): Draw =>
  (pen, y) => {
    print(pen, label, 50, y + 2);
    const group = pen.form.createRadioGroup(name);
    for (const [at, [state, text]] of options.entries()) {
      const x = 250 + at * 95;
      group.addOptionToPage(state, pen.page, { x, y, width: 10, height: 10 });
      print(pen, text, x + 15, y + 2, 9);
    }
  };

const boxes =
  (...list: readonly (readonly [name: string, text: string])[]): Draw =>
  (pen, y) => {
    for (const [at, [name, text]] of list.entries()) {
      const x = 50 + at * 170;
      pen.form.createCheckBox(name).addToPage(pen.page, { x, y, width: 10, height: 10 });
      print(pen, text, x + 15, y + 2, 9);
    }
  };

const bare =
  (name: string, options: TextOptions): Draw =>
  (pen, y) =>
    addText(pen, name, 50, y, 460, options);

const PAGE_1: readonly Draw[] = [
  heading('Messaging registration request', 18),
  heading('1. Company details'),
  line('Registered company name *', 'Text1', { size: 10 }),
  line('Trading name (DBA)', 'Text2'),
  line('EIN / Tax ID', 'Text3', { max: 9, comb: true }),
  list('Type of organization', 'List1', [
    'Private, for profit',
    'Publicly traded',
    'Non-profit',
    'Government agency',
  ]),
  list('Industry', 'List2', ['Retail', 'Transportation and logistics', 'Health care', 'Other']),
  line('Street address', 'Text4'),
  line('City', 'Text5'),
  line('State / Province', 'Text6', { max: 2 }),
  line('ZIP code', 'Text7', { max: 10 }),
  list('Country', 'List3', ['Canada', 'United States']),
  line('Company website', 'Text8'),
  line('Support e-mail', 'Text9'),
  line('Telephone', 'Text10', { max: 10 }),
  line('Number of employees', 'Text11'),
  heading('2. Contact person'),
  line('Name', 'Text12'),
  line('Job title', 'Text13'),
];

const PAGE_2: readonly (readonly [Draw, number])[] = [
  [heading('3. Campaign'), 20],
  [under('What is the purpose of the campaign?', 'Text20', { lines: 4, size: 9 }), 90],
  [under('Describe how consumers opt in to the campaign (every method)', 'Text21', { lines: 4 }), 90],
  [
    radio('Use case', 'Radio1', [
      ['1', 'Marketing'],
      ['2', 'Customer care'],
      ['3', 'Low volume mixed'],
    ]),
    26,
  ],
  [
    radio('Do messages contain embedded links?', 'Radio2', [
      ['A', 'Yes'],
      ['B', 'No'],
    ]),
    26,
  ],
  [boxes(['Box1', 'Age-gated content'], ['Box2', 'Direct lending or loan arrangement']), 30],
  [under('Sample message 1', 'Text22', { lines: 2 }), 55],
  [under('Sample message 2', 'Text23', { lines: 2, max: 60 }), 55],
  [bare('Text24', { tooltip: 'Opt-out keywords (comma separated)' }), 22],
  [bare('form1.page2.helpMessage', {}), 40],
  [under('Numbers to be registered', 'Text25', { lines: 2 }), 55],
  [line('How many numbers?', 'Text26'), 22],
  [line('Privacy policy URL', 'Text27', { tooltip: 'Link to your privacy policy' }), 22],
  [line('Date', 'Text28'), 22],
];

/** The bytes of the form; the same each time. */
export async function makeBlankPdf(change?: (document: PDFDocument, form: PDFForm) => void): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const form = document.getForm();
  const first = { page: document.addPage([595, 842]), form, font };
  for (const [at, draw] of PAGE_1.entries()) draw(first, 780 - at * 26);
  const second = { page: document.addPage([595, 842]), form, font };
  let y = 800;
  for (const [draw, height] of PAGE_2) {
    y -= height;
    draw(second, y);
  }
  change?.(document, form);
  // Sizes of letters stay 0, as authors of forms leave them: the program that fills chooses.
  return Buffer.from(await document.save({ updateFieldAppearances: false }));
}
