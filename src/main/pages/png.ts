import type { NativeImage } from 'electron';
import { PICTURE_MAX_BYTES } from '#shared/ipc/procedures/page-checks.ts';

/** As PNG of at most 4 MB, made smaller when it must be; null when nothing was painted. */
export function toPng(image: NativeImage): Buffer | null {
  if (image.isEmpty()) return null;
  const widths = [image.getSize().width, 960, 640, 400];
  for (const width of widths) {
    const png = (width === image.getSize().width ? image : image.resize({ width })).toPNG();
    if (png.byteLength <= PICTURE_MAX_BYTES) return png;
  }
  return null;
}
