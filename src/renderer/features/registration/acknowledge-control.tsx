import { Button, Popover } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { NoteField } from '#renderer/components/note-field.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { NOTE_MAX } from '#shared/model/acknowledgement.ts';
import type { Finding } from '#shared/rules/rule.ts';
import { acknowledge, useSaid } from './acknowledged.ts';
import { placeOf } from './findings.ts';
import { focusField } from './focus-field.ts';
import { useForm } from './form-context.ts';

/** The words under which a warning may stand. */
export function AcknowledgeNote({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const { t } = useTranslation();
  return (
    <NoteField
      label={t('registration.acknowledge.note')}
      placeholder={t('registration.acknowledge.notePlaceholder')}
      value={note}
      onChange={onChange}
      most={NOTE_MAX}
    />
  );
}

function AcknowledgeForm({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { id } = useForm();
  const [note, setNote] = useState(useSaid(finding)?.note ?? '');
  const say = useAction(async () => {
    await acknowledge(id, [finding], note);
    onDone();
  });
  return (
    <div className="tr-stack">
      <p className="tr-small tr-muted tr-flush">{t('registration.acknowledge.hint')}</p>
      <AcknowledgeNote note={note} onChange={setNote} />
      {say.error && <ErrorNote error={say.error} />}
      <div className="tr-row tr-dialog-actions">
        <Button
          variant="filled"
          loading={say.isBusy}
          disabled={note.trim() === ''}
          onClick={() => void say.run()}
        >
          {t('registration.acknowledge.button')}
        </Button>
      </div>
    </div>
  );
}

/** Lets a warning stand, with a note that says why. */
export function AcknowledgeControl({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (opened: boolean) => {
    setOpen(opened);
    if (!opened) button.current?.focus({ preventScroll: true });
  };
  // The button goes with its warning; reading goes on in the field.
  const leave = () => {
    setOpen(false);
    focusField(placeOf(finding.path));
  };
  const name = t('registration.acknowledge.named', { rule: finding.ruleId });
  return (
    <Popover opened={isOpen} onChange={close} position="bottom-start" width={340} trapFocus withinPortal>
      <Popover.Target>
        <Button
          ref={button}
          size="compact-xs"
          variant="subtle"
          leftSection={<IconCheck size={13} aria-hidden="true" />}
          aria-label={name}
          onClick={() => setOpen(!isOpen)}
        >
          {t('registration.acknowledge.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <AcknowledgeForm finding={finding} onDone={leave} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** What was said before the text changed. */
export function LapsedNote({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const format = useFormat();
  const said = useSaid(finding);
  if (!said) return null;
  return (
    <p className="tr-finding-lapsed">
      {t('registration.acknowledge.lapsed', { when: format.exact(said.at), note: said.note })}
    </p>
  );
}
