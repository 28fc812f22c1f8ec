/** What all documents share: the light palette of the app. */
export const INK = {
  text: '#1b1f24',
  muted: '#57606a',
  line: '#d8dde3',
  surface: '#f7f8fa',
  accent: '#0b6bcb',
  bad: '#c0352b',
  warn: '#9a6400',
} as const;

/** Sizes of type, in points. */
export const SIZE = { title: 20, section: 14, group: 10.5, value: 9.5, label: 9, small: 8 } as const;

/** The sheet of paper, in points. US Letter, since the forms go to carriers in the US and Canada. */
export const PAGE = {
  width: 612,
  height: 792,
  margins: { left: 54, top: 62, right: 54, bottom: 58 },
} as const;

export const CONTENT_WIDTH = PAGE.width - PAGE.margins.left - PAGE.margins.right;

/**
 * Fonts of office files, which are not embedded. Arial is on every computer with an office; what it lacks of Chinese comes
 * from the font beside it, or from that one's neighbours.
 */
export const FONT = {
  latin: 'Arial',
  chinese: 'Microsoft YaHei',
  chineseNeighbours: 'PingFang SC,Noto Sans CJK SC,Source Han Sans SC,SimSun',
} as const;
