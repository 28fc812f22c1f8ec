/** What a blank form may be. Beyond these it is no form, or an attack. */
export const LIMITS = {
  fileBytes: 20_000_000,
  /** All parts of a document, or all streams of a PDF, unpacked. */
  unpackedBytes: 100_000_000,
  zipParts: 1000,
  /** One part of XML that is read. */
  xmlBytes: 20_000_000,
  xmlElements: 400_000,
  xmlDepth: 200,
  pages: 200,
  /** Streams of a PDF. */
  streams: 20_000,
  /** Cells of a workbook that hold something or have a format. */
  cells: 200_000,
  /** Joined cells, and cells with a list of answers, of a sheet. */
  ranges: 2000,
  /** Characters of a label, a name or an option; what is longer is a text and no label. */
  labelLength: 300,
  /** Characters of one cell of a workbook (ECMA-376). */
  cellLength: 32_767,
} as const;

/** A label as it is kept. */
export const shortened = (text: string): string => {
  const flat = text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  return flat.length > LIMITS.labelLength ? `${flat.slice(0, LIMITS.labelLength - 1).trimEnd()}…` : flat;
};
