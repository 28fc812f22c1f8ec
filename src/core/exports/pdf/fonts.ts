import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NOTO_BOLD, NOTO_REGULAR, robotoFolder } from '../font-folder.ts';
import type { FontFile, PdfDocument, PdfFont, WordLayout } from './pdfmake.ts';
import { FALLBACK_FONT, MAIN_FONT } from './theme.ts';

type FontFiles = Readonly<Record<string, { readonly normal: Buffer; readonly bold: Buffer }>>;

/** Reads the four font files. Fails with the file's own error (`ENOENT` and a path) when one is missing. */
async function readFonts(notoFolder: string): Promise<FontFiles> {
  const roboto = robotoFolder();
  const [normal, bold, fallback, fallbackBold] = await Promise.all([
    readFile(join(notoFolder, NOTO_REGULAR)),
    readFile(join(notoFolder, NOTO_BOLD)),
    readFile(join(roboto, 'Roboto-Regular.ttf')),
    readFile(join(roboto, 'Roboto-Medium.ttf')),
  ]);
  return { [MAIN_FONT]: { normal, bold }, [FALLBACK_FONT]: { normal: fallback, bold: fallbackBold } };
}

/** So many words of one font; a text of nothing but new words must not fill the memory. */
const WORDS_KEPT = 20_000;

interface FontMemory {
  readonly file: FontFile;
  readonly words: Map<string, WordLayout>;
}

/**
 * The fonts of one PDF, or of many that are made one after the other: files and the layout of words that came before. They
 * take some 50 MB while they are held. What was made before changes no byte of what is made next.
 */
export interface PdfFonts {
  files(): Promise<FontFiles>;
  /** Lets a document's fonts use what is known of words. */
  share(document: PdfDocument): void;
}

/**
 * A word as one sign for each of its characters, each with the character that it stands for here. Null where signs are joined
 * or split: what such a sign stands for depends on what was laid out before it.
 */
function plainLayout(word: string, layout: WordLayout): WordLayout | null {
  const characters = [...word];
  const { glyphs, positions, advanceWidth } = layout;
  if (characters.length !== glyphs.length) return null;
  const plain = glyphs.map(({ id, advanceWidth: width }, index) => ({
    id,
    advanceWidth: width,
    codePoints: [characters[index]?.codePointAt(0) ?? 0],
  }));
  return { glyphs: plain, positions, advanceWidth };
}

function remember(font: PdfFont, { file, words }: FontMemory): void {
  const layOutAlone = font.layoutCached.bind(font);
  font.layoutCached = (word) => {
    const known = words.get(word);
    if (known) return known;
    // With the tables that were read before, of the same file.
    const plain = plainLayout(word, font.layoutRun.call({ font: file, scale: font.scale }, word));
    if (!plain) return layOutAlone(word);
    if (words.size >= WORDS_KEPT) words.clear();
    words.set(word, plain);
    return plain;
  };
}

export function createPdfFonts(notoFolder: string): PdfFonts {
  let files: Promise<FontFiles> | undefined;
  const memories = new Map<string, FontMemory>();
  return {
    files() {
      files ??= readFonts(notoFolder);
      return files;
    },
    share(document) {
      const provide = document.provideFont.bind(document);
      const shared = new Set<PdfFont>();
      document.provideFont = (family, bold, italics) => {
        const font = provide(family, bold, italics);
        if (shared.has(font)) return font;
        shared.add(font);
        const key = `${family} ${bold}`;
        const memory = memories.get(key) ?? { file: font.font, words: new Map() };
        memories.set(key, memory);
        remember(font, memory);
        return font;
      };
    },
  };
}
