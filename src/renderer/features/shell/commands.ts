import type { TFunction } from 'i18next';
import { call } from '#renderer/api/client.ts';
import { currentLanguage } from '#renderer/i18n/i18n.ts';
import { ABOUT_ONE, type NavScreen, SCREENS } from '#renderer/stores/navigation.ts';
import { type AppState, useApp } from '#renderer/stores/store.ts';
import type { CustomerSummary } from '#shared/model/customer.ts';
import { ruleTitles } from '#shared/rules/texts/tables.ts';

export interface Command {
  readonly id: string;
  readonly group: 'screens' | 'actions' | 'customers' | 'rules';
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}

type App = Pick<AppState, 'go' | 'chooseCustomer' | 'addToast' | 'customerId'>;

/** The first nine have a digit. */
function keysOf(screen: NavScreen): Pick<Command, 'keys'> {
  if (screen === 'settings') return { keys: 'Ctrl ,' };
  const digit = SCREENS.indexOf(screen) + 1;
  return digit > 9 ? {} : { keys: `Ctrl ${digit}` };
}

function screenCommands(t: TFunction, { go, customerId }: App): readonly Command[] {
  return SCREENS.filter((screen) => customerId !== null || !ABOUT_ONE.has(screen)).map((screen) => ({
    id: `screen-${screen}`,
    group: 'screens',
    label: t(`shell.screens.${screen}`),
    ...keysOf(screen),
    run: () => go(screen),
  }));
}

/** Runs a call whose failure is told in a toast. */
function attempt(t: TFunction, work: () => Promise<unknown>): void {
  work().catch((error) => useApp.getState().addToast({ tone: 'bad', text: t('common.didNotWork'), error }));
}

function actionCommands(t: TFunction, app: App, current: CustomerSummary | undefined): readonly Command[] {
  const setting = (id: string, label: string, change: Parameters<typeof call<'settings.set'>>[1]) => ({
    id,
    group: 'actions' as const,
    label,
    run: () => attempt(t, () => call('settings.set', change)),
  });
  const ofCustomer: readonly Command[] = current
    ? [
        {
          id: 'pull',
          group: 'actions',
          label: t('shell.palette.pull', { name: current.name }),
          run: () => attempt(t, () => call('pull.start', { customerId: current.id })),
        },
        {
          id: 'new-batch',
          group: 'actions',
          label: t('shell.palette.newBatch', { name: current.name }),
          run: () => app.go('batches', { newBatch: {} }),
        },
      ]
    : [];
  return [
    ...ofCustomer,
    {
      id: 'all-numbers',
      group: 'actions',
      label: t('shell.palette.allNumbers'),
      run: () => app.go('numbers', { scope: 'all' }),
    },
    {
      id: 'send-now',
      group: 'actions',
      label: t('shell.palette.sendNow'),
      run: () => attempt(t, () => call('outbox.sendNow', {})),
    },
    {
      id: 'connect',
      group: 'actions',
      label: t('shell.palette.connect'),
      run: () => app.go('settings', { connect: true }),
    },
    {
      id: 'import',
      group: 'actions',
      label: t('import.open'),
      run: () => app.go('import'),
    },
    {
      id: 'journal',
      group: 'actions',
      label: t('journal.title'),
      run: () => app.go('journal'),
    },
    {
      id: 'templates',
      group: 'actions',
      label: t('templates.title'),
      run: () => app.go('templates'),
    },
    {
      id: 'lookup',
      group: 'actions',
      label: t('shell.palette.lookup'),
      run: () => app.go('reference', { tab: 'lookup' }),
    },
    setting('offline', t('shell.palette.workOffline'), { workOffline: true }),
    setting('online', t('shell.palette.workOnline'), { workOffline: false }),
    setting('light', t('shell.palette.light'), { theme: 'light' }),
    setting('dark', t('shell.palette.dark'), { theme: 'dark' }),
    setting('system', t('shell.palette.system'), { theme: 'system' }),
    setting('english', t('shell.palette.english'), { language: 'en' }),
    setting('chinese', t('shell.palette.chinese'), { language: 'zh' }),
  ];
}

function ruleCommands(t: TFunction, { go }: App): readonly Command[] {
  return Object.entries(ruleTitles[currentLanguage()]).map(([id, title]) => ({
    id: `rule-${id}`,
    group: 'rules',
    label: t('shell.palette.rule', { id, title }),
    run: () => go('reference', { ruleId: id }),
  }));
}

/** Everything the palette offers, in the order in which it is shown. */
export function listCommands(
  t: TFunction,
  app: App,
  customers: readonly CustomerSummary[],
): readonly Command[] {
  const current = customers.find(({ id }) => id === app.customerId);
  const ofCustomers = customers.map(
    (customer): Command => ({
      id: `customer-${customer.id}`,
      group: 'customers',
      label: customer.name,
      run: () => app.chooseCustomer(customer.id),
    }),
  );
  return [
    ...screenCommands(t, app),
    ...actionCommands(t, app, current),
    ...ofCustomers,
    ...ruleCommands(t, app),
  ];
}

const SHOWN = 60;

/** Commands in which every word of the query occurs; those that begin with it come first. */
export function findCommands(commands: readonly Command[], query: string): readonly Command[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const matches = commands.filter(({ label }) => {
    const text = label.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const start = words.join(' ');
  const begins = ({ label }: Command) => (label.toLocaleLowerCase().startsWith(start) ? 0 : 1);
  const sorted = words.length === 0 ? matches : [...matches].sort((a, b) => begins(a) - begins(b));
  return sorted.slice(0, SHOWN);
}
