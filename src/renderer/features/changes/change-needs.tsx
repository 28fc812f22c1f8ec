import { Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToldAction } from '#renderer/api/use-told-action.ts';
import { BatchPlanDialog } from '#renderer/components/batches/plan-dialog.tsx';
import {
  BY_NUMBER,
  type PlannedNumbers,
  plannedChanges,
} from '#renderer/components/batches/planned-numbers.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { ChangeMeaning } from '#shared/model/change.ts';
import type { ChangeNeed } from '#shared/model/change-need.ts';
import type { CustomerDetail } from '#shared/model/customer.ts';

interface NeedProps {
  readonly tone: 'bad' | 'warn' | 'info';
  readonly text: string;
  readonly cure: string;
  /** The one thing to do, and the way to look first. */
  readonly children: ReactNode;
}

function Need({ tone, text, cure, children }: NeedProps) {
  const Icon = tone === 'info' ? IconInfoCircle : IconAlertTriangle;
  return (
    <li className={`tr-need is-${tone}`}>
      <Icon size={18} aria-hidden="true" />
      <p>
        <strong>{text}</strong> <span className="tr-muted">{cure}</span>
      </p>
      <div className="tr-row">{children}</div>
    </li>
  );
}

const SmallButton = ({ children, onClick }: { children: ReactNode; onClick: () => void }) => (
  <Button size="compact-sm" onClick={onClick}>
    {children}
  </Button>
);

const LinkButton = ({ children, onClick }: { children: ReactNode; onClick: () => void }) => (
  <Button size="compact-sm" variant="subtle" onClick={onClick}>
    {children}
  </Button>
);

/** The work that a need touches: its batch, its registration, or their lists where there are several. */
function Work({ need }: { readonly need: ChangeNeed }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const [batch, ...otherBatches] = need.batches;
  const [registration, ...otherRegistrations] = need.registrations;
  if (batch) {
    const isOpen = batch.delivery === 'editing';
    if (otherBatches.length > 0)
      return <SmallButton onClick={() => go('batches')}>{t('changes.needs.openBatches')}</SmallButton>;
    const params = isOpen ? { newBatch: { batchId: batch.id } } : { batchId: batch.id };
    return (
      <SmallButton onClick={() => go('batches', params)}>
        {t('changes.needs.openBatch', { location: batch.locationName })}
      </SmallButton>
    );
  }
  if (!registration) return null;
  if (otherRegistrations.length > 0) {
    return (
      <SmallButton onClick={() => go('registration')}>{t('changes.needs.openRegistrations')}</SmallButton>
    );
  }
  return (
    <SmallButton onClick={() => go('registration', { registrationId: registration.id })}>
      {t('changes.needs.openRegistration', { name: registration.name })}
    </SmallButton>
  );
}

const toneOf = (meaning: ChangeMeaning): NeedProps['tone'] =>
  meaning === 'authorised-lost' ? 'bad' : meaning === 'to-authorise' ? 'info' : 'warn';

interface Props {
  readonly customer: CustomerDetail;
  readonly needs: readonly ChangeNeed[];
  readonly onShow: (meaning: ChangeMeaning) => void;
}

/** What holds however it came: numbers that may text and are not authorised. */
function Standing({ customer, onPlan }: Pick<Props, 'customer'> & { onPlan: (of: PlannedNumbers) => void }) {
  const { t } = useTranslation();
  const go = useApp((state) => state.go);
  const eligible = customer.journey.eligible ?? 0;
  const show = () => go('numbers', { scope: 'customer', filter: { journey: 'eligible' } });
  const selection = {
    by: 'filter',
    customerId: customer.id,
    filter: { journey: 'eligible' },
    sort: BY_NUMBER,
  } as const;
  return (
    <>
      {eligible > 0 && (
        <Need tone="info" text={t('changes.needs.standing.eligible', { count: eligible })} cure="">
          <SmallButton onClick={() => onPlan({ selection, total: null })}>
            {t('changes.needs.makeBatches')}
          </SmallButton>
          <LinkButton onClick={show}>{t('changes.needs.showNumbers')}</LinkButton>
        </Need>
      )}
    </>
  );
}

/** What needs somebody, the weightiest first, each with its one action. */
export function ChangeNeeds({ customer, needs, onShow }: Props) {
  const { t } = useTranslation();
  const [planned, setPlanned] = useState<PlannedNumbers | null>(null);
  const plan = useToldAction(async (meaning: ChangeMeaning) =>
    setPlanned(await plannedChanges(customer.id, meaning)),
  );
  return (
    <section aria-labelledby="change-needs">
      <h2 className="tr-section-title" id="change-needs">
        {t('changes.needs.title')}
      </h2>
      <ul className="tr-frame tr-needs">
        {needs.map((need) => (
          <Need
            key={need.meaning}
            tone={toneOf(need.meaning)}
            text={t(`changes.meaning.${need.meaning}`, { count: need.count })}
            cure={t(`changes.cure.${need.meaning}`)}
          >
            {need.meaning === 'to-authorise' ? (
              <SmallButton onClick={() => void plan.run(need.meaning)}>
                {t('changes.needs.makeBatches')}
              </SmallButton>
            ) : (
              <Work need={need} />
            )}
            <LinkButton onClick={() => onShow(need.meaning)}>{t('changes.needs.show')}</LinkButton>
          </Need>
        ))}
        {needs.length === 0 && <li className="tr-need-none tr-muted">{t('changes.needs.none')}</li>}
        <Standing customer={customer} onPlan={setPlanned} />
      </ul>
      {planned && <BatchPlanDialog planned={planned} onClose={() => setPlanned(null)} />}
    </section>
  );
}
