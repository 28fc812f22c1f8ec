import { INK, PAGE, SIZE } from '../look.ts';
import type { Node } from './pdfmake.ts';
import type { Pen } from './pen.ts';

/** Two texts at the left and right margin, for the head or the foot of a page. */
export function edgeLine(left: string, right: string, marginTop: number, write: Pen): Node {
  const small = { fontSize: SIZE.small, color: INK.muted } as const;
  return {
    margin: [PAGE.margins.left, marginTop, PAGE.margins.right, 0],
    columns: [
      { width: '*', ...write.text(left, null, small) },
      { width: 'auto', ...write.text(right, null, { ...small, alignment: 'right' }) },
    ],
    columnGap: 12,
  };
}
