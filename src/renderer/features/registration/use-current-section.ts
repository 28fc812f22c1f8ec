import { type UIEvent, useCallback, useState } from 'react';
import { SECTIONS, type SectionId } from './fields.ts';
import { sectionId } from './focus-field.ts';

/** A part counts as current once its top is this close below the top of the form, in pixels. */
const NEAR_TOP = 120;

/** Which part of the form is in sight while the form scrolls. */
export function useCurrentSection() {
  const [current, setCurrent] = useState<SectionId>(SECTIONS[0]);
  const onScroll = useCallback((event: UIEvent<HTMLElement>) => {
    const box = event.currentTarget;
    const top = box.getBoundingClientRect().top + NEAR_TOP;
    const isAtEnd = box.scrollTop > 0 && box.scrollTop + box.clientHeight >= box.scrollHeight - 2;
    const passed = SECTIONS.filter((section) => {
      const element = document.getElementById(sectionId(section));
      return element !== null && element.getBoundingClientRect().top <= top;
    });
    const last = isAtEnd ? SECTIONS.at(-1) : passed.at(-1);
    setCurrent(last ?? SECTIONS[0]);
  }, []);
  return { current, onScroll };
}
