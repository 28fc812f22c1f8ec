import { useEffect, useState } from 'react';
import { call } from '#renderer/api/client.ts';
import type { Attachment } from '#shared/model/attachment.ts';

export interface AttachmentPicture {
  /** As a data address. */
  readonly dataUrl: string;
  /** Of a PDF; null for a picture. */
  readonly pages: number | null;
}

function bytesOf(dataUrl: string): Uint8Array {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

async function load({ id, type }: Attachment): Promise<AttachmentPicture> {
  const { dataUrl } = await call('attachments.read', { attachmentId: id });
  if (type !== 'pdf') return { dataUrl, pages: null };
  // pdf.js is large and comes with the first PDF.
  const { firstPage } = await import('./pdf-page.ts');
  return firstPage(bytesOf(dataUrl));
}

/** How an attachment looks, once it is wanted: undefined until it is there, null when it cannot be shown. */
export function useAttachmentPicture(
  attachment: Attachment,
  isWanted: boolean,
): AttachmentPicture | null | undefined {
  const { id, isProtected } = attachment;
  const [shown, setShown] = useState<{ readonly id: string; readonly picture: AttachmentPicture | null }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bytes of an id never change.
  useEffect(() => {
    if (isProtected || !isWanted) return;
    let isCurrent = true;
    load(attachment).then(
      (picture) => isCurrent && setShown({ id, picture }),
      () => isCurrent && setShown({ id, picture: null }),
    );
    return () => {
      isCurrent = false;
    };
  }, [id, isProtected, isWanted]);
  if (isProtected) return null;
  return shown?.id === id ? shown.picture : undefined;
}
