import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import type { CustomerSummary } from '#shared/model/customer.ts';
import { useLiveQuery } from './api/live-query.ts';
import { LoadingWindow } from './components/loading-window.tsx';
import { CustomerScreen } from './features/customer/customer-screen.tsx';
import { sortByAttention } from './features/portfolio/attention.ts';
import { PortfolioScreen } from './features/portfolio/portfolio-screen.tsx';
import { RecoveryScreen } from './features/recovery/recovery-screen.tsx';
import { Shell } from './features/shell/shell.tsx';
import { useShortcuts } from './features/shell/use-shortcuts.ts';
import { WelcomeScreen } from './features/welcome/welcome-screen.tsx';
import type { Screen } from './stores/navigation.ts';
import { useApp } from './stores/store.ts';

const NO_INPUT = {};

const SCREENS: Readonly<Record<Screen, ComponentType>> = {
  portfolio: PortfolioScreen,
  customer: CustomerScreen,
  numbers: lazy(async () => ({
    default: (await import('./features/numbers/numbers-screen.tsx')).NumbersScreen,
  })),
  changes: lazy(async () => ({
    default: (await import('./features/changes/changes-screen.tsx')).ChangesScreen,
  })),
  batches: lazy(async () => ({
    default: (await import('./features/batches/batches-screen.tsx')).BatchesScreen,
  })),
  registration: lazy(async () => ({
    default: (await import('./features/registration/registration-screen.tsx')).RegistrationScreen,
  })),
  outbox: lazy(async () => ({ default: (await import('./features/outbox/outbox-screen.tsx')).OutboxScreen })),
  timeline: lazy(async () => ({
    default: (await import('./features/timeline/timeline-screen.tsx')).TimelineScreen,
  })),
  journal: lazy(async () => ({
    default: (await import('./features/journal/journal-screen.tsx')).JournalScreen,
  })),
  guided: lazy(async () => ({ default: (await import('./features/guided/guided-screen.tsx')).GuidedScreen })),
  import: lazy(async () => ({ default: (await import('./features/import/import-screen.tsx')).ImportScreen })),
  reference: lazy(async () => ({
    default: (await import('./features/reference/reference-screen.tsx')).ReferenceScreen,
  })),
  forms: lazy(async () => ({ default: (await import('./features/forms/forms-screen.tsx')).FormsScreen })),
  templates: lazy(async () => ({
    default: (await import('./features/templates/templates-screen.tsx')).TemplatesScreen,
  })),
  settings: lazy(async () => ({
    default: (await import('./features/settings/settings-screen.tsx')).SettingsScreen,
  })),
};

/** Keeps a customer chosen: the one that needs attention first, until a person chooses another. */
function useChosenCustomer(customers: readonly CustomerSummary[] | undefined): void {
  const customerId = useApp((state) => state.customerId);
  const setCustomer = useApp((state) => state.setCustomer);
  useEffect(() => {
    if (!customers || customers.some(({ id }) => id === customerId)) return;
    setCustomer(sortByAttention(customers, Date.now())[0]?.customer.id ?? null);
  }, [customers, customerId, setCustomer]);
}

/** Tests and the start-up measurement wait for this mark instead of sleeping. */
function useReadyMark(): void {
  useEffect(() => {
    document.documentElement.dataset.appState = 'ready';
  }, []);
}

function Screens() {
  const screen = useApp((state) => state.screen);
  const Current = SCREENS[screen];
  useReadyMark();
  useShortcuts();
  return (
    <Shell>
      <Suspense fallback={null}>
        <Current />
      </Suspense>
    </Shell>
  );
}

function Welcome() {
  useReadyMark();
  return <WelcomeScreen />;
}

/** Everything that needs a running core: the welcome while nothing is connected, the screens otherwise. */
export function Workspace() {
  const settings = useLiveQuery('settings.get', NO_INPUT);
  const customers = useLiveQuery('customers.list', NO_INPUT);
  const connections = useLiveQuery('connections.list', NO_INPUT);
  const screen = useApp((state) => state.screen);
  useChosenCustomer(customers.data);
  const error = settings.error ?? customers.error ?? connections.error;
  if (settings.data && customers.data && connections.data) {
    const isEmpty = customers.data.length === 0 && connections.data.length === 0;
    return isEmpty && screen !== 'import' ? <Welcome /> : <Screens />;
  }
  return error ? <RecoveryScreen failure={error} /> : <LoadingWindow />;
}
