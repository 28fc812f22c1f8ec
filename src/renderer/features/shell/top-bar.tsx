import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '#renderer/stores/store.ts';
import { CustomerSwitcher } from './customer-switcher.tsx';

/** The chosen customer at the left, the way to everything at the right. */
export function TopBar() {
  const { t } = useTranslation();
  const setPaletteOpen = useApp((state) => state.setPaletteOpen);
  return (
    <header className="tr-top">
      <CustomerSwitcher />
      <button type="button" className="tr-search" onClick={() => setPaletteOpen(true)}>
        <IconSearch size={15} aria-hidden="true" />
        {t('shell.search')}
        <kbd className="tr-kbd">Ctrl K</kbd>
      </button>
    </header>
  );
}
