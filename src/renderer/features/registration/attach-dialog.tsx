import { Button, Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { PickList } from '#renderer/components/pick-list.tsx';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { E164, RegistrationId } from '#shared/model/ids.ts';
import { formatPhone } from '#shared/model/phone.ts';
import type { AttachableNumber } from '#shared/model/registration.ts';
import { searchAttachable } from './attached.ts';

const NOBODY: ReadonlySet<string> = new Set();

function Option({ number }: { readonly number: AttachableNumber }) {
  const { t } = useTranslation();
  const { e164, ownerName, locationName, authorised } = number;
  return (
    <>
      <span className="tr-mono tr-attach-number">{formatPhone(e164)}</span>{' '}
      <span className="tr-cut tr-attach-owner">{ownerName || t('registration.numbers.nobody')}</span>{' '}
      <span className="tr-cut tr-attach-location tr-muted">{locationName}</span>{' '}
      <span className="tr-attach-state">
        <StatusWord tone={authorised ? 'good' : 'warn'} shape={authorised ? 'check' : 'clock'} isQuiet>
          {t(authorised ? 'registration.numbers.authorised' : 'registration.numbers.waiting')}
        </StatusWord>
      </span>
    </>
  );
}

interface PickerProps {
  readonly numbers: readonly AttachableNumber[];
  readonly onAttach: (numbers: readonly E164[]) => void;
  readonly onCancel: () => void;
}

function Picker({ numbers, onAttach, onCancel }: PickerProps) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(NOBODY);
  const shown = useMemo(() => searchAttachable(numbers, query), [numbers, query]);
  const isAll = shown.length > 0 && shown.every(({ e164 }) => chosen.has(e164));
  const toggleAll = () => {
    const next = new Set(chosen);
    for (const { e164 } of shown) {
      if (isAll) next.delete(e164);
      else next.add(e164);
    }
    setChosen(next);
  };
  const nameOf = ({ e164, ownerName, locationName, authorised }: AttachableNumber) =>
    list([
      formatPhone(e164),
      ownerName || t('registration.numbers.nobody'),
      locationName,
      t(authorised ? 'registration.numbers.authorised' : 'registration.numbers.waiting'),
    ]);
  const picked = numbers.filter(({ e164 }) => chosen.has(e164)).map(({ e164 }) => e164);
  return (
    <div className="tr-attach">
      {numbers.some(({ authorised }) => !authorised) && (
        <p className="tr-flush tr-muted">{t('registration.numbers.dialogHint')}</p>
      )}
      <div className="tr-row">
        <TextInput
          type="search"
          className="tr-attach-search"
          aria-label={t('registration.numbers.search')}
          placeholder={t('registration.numbers.search')}
          leftSection={<IconSearch size={16} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          data-autofocus
        />
        <Button size="sm" disabled={shown.length === 0} onClick={toggleAll}>
          {isAll ? t('registration.numbers.clear') : t('registration.numbers.all', { count: shown.length })}
        </Button>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('registration.numbers.noMatch')} isSmall />
      ) : (
        <PickList
          label={t('registration.numbers.pick')}
          items={shown}
          keyOf={({ e164 }) => e164}
          nameOf={nameOf}
          chosen={chosen}
          onChange={setChosen}
          render={(number) => <Option number={number} />}
        />
      )}
      <div className="tr-row tr-dialog-actions">
        <span className="tr-attach-count tr-muted" role="status">
          {t('registration.numbers.chosen', { chosen: picked.length, total: numbers.length })}
        </span>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button variant="filled" disabled={picked.length === 0} onClick={() => onAttach(picked)} data-primary>
          {picked.length === 0
            ? t('registration.numbers.submitNone')
            : t('registration.numbers.submit', { count: picked.length })}
        </Button>
      </div>
    </div>
  );
}

interface ContentProps {
  readonly registrationId: RegistrationId;
  readonly attached: readonly E164[];
  readonly onAttach: (numbers: readonly E164[]) => void;
  readonly onClose: () => void;
}

/** Asks for the numbers only while the dialog is open: the list may be long. */
function Content({ registrationId, attached, onAttach, onClose }: ContentProps) {
  const { t } = useTranslation();
  const input = useMemo(() => ({ registrationId }), [registrationId]);
  const { data, error, refetch } = useLiveQuery('registrations.attachable', input);
  const free = useMemo(() => {
    const held = new Set<string>(attached);
    return data?.filter(({ e164 }) => !held.has(e164));
  }, [data, attached]);
  if (error) return <ErrorNote error={error} onRetry={refetch} />;
  if (!free) return <p className="tr-flush tr-muted">{t('common.loading')}</p>;
  if (free.length > 0) return <Picker numbers={free} onAttach={onAttach} onCancel={onClose} />;
  const title = attached.length > 0 ? 'registration.numbers.nothing' : 'registration.numbers.noneToAttach';
  return <EmptyState title={t(title)} hint={t('registration.numbers.nothingHint')} isSmall />;
}

/** Chooses among the numbers that are authorised, or wait for their order. */
export function AttachDialog({ isOpen, ...content }: ContentProps & { readonly isOpen: boolean }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={content.onClose}
      size={760}
      title={t('registration.numbers.dialog')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Content {...content} />
    </Modal>
  );
}
