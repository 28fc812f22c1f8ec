import {
  IconArrowsDiff,
  IconBook2,
  IconBuilding,
  IconCalendarTime,
  IconFileText,
  IconForms,
  IconHash,
  IconLayoutList,
  IconSend,
  IconSettings,
  IconStack2,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { AppMark } from '#renderer/components/app-mark.tsx';
import type { NavScreen, Screen } from '#renderer/stores/navigation.ts';
import { useApp } from '#renderer/stores/store.ts';

const ICONS = {
  portfolio: IconLayoutList,
  customer: IconBuilding,
  numbers: IconHash,
  changes: IconArrowsDiff,
  batches: IconStack2,
  registration: IconFileText,
  outbox: IconSend,
  timeline: IconCalendarTime,
  reference: IconBook2,
  forms: IconForms,
  settings: IconSettings,
} as const;

const ABOUT_ALL: readonly NavScreen[] = ['portfolio', 'outbox', 'timeline', 'forms'];
const ABOUT_ONE: readonly NavScreen[] = ['customer', 'numbers', 'changes', 'batches', 'registration'];
const NO_INPUT = {};

/** Where a screen belongs that the navigation does not name. */
const BELONGS: Readonly<Partial<Record<Screen, NavScreen>>> = {
  templates: 'registration',
  guided: 'outbox',
  journal: 'outbox',
};

interface ItemProps {
  readonly screen: NavScreen;
  readonly count?: number;
  readonly countLabel?: string;
  readonly isAlarm?: boolean;
  readonly isDisabled?: boolean;
}

function NavItem({ screen, count = 0, countLabel, isAlarm, isDisabled }: ItemProps) {
  const { t } = useTranslation();
  const shown = useApp((state) => state.screen);
  const isAbove = BELONGS[shown] === screen;
  const go = useApp((state) => state.go);
  const Icon = ICONS[screen];
  return (
    <li>
      <button
        type="button"
        className="tr-nav-item"
        aria-current={shown === screen ? 'page' : isAbove ? 'true' : undefined}
        title={t(`shell.screens.${screen}`)}
        disabled={isDisabled}
        onClick={() => go(screen)}
      >
        <Icon size={18} stroke={1.6} aria-hidden="true" />
        {t(`shell.screens.${screen}`)}
        {count > 0 && (
          <span className={`tr-nav-count${isAlarm ? ' is-alarm' : ''}`} title={countLabel}>
            <span aria-hidden="true">{count}</span>
            <span className="tr-hidden">{countLabel}</span>
          </span>
        )}
      </button>
    </li>
  );
}

/** Screens of all customers, then those of the chosen one, then what is looked up and settings. */
export function SideNav() {
  const { t } = useTranslation();
  const customerId = useApp((state) => state.customerId);
  const status = useLiveQuery('app.status', NO_INPUT).data;
  const customers = useLiveQuery('customers.list', NO_INPUT).data;
  const changes = customers?.find(({ id }) => id === customerId)?.unreadChanges ?? 0;
  const inOutbox = (status?.waiting ?? 0) + (status?.needsYou ?? 0);
  return (
    <nav className="tr-nav" aria-label={t('shell.navigation')}>
      <div className="tr-nav-brand">
        <AppMark size={22} />
        {t('common.appName')}
      </div>
      <ul className="tr-nav-group" aria-label={t('shell.aboutAll')}>
        {ABOUT_ALL.map((screen) => (
          <NavItem
            key={screen}
            screen={screen}
            {...(screen === 'outbox'
              ? {
                  count: inOutbox,
                  countLabel: t('shell.outboxCount', { count: inOutbox }),
                  isAlarm: (status?.needsYou ?? 0) > 0,
                }
              : {})}
          />
        ))}
      </ul>
      <p className="tr-nav-label">{t('shell.aboutOne')}</p>
      <ul aria-label={t('shell.aboutOne')}>
        {ABOUT_ONE.map((screen) => (
          <NavItem
            key={screen}
            screen={screen}
            isDisabled={customerId === null}
            {...(screen === 'changes'
              ? { count: changes, countLabel: t('shell.unread', { count: changes }) }
              : {})}
          />
        ))}
      </ul>
      <ul className="tr-nav-foot">
        <NavItem screen="reference" />
        <NavItem screen="settings" />
      </ul>
    </nav>
  );
}
