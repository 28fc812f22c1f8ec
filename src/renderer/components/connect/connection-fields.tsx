import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WEBEX_BASE_URL } from '#shared/webex/endpoints.ts';

/** What a connection of any kind has: a name and where it leads. */
export interface ConnectionFields {
  readonly label: string;
  readonly baseUrl: string;
  readonly connectorUrl: string;
}

export const EMPTY_FIELDS: ConnectionFields = { label: '', baseUrl: WEBEX_BASE_URL, connectorUrl: '' };

const isUrl = (text: string): boolean => {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
};

/** The fields that cannot be sent as they are. */
export function wrongFields(fields: ConnectionFields): ReadonlySet<keyof ConnectionFields> {
  const wrong = new Set<keyof ConnectionFields>();
  if (fields.label.trim() === '') wrong.add('label');
  if (!isUrl(fields.baseUrl.trim())) wrong.add('baseUrl');
  if (fields.connectorUrl.trim() !== '' && !isUrl(fields.connectorUrl.trim())) wrong.add('connectorUrl');
  return wrong;
}

/** As the contract wants them. */
export function sentFields(fields: ConnectionFields) {
  return {
    label: fields.label.trim(),
    baseUrl: fields.baseUrl.trim(),
    connectorUrl: fields.connectorUrl.trim() || null,
  };
}

interface Props {
  readonly fields: ConnectionFields;
  readonly onChange: (fields: ConnectionFields) => void;
  /** Says what is wrong only once somebody tried to send. */
  readonly isTried: boolean;
}

export function LabelField({ fields, onChange, isTried }: Props) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('connect.label')}
      placeholder={t('connect.labelPlaceholder')}
      value={fields.label}
      onChange={(event) => onChange({ ...fields, label: event.currentTarget.value })}
      error={isTried && wrongFields(fields).has('label') ? t('connect.needLabel') : null}
      data-autofocus
    />
  );
}

export function AddressFields({ fields, onChange, isTried }: Props) {
  const { t } = useTranslation();
  const wrong = wrongFields(fields);
  return (
    <>
      <TextInput
        label={t('connect.baseUrl')}
        description={t('connect.baseUrlHint')}
        value={fields.baseUrl}
        onChange={(event) => onChange({ ...fields, baseUrl: event.currentTarget.value })}
        error={isTried && wrong.has('baseUrl') ? t('connect.needUrl') : null}
      />
      <TextInput
        label={t('connect.connectorUrl')}
        description={t('connect.connectorUrlHint')}
        value={fields.connectorUrl}
        onChange={(event) => onChange({ ...fields, connectorUrl: event.currentTarget.value })}
        error={isTried && wrong.has('connectorUrl') ? t('connect.needUrl') : null}
      />
    </>
  );
}
