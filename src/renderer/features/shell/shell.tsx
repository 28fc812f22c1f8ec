import './shell.css';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '#renderer/stores/store.ts';
import { CommandPalette } from './command-palette.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';
import { TruthBar } from './truth-bar.tsx';

/** Navigation, customer switcher, truth bar, and the screen in the middle. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  const screen = useApp((state) => state.screen);
  const customerId = useApp((state) => state.customerId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen or customer begins at its top
  useEffect(() => {
    main.current?.scrollTo?.({ top: 0 });
  }, [screen, customerId]);
  return (
    <div className="tr-shell">
      <button type="button" className="tr-skip" onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      <SideNav />
      <TopBar />
      <main id="content" ref={main} className="tr-content" tabIndex={-1}>
        {children}
      </main>
      <TruthBar />
      <CommandPalette />
    </div>
  );
}
