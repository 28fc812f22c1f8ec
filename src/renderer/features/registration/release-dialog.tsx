import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { DraftCopy } from '#renderer/stores/draft.ts';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import type { RegistrationDetail } from '#shared/model/registration.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { openFindingsOf, standingWords } from './acknowledged.ts';
import { useForm } from './form-context.ts';
import { useChoiceWords } from './registration-words.ts';
import { ReleaseWarnings } from './release-warnings.tsx';
import { useAwaitedOrders } from './use-awaited-orders.ts';

const NO_INPUT = {};
const NONE: readonly Finding[] = [];

interface SummaryProps {
  readonly detail: RegistrationDetail;
  readonly copy: DraftCopy;
}

/** What the registration says, as short as an order. */
function Summary({ detail, copy }: SummaryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useChoiceWords();
  const actor = useLiveQuery('settings.get', NO_INPUT).data?.actor;
  const { acknowledgements } = useForm();
  const { brand, campaign, numbers } = copy.content;
  const acknowledged = standingWords(copy, copy.findings, acknowledgements).filter(
    (word) => word === 'holds',
  ).length;
  const waiting = numbers.filter((e164) => detail.facts.numbers[e164]?.awaitingOrder);
  const orders = useAwaitedOrders(detail.customerId, waiting);
  const waits =
    waiting.length === 0
      ? t('registration.release.waitsNothing')
      : t('registration.release.waitsOrders', {
          count: orders ?? 0,
          numbers: t('common.numbers', { count: waiting.length }),
        });
  const usecase = words('usecase', campaign.usecase);
  const facts = [
    ['customer', detail.customerName],
    ['brand', brand.displayName],
    ['usecase', usecase === campaign.usecase ? usecase : `${usecase} (${campaign.usecase})`],
    ['numbers', format.count(numbers.length)],
    ['waits', waiting.length > 0 && orders === undefined ? '…' : waits],
    ['warnings', format.count(acknowledged)],
    ['who', actor || t('registration.release.nobody')],
  ] as const;
  return (
    <dl className="tr-release-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`registration.release.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Props extends SummaryProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The last look before the forms are frozen and wait in the outbox. */
export function ReleaseDialog({ detail, copy, isOpen, onClose }: Props) {
  const { t } = useTranslation();
  const { acknowledgements } = useForm();
  const warnings = isOpen ? openFindingsOf(copy, acknowledgements) : NONE;
  const name = copy.content.name || t('registration.unnamed');
  const goOn = useGoOn();
  const release = useAction(async () => {
    const { outboxId } = await call('registrations.release', { registrationId: detail.id });
    const { dropDraft, addToast } = useApp.getState();
    dropDraft(detail.id);
    addToast({ tone: 'good', text: t('registration.release.done', { name }) });
    goOn('outbox', { outboxId });
  });
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('registration.release.title')}
      confirm={t('registration.release.button')}
      isBusy={release.isBusy}
      isBlocked={warnings.length > 0}
      isWide={isOpen}
      error={release.error}
      onConfirm={() => void release.run()}
      onClose={onClose}
    >
      {isOpen && <Summary detail={detail} copy={copy} />}
      <ReleaseWarnings warnings={warnings} />
      <p className="tr-flush tr-muted tr-release-intro">{t('registration.release.intro')}</p>
    </ConfirmDialog>
  );
}
