/** What a file may be. Beyond these it is not a list of numbers, or would not fit into memory. */
export const LIMITS = {
  csvBytes: 600_000_000,
  xlsxBytes: 100_000_000,
  /** All parts of a workbook unpacked; a small file that unpacks to more is an attack or a mistake. */
  unpackedBytes: 256_000_000,
  zipParts: 2000,
  rows: 2_000_000,
  /** Cells of the rectangle that a sheet spans, empty ones included. */
  cells: 60_000_000,
  /** Characters of one cell, wherever it is; a quotation mark that never closes makes the rest of a file one cell. */
  cellLength: 100_000,
  /** Characters of a cell that is used. */
  usedCellLength: 500,
} as const;
