import './delta-steps.css';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { type Action, useAction } from '#renderer/api/use-action.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import type { Delta, DeltaNumber } from '#shared/model/delta.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import { BatchPlanDialog } from './batches/plan-dialog.tsx';
import { type PlannedNumbers, plannedChanges } from './batches/planned-numbers.ts';
import { useOpenMade } from './batches/use-open-made.ts';
import { ErrorNote } from './error-note.tsx';
import { VirtualTable } from './virtual-table.tsx';

/** In the order of what comes first on the way to texting. */
const GROUPS = ['toAuthorise', 'again', 'unregistered', 'look'] as const;
export type DeltaGroup = (typeof GROUPS)[number];

const BUTTONS = {
  toAuthorise: 'makeBatches',
  again: 'authoriseAgain',
  unregistered: 'makeRegistration',
  look: 'acknowledge',
} as const;

/** Rows that are shown before a list scrolls. */
const ROWS_SHOWN = 6;

function useChangeWords(): (changes: DeltaNumber['changes']) => string {
  const { t } = useTranslation();
  const { list } = useFormat();
  const orNobody = (text: string) => text || t('delta.nobody');
  return (changes) =>
    list(
      changes.map(({ kind, before, after }) => {
        const word = t(`changes.kind.${kind}`);
        if (before === '' && after === '') return word;
        return t('delta.changed', { kind: word, before: orNobody(before), after: orNobody(after) });
      }),
    );
}

/** The numbers of one group, with what changed about them. */
function Numbers({ group, label }: { readonly group: Delta['look']; readonly label: string }) {
  const { t } = useTranslation();
  const words = useChangeWords();
  const { count, numbers } = group;
  const column = (key: 'number' | 'owner' | 'location' | 'change', width: string) => ({
    key,
    title: t(`delta.columns.${key}`),
    width,
  });
  return (
    <details className="tr-fold">
      <summary>{t('delta.which')}</summary>
      <VirtualTable
        mostRows={ROWS_SHOWN}
        label={label}
        columns={[
          column('number', '150px'),
          column('owner', 'minmax(100px, 1fr)'),
          column('location', 'minmax(100px, 1fr)'),
          column('change', 'minmax(160px, 2fr)'),
        ]}
        rows={numbers}
        keyOf={({ e164 }) => e164}
        render={({ e164, ownerName, locationName, changes }) => (
          <>
            <td className="tr-mono">{formatPhone(e164)}</td>
            <td className={ownerName === '' ? 'tr-faint' : 'tr-cut'}>
              {ownerName || t('numbers.unassigned')}
            </td>
            <td className="tr-cut">{locationName}</td>
            <td className="tr-cut" title={words(changes)}>
              {words(changes)}
            </td>
          </>
        )}
      />
      {numbers.length < count && (
        <p className="tr-flush tr-small tr-muted">{t('delta.shownOf', { shown: numbers.length, count })}</p>
      )}
    </details>
  );
}

function useSteps(customerId: CustomerId, delta: Delta | undefined) {
  const { t } = useTranslation();
  const { addToast } = useApp.getState();
  const openMade = useOpenMade();
  const goOn = useGoOn();
  const [planned, setPlanned] = useState<PlannedNumbers | null>(null);
  const toAuthorise = useAction(async () => setPlanned(await plannedChanges(customerId, 'to-authorise')));
  const again = useAction(async () => {
    const { batches } = await call('delta.makeBatches', { customerId, what: 'again' });
    openMade(batches);
  });
  const unregistered = useAction(async () => {
    const { registrationId, numbersLeft } = await call('delta.makeRegistration', { customerId, name: '' });
    if (numbersLeft > 0) addToast({ tone: 'info', text: t('delta.numbersLeft', { count: numbersLeft }) });
    goOn('registration', { registrationId });
  });
  const look = useAction(async () => {
    if (delta) await call('delta.acknowledge', { customerId, asOf: delta.asOf, numbers: null });
  });
  const actions: Readonly<Record<DeltaGroup, Action<[]>>> = { toAuthorise, again, unregistered, look };
  return { actions, planned, close: () => setPlanned(null) };
}

interface StepProps {
  readonly name: DeltaGroup;
  readonly delta: Delta;
  readonly action: Action<[]>;
}

function Step({ name, delta, action }: StepProps) {
  const { t } = useTranslation();
  const group = delta[name];
  const text = t(`delta.${name}`, { count: group.count });
  const isCopy = name === 'unregistered' && delta.lastApproved !== null;
  const cure = isCopy
    ? t('delta.cure.unregisteredCopy', { name: delta.lastApproved?.name ?? '' })
    : t(`delta.cure.${name}`);
  const isWarning = name === 'again' || name === 'look';
  const Icon = isWarning ? IconAlertTriangle : IconInfoCircle;
  return (
    <li>
      <div className="tr-delta-step">
        <Icon size={18} aria-hidden="true" className={isWarning ? 'is-warn' : undefined} />
        <p>
          <strong>{text}</strong> <span className="tr-muted">{cure}</span>
        </p>
        <Button size="compact-sm" loading={action.isBusy} onClick={() => void action.run()}>
          {t(`delta.${BUTTONS[name]}`)}
        </Button>
      </div>
      <Numbers group={group} label={text} />
      {action.error && <ErrorNote error={action.error} />}
    </li>
  );
}

interface Props {
  readonly customerId: CustomerId;
  /** Groups that are shown; all when missing. */
  readonly groups?: readonly DeltaGroup[];
}

/** What came after the authorisations and campaigns of a customer, each with the one click that takes care of it. */
export function DeltaSteps({ customerId, groups = GROUPS }: Props) {
  const { t } = useTranslation();
  const { data: delta, error } = useLiveQuery(
    'delta.get',
    useMemo(() => ({ customerId }), [customerId]),
  );
  const { actions, planned, close } = useSteps(customerId, delta);
  const open = delta ? groups.filter((name) => delta[name].count > 0) : [];
  if (error)
    return (
      <div className="tr-delta-section">
        <ErrorNote error={error} />
      </div>
    );
  return (
    <>
      {delta && open.length > 0 && (
        <section className="tr-delta-section" aria-labelledby="delta-title">
          <h2 className="tr-section-title" id="delta-title">
            {t('delta.title')}
          </h2>
          <ul className="tr-frame tr-delta">
            {open.map((name) => (
              <Step key={name} name={name} delta={delta} action={actions[name]} />
            ))}
          </ul>
        </section>
      )}
      {planned && <BatchPlanDialog planned={planned} onClose={close} />}
    </>
  );
}
