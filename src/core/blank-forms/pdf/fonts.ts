import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PDFDocument, type PDFFont, StandardFonts } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { NOTO_REGULAR, robotoFolder } from '../../exports/font-folder.ts';
import { type Covers, printable } from '../../exports/pdf/printable.ts';

/** A text as one font prints it. */
export interface Printed {
  readonly font: PDFFont;
  readonly text: string;
  /** Characters that stand in `text` as their codes, since no font at hand has them; empty as a rule. */
  readonly missing: string;
}

export interface FormFonts {
  /** The first font that has every character: Helvetica, which is in every program; Roboto; Noto Sans SC. */
  print(text: string): Promise<Printed>;
}

const coverage = (font: PDFFont): Covers => {
  const codes = new Set(font.getCharacterSet());
  return (code) => codes.has(code);
};

const none: Covers = () => false;

/** Fonts of one document; each is embedded when it is needed first, with the characters in use only. */
export function createFormFonts(document: PDFDocument, notoFolder: string): FormFonts {
  document.registerFontkit(fontkit);
  const file = async (path: string) => document.embedFont(await readFile(path), { subset: true });
  const embedders = [
    async () => document.embedFont(StandardFonts.Helvetica),
    () => file(join(robotoFolder(), 'Roboto-Regular.ttf')),
    () => file(join(notoFolder, NOTO_REGULAR)),
  ];
  const loaded = new Map<number, Promise<{ font: PDFFont; covers: Covers }>>();
  const load = (at: number, embed: () => Promise<PDFFont>) => {
    const known = loaded.get(at) ?? embed().then((font) => ({ font, covers: coverage(font) }));
    loaded.set(at, known);
    return known;
  };
  return {
    async print(text) {
      let last: Printed | undefined;
      for (const [at, embed] of embedders.entries()) {
        const { font, covers } = await load(at, embed);
        const runs = printable(text, { main: covers, fallback: none });
        const missing = runs.filter(({ kind }) => kind === 'code').map((run) => run.text);
        last = { font, text: runs.map((run) => run.text).join(''), missing: missing.join(' ') };
        if (missing.length === 0) return last;
      }
      if (!last) throw new Error('There are no fonts.');
      return last;
    },
  };
}
