import { useCallback, useEffect, useRef, useState } from 'react';

/** A jump to far pages, such as of the thumb, asks for them once it has rested this long, in milliseconds. */
export const JUMP_REST_MS = 60;

/** Which pages are asked for: those in sight, but not all that a thumb flies over. */
export function usePageWindow() {
  const [pages, setPages] = useState({ from: 0, to: 0 });
  const current = useRef(pages);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onPages = useCallback((from: number, to: number) => {
    const set = () => {
      current.current = { from, to };
      setPages(current.current);
    };
    clearTimeout(timer.current);
    const isNear = from <= current.current.to + 1 && to >= current.current.from - 1;
    if (isNear || from === 0) set();
    else timer.current = setTimeout(set, JUMP_REST_MS);
  }, []);
  return { ...pages, onPages };
}
