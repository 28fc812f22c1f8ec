import type { PageViewport, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** A rectangle as a person sees the page: in points from the upper left, y downwards. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Words of one line that stand close together. */
export interface Segment extends Box {
  readonly text: string;
  /** Size of its letters. */
  readonly size: number;
}

/** What is printed on a page, and how a rectangle of the file lies on it. */
export interface PrintedPage {
  readonly segments: readonly Segment[];
  boxOf(x1: number, y1: number, x2: number, y2: number): Box;
}

type Item = Segment;

function boxIn(viewport: PageViewport, x1: number, y1: number, x2: number, y2: number): Box {
  const [ax = 0, ay = 0] = viewport.convertToViewportPoint(x1, y1);
  const [bx = 0, by = 0] = viewport.convertToViewportPoint(x2, y2);
  return { x1: Math.min(ax, bx), y1: Math.min(ay, by), x2: Math.max(ax, bx), y2: Math.max(ay, by) };
}

interface TextItem {
  readonly str: string;
  readonly transform: number[];
  readonly width: number;
  readonly height: number;
}

/** Where an item of text lies; null for what does not run from left to right. */
function place(viewport: PageViewport, { str, transform, width, height }: TextItem): Item | null {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  const length = Math.hypot(a, b);
  if (length === 0 || height === 0) return null;
  const along = { x: (a / length) * width, y: (b / length) * width };
  const up = { x: (-b / length) * height, y: (a / length) * height };
  const [sx = 0, sy = 0] = viewport.convertToViewportPoint(x, y);
  const [ex = 0, ey = 0] = viewport.convertToViewportPoint(x + along.x, y + along.y);
  if (ex < sx || Math.abs(ey - sy) > Math.abs(ex - sx) + 0.01) return null;
  return { text: str, size: height, ...boxIn(viewport, x, y, x + along.x + up.x, y + along.y + up.y) };
}

/** Rows of underscores and dots are where one writes, and no words. */
const withoutRules = (text: string) =>
  text
    .replace(/[_.…·]{3,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Words that stand further apart than this many letters' sizes belong to different columns. */
const WIDE_GAP = 1.1;

function joinLine(items: readonly Item[]): Segment[] {
  const segments: Segment[] = [];
  let current: Segment | null = null;
  for (const item of [...items].sort((p, q) => p.x1 - q.x1)) {
    if (item.text.trim() === '') continue;
    const gap: number = current === null ? Number.POSITIVE_INFINITY : item.x1 - current.x2;
    if (current === null || gap > WIDE_GAP * Math.max(current.size, item.size)) {
      if (current) segments.push(current);
      current = item;
      continue;
    }
    const blank: string =
      gap > 0.12 * item.size && !current.text.endsWith(' ') && !item.text.startsWith(' ') ? ' ' : '';
    current = {
      text: current.text + blank + item.text,
      size: Math.max(current.size, item.size),
      x1: current.x1,
      y1: Math.min(current.y1, item.y1),
      x2: Math.max(current.x2, item.x2),
      y2: Math.max(current.y2, item.y2),
    };
  }
  if (current) segments.push(current);
  return segments;
}

/** Items as lines, lines as segments, from top to bottom and from left to right. */
function segmentsOf(items: readonly Item[]): Segment[] {
  const lines: Item[][] = [];
  for (const item of [...items].sort((p, q) => p.y2 - q.y2)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && item.y2 - first.y2 <= 0.4 * Math.max(first.size, item.size)) line.push(item);
    else lines.push([item]);
  }
  return lines
    .flatMap(joinLine)
    .map((segment) => ({ ...segment, text: withoutRules(segment.text) }))
    .filter(({ text }) => text !== '');
}

async function readPage(page: PDFPageProxy): Promise<PrintedPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const placed = items.flatMap((item) => ('str' in item ? [place(viewport, item)] : []));
  page.cleanup();
  return {
    segments: segmentsOf(placed.filter((item): item is Item => item !== null)),
    boxOf: (x1, y1, x2, y2) => boxIn(viewport, x1, y1, x2, y2),
  };
}

/** What is printed on every page, in order. */
export async function readPrint(document: PDFDocumentProxy): Promise<PrintedPage[]> {
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number)));
  return pages;
}
