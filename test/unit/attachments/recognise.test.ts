import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseAttachment } from '#shared/attachments/recognise.ts';
import { attachmentRefusalText, refuseAttachment } from '#shared/attachments/refusals.ts';
import { aPdf, aPng, JPEG } from '#support/attachment-files.ts';

const word = (value: number) => [value >> 8, value & 0xff];
/** A JPEG of this size with nothing in it but its end, behind `front`. */
const jpeg = (width: number, height: number, front: readonly number[] = []) =>
  Uint8Array.from([
    ...[0xff, 0xd8, ...front],
    ...[0xff, 0xc0, 0, 11, 8, ...word(height), ...word(width), 1, 1, 0x11, 0],
    ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0x12, 0x34, 0xff, 0xd9],
  ]);
/** The data of a camera, with a small picture that has an end of its own. */
const THUMBNAIL = [0xff, 0xe1, 0, 8, 0xff, 0xd8, 0xff, 0xd9, 0, 0];

const read = (bytes: Uint8Array) => {
  const found = recogniseAttachment(bytes);
  return 'type' in found ? found.type : found.problem;
};

describe('what a file is', () => {
  it.each([
    ['a PNG', aPng(), 'png'],
    ['a JPEG', JPEG, 'jpeg'],
    ['a JPEG with something behind it', Buffer.concat([JPEG, Buffer.from('trailer')]), 'jpeg'],
    ['a JPEG of a camera', jpeg(40, 30, THUMBNAIL), 'jpeg'],
    ['bytes of FF between segments', jpeg(40, 30, [0xff, 0xff, ...THUMBNAIL.slice(1)]), 'jpeg'],
    ['as many pixels as may be', jpeg(10_000, 10_000), 'jpeg'],
    ['more pixels', jpeg(10_001, 10_000), 'many-pixels'],
    ['a PNG that says it is huge', aPng(100_000, 100_000), 'many-pixels'],
    ['a picture without width', jpeg(0, 10), 'damaged'],
    ['a JPEG whose only end is that of its small picture', jpeg(40, 30, THUMBNAIL).slice(0, -2), 'damaged'],
    ['a JPEG with a segment of no length', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]), 'damaged'],
    [
      'a JPEG that goes on with something else',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, 1, 2, 3, 4]),
      'damaged',
    ],
    ['a PNG that begins with another chunk', Buffer.from(aPng()).fill('IDAT', 12, 16), 'damaged'],
    ['a program', Buffer.from('MZ\u0090\u0000 this is a program'), 'other-type'],
    ['a page', Buffer.from('<html><script>1</script>'), 'other-type'],
    ['a picture of vectors', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'other-type'],
    ['nothing', Buffer.alloc(0), 'other-type'],
  ])('%s', (_name, bytes, expected) => {
    expect(read(bytes)).toBe(expected);
  });

  it('is a PDF, also with something in front of it, and says when it is protected', async () => {
    const plain = await aPdf('Where people agree');
    expect(recogniseAttachment(plain)).toEqual({ type: 'pdf', isProtected: false });
    expect(read(Buffer.concat([Buffer.alloc(900, 'x'), plain]))).toBe('pdf');
    expect(read(Buffer.concat([Buffer.alloc(1100, 'x'), plain]))).toBe('other-type');
    const locked = await aPdf('Where people agree', 'secret');
    expect(recogniseAttachment(locked)).toEqual({ type: 'pdf', isProtected: true });
    // The key is found wherever it stands.
    for (const before of [8170, 8180, 8190, 8200])
      expect(
        recogniseAttachment(Buffer.from(`%PDF-1.7${' '.repeat(before)}/Encrypt 12 0 R\n%%EOF`, 'latin1')),
      ).toEqual({ type: 'pdf', isProtected: true });
  });

  it('is never whole when its end is cut off', async () => {
    const files = [aPng(), JPEG, await aPdf('Where people agree')];
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (file, part) => {
          const cut = file.subarray(0, Math.floor((file.length - 8) * part));
          expect(['damaged', 'other-type']).toContain(read(cut));
        },
      ),
      { seed: 20261128, numRuns: 200 },
    );
  });

  it('is asked of any bytes without a fault', () => {
    const starts = [[], [...aPng().subarray(0, 24)], [0xff, 0xd8, 0xff], [...Buffer.from('%PDF-1.4 ')]];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        expect(() => recogniseAttachment(Uint8Array.from([...start, ...rest]))).not.toThrow();
      }),
      { seed: 20261128, numRuns: 500 },
    );
  });
});

describe('a refusal', () => {
  it('says what to do in both languages, and carries its name', () => {
    const error = refuseAttachment('other-type', { file: 'form.exe' });
    expect(error).toMatchObject({ code: 'bad-input', details: { refusal: 'other-type', file: 'form.exe' } });
    expect(error.message).toMatch(/^form\.exe is neither PNG.*Nothing was changed\.$/);
    expect(attachmentRefusalText('zh', 'too-many', { limit: 5 })).toContain('5 个');
  });
});
