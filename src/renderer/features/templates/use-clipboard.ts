import { type RefObject, useEffect, useRef } from 'react';

interface Clipboard {
  readonly onPaste: (text: string) => void;
  /** What is copied. */
  readonly onCopy: () => string;
}

/**
 * The clipboard while an element has the focus that is no field. A browser tells it of the place of the text cursor, which
 * such an element has not, so the document is listened to.
 */
export function useClipboard(element: RefObject<HTMLElement | null>, clipboard: Clipboard): void {
  const latest = useRef(clipboard);
  latest.current = clipboard;
  useEffect(() => {
    const isHere = () => element.current !== null && document.activeElement === element.current;
    const paste = (event: globalThis.ClipboardEvent) => {
      if (!isHere()) return;
      event.preventDefault();
      latest.current.onPaste(event.clipboardData?.getData('text/plain') ?? '');
    };
    const copy = (event: globalThis.ClipboardEvent) => {
      // Text that a person marked with the mouse is what Ctrl C is for.
      if (!isHere() || window.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', latest.current.onCopy());
    };
    document.addEventListener('paste', paste);
    document.addEventListener('copy', copy);
    return () => {
      document.removeEventListener('paste', paste);
      document.removeEventListener('copy', copy);
    };
  }, [element]);
}
