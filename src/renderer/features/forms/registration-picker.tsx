import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegistrationSummary } from '#shared/model/registration.ts';

const NONE = 'none';

interface Props {
  readonly registrations: readonly RegistrationSummary[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly customerName: string;
}

/** Which registration the values are of. */
export function RegistrationPicker({ registrations, chosen, onChoose, customerName }: Props) {
  const { t } = useTranslation();
  if (registrations.length === 0)
    return <p className="tr-flush tr-muted">{t('forms.noRegistrations', { name: customerName })}</p>;
  return (
    <Select
      className="tr-forms-picker"
      size="xs"
      label={t('forms.registration')}
      data={[
        ...registrations.map(({ id, name }) => ({ value: id, label: name || t('registration.unnamed') })),
        { value: NONE, label: t('forms.noRegistration') },
      ]}
      value={chosen ?? NONE}
      allowDeselect={false}
      onChange={(value) => onChoose(value === NONE ? null : value)}
    />
  );
}
