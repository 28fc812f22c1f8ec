import { type RefObject, useEffect, useState } from 'react';

/** How far outside of what scrolls counts as in sight, so that it is there when it is scrolled to. */
const NEAR = '100%';

/** True from when the element first comes into sight, or near to it. */
export function useInSight(element: RefObject<Element | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (isSeen || !element.current) return;
    const see = (entries: readonly IntersectionObserverEntry[]) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    };
    const observer = new IntersectionObserver(see, { scrollMargin: NEAR });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isSeen]);
  return isSeen;
}
