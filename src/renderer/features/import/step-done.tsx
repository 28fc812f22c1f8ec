import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { Import } from './use-import.ts';

/** Step 4: what was written, and where to look at it. */
export function StepDone({ state }: { readonly state: Import }) {
  const { t } = useTranslation();
  const format = useFormat();
  const choose = useApp((app) => app.chooseCustomer);
  const { applied, preview, choices } = state;
  if (!applied || !preview) return null;
  const { customerId, tally } = applied;
  const isNumbers = preview.what === 'numbers';
  const needsLocations = isNumbers && preview.locationsMade.length > 0;
  return (
    <div className="tr-import-done" role="status">
      <IconCircleCheck className="tr-import-done-mark" size={36} stroke={1.4} aria-hidden="true" />
      <h2>{t('import.done.title')}</h2>
      <p>
        {isNumbers
          ? t('import.done.numbers', {
              customer: preview.customerName,
              total: t('common.numbers', { count: tally.numbers }),
              added: format.count(tally.added),
              changed: format.count(tally.changed),
              removed: format.count(tally.removed),
            })
          : t('import.done.locations', { customer: preview.customerName })}
      </p>
      {needsLocations && <p className="tr-muted">{t('import.done.locationsNext')}</p>}
      <div className="tr-row tr-import-done-actions">
        {needsLocations && (
          <Button variant="filled" onClick={() => state.startOver('locations', customerId)} data-primary>
            {t('import.done.nextLocations')}
          </Button>
        )}
        <Button
          onClick={() => choose(customerId, isNumbers ? 'numbers' : 'customer')}
          {...(needsLocations ? {} : { variant: 'filled', 'data-primary': true })}
        >
          {t(isNumbers ? 'import.done.showNumbers' : 'import.done.showCustomer')}
        </Button>
        {isNumbers && !preview.isNewCustomer && (
          <Button onClick={() => choose(customerId, 'changes')}>{t('import.done.showChanges')}</Button>
        )}
        {!needsLocations && (
          <Button onClick={() => state.startOver(choices.what, customerId)}>
            {t('import.done.another')}
          </Button>
        )}
      </div>
    </div>
  );
}
