import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDots, IconTemplate, IconTrash } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { useToldAction } from '#renderer/api/use-told-action.ts';
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx';
import { FillDialog } from '#renderer/components/forms/fill-dialog.tsx';
import { SaveTemplateDialog } from '#renderer/components/templates/save-template-dialog.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { useGoOn } from '#renderer/stores/use-go-on.ts';
import { CARRIER_IDS, CARRIER_NAMES, type CarrierId } from '#shared/carriers/types.ts';
import type { ProcedureInput } from '#shared/ipc/contract.ts';
import type { RegistrationId } from '#shared/model/ids.ts';
import { savedFirst } from './autosave.ts';

interface Props {
  readonly id: RegistrationId;
}

type FormFormat = Extract<ProcedureInput<'exports.save'>, { what: 'registration' }>['format'];

/** What the menu writes; all but the pack and what other carriers take is of the form. */
type Choice =
  | { readonly what: 'evidence'; readonly format: 'zip' }
  | { readonly what: 'carrier'; readonly carrier: CarrierId; readonly format: 'json' }
  | { readonly what: 'registration'; readonly format: FormFormat; readonly findings: boolean };

const form = (format: FormFormat, findings = true): Choice => ({ what: 'registration', format, findings });

const GROUPS = [
  { title: 'case', items: [['evidence', { what: 'evidence', format: 'zip' }]] },
  {
    title: 'full',
    items: [
      ['pdf', form('pdf')],
      ['docx', form('docx')],
      ['xlsx', form('xlsx')],
    ],
  },
  {
    title: 'plain',
    items: [
      ['pdfPlain', form('pdf', false)],
      ['docxPlain', form('docx', false)],
      ['xlsxPlain', form('xlsx', false)],
    ],
  },
  {
    title: 'data',
    items: [
      ['csv', form('csv')],
      ['json', form('json')],
    ],
  },
] as const satisfies readonly {
  readonly title: string;
  readonly items: readonly (readonly [name: string, choice: Choice])[];
}[];

/** Writes the forms to a file: what is typed goes to the disk first, so that the file holds it. */
function useExport(id: RegistrationId) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const addToast = useApp((state) => state.addToast);
  return useToldAction(async (choice: Choice) => {
    await savedFirst(id);
    const { path } = await call('exports.save', { ...choice, registrationId: id, language });
    if (path !== null) addToast({ tone: 'good', text: t('registration.header.exported', { path }) });
  });
}

/** The same registration for those who register elsewhere too; carriers are called by their own names. */
function CarrierItems({ onChoose }: { readonly onChoose: (carrier: CarrierId) => void }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu.Sub opened={isOpen} onChange={setOpen}>
      <Menu.Sub.Target>
        {/* By itself it opens on hover and with the right arrow only. */}
        <Menu.Sub.Item onClick={() => setOpen(true)}>{t('registration.exports.carriers')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {CARRIER_IDS.map((carrier) => (
          <Menu.Item key={carrier} onClick={() => onChoose(carrier)}>
            {t('registration.exports.carrier', { carrier: CARRIER_NAMES[carrier] })}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

export function ExportMenu({ id }: Props) {
  const { t } = useTranslation();
  const { run, isBusy } = useExport(id);
  const save = (choice: Choice) => void run(choice);
  const [isFilling, setFilling] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button loading={isBusy} rightSection={<IconChevronDown size={14} aria-hidden="true" />}>
            {t('registration.header.export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {GROUPS.map(({ title, items }) => (
            <Fragment key={title}>
              <Menu.Label>{t(`registration.exports.${title}`)}</Menu.Label>
              {items.map(([name, choice]) => (
                <Menu.Item key={name} onClick={() => save(choice)}>
                  {t(`registration.exports.${name}`)}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
          <CarrierItems onChoose={(carrier) => save({ what: 'carrier', carrier, format: 'json' })} />
          <Menu.Divider />
          <Menu.Item onClick={() => setFilling(true)}>{t('forms.fillFor')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <FillDialog
        registrationId={id}
        isOpen={isFilling}
        before={() => savedFirst(id)}
        onClose={() => setFilling(false)}
      />
    </>
  );
}

/** What is rarely done with a draft. */
export function MoreMenu({ id }: Props) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const { dropDraft, addToast } = useApp.getState();
  const goOn = useGoOn();
  const numbers = useApp((state) => state.drafts[id]?.content.numbers.length ?? 0);
  const shown = useApp((state) => state.drafts[id]?.content.name) || t('registration.unnamed');
  const remove = useAction(async () => {
    await call('registrations.remove', { registrationId: id });
    dropDraft(id);
    addToast({ tone: 'info', text: t('registration.header.removed', { name: shown }) });
    goOn('registration');
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('registration.header.more')} title={t('registration.header.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconTemplate size={14} aria-hidden="true" />}
            onClick={() => setSaving(true)}
          >
            {t('templates.saveAs')}
          </Menu.Item>
          <Menu.Item
            color="bad"
            leftSection={<IconTrash size={14} aria-hidden="true" />}
            onClick={() => setAsking(true)}
          >
            {t('registration.header.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SaveTemplateDialog
        registrationId={id}
        name={shown}
        isOpen={isSaving}
        before={() => savedFirst(id)}
        onClose={() => setSaving(false)}
      />
      <ConfirmDialog
        isOpen={isAsking}
        title={t('registration.header.removeTitle', { name: shown })}
        confirm={t('registration.header.remove')}
        isDangerous
        isBusy={remove.isBusy}
        error={remove.error}
        onConfirm={() => void remove.run()}
        onClose={() => setAsking(false)}
      >
        <p className="tr-flush">
          {numbers > 0
            ? t('registration.header.removeBody', { numbers: t('common.numbers', { count: numbers }) })
            : t('registration.header.removeBodyEmpty')}
        </p>
      </ConfirmDialog>
    </>
  );
}
