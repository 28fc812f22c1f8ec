import { useEffect, useRef, useState } from 'react';

/** The count is spoken at most this often, in milliseconds. */
const SPOKEN_MS = 1000;

/** Says how many findings there are, in words for ears, at most once a second. */
export function SpokenCount({ text }: { readonly text: string }) {
  const [spoken, setSpoken] = useState('');
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + SPOKEN_MS - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setSpoken(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" className="tr-hidden">
      {spoken}
    </p>
  );
}
