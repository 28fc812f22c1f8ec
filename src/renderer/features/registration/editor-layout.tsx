import './editor.css';
import type { ReactNode } from 'react';
import { RegistrationForm } from './form.tsx';
import { SectionNav } from './section-nav.tsx';
import { useCurrentSection } from './use-current-section.ts';

/** Parts of the form at the left, the form, and what it will look like at the right. */
export function EditorLayout({ side, note }: { readonly side: ReactNode; readonly note?: ReactNode }) {
  const { current, onScroll } = useCurrentSection();
  return (
    <>
      {note}
      <div className="tr-editor">
        <SectionNav current={current} />
        <div className="tr-form" onScroll={onScroll}>
          <RegistrationForm />
        </div>
        <aside className="tr-editor-side">{side}</aside>
      </div>
    </>
  );
}
