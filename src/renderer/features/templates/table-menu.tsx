import { Button, Menu, Modal } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, toAppError } from '#renderer/api/client.ts';
import { TableFileError } from '#renderer/components/table-file-error.tsx';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { AppError } from '#shared/ipc/errors.ts';
import type { TemplateId } from '#shared/model/ids.ts';
import type { TableRead } from '#shared/model/template.ts';
import { problemText } from '#shared/templates/problems.ts';

/** What is wrong with a table: row, column, value, and the cure. */
function ProblemTable({ read }: { readonly read: TableRead }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <div className="tr-frame tr-templates-problems">
      <table className="tr-table" aria-label={t('templates.importRefused')}>
        <thead>
          <tr>
            {(['row', 'column', 'value', 'problem'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`templates.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {read.problems.map((problem) => (
            <tr key={`${problem.row} ${problem.column} ${problem.code}`}>
              <td className="tr-num">{problem.row}</td>
              <td>{problem.column}</td>
              <td className="tr-templates-value">{problem.value}</td>
              <td>{problemText(language, problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RefusedProps {
  readonly refused: TableRead | AppError | null;
  readonly onClose: () => void;
}

function RefusedDialog({ refused, onClose }: RefusedProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={refused !== null}
      onClose={onClose}
      title={t('templates.importRefused')}
      size={880}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {refused && (
        <div className="tr-stack">
          {'problems' in refused ? (
            <>
              <p className="tr-flush">{t('templates.problems', { count: refused.problems.length })}</p>
              <ProblemTable read={refused} />
            </>
          ) : (
            <TableFileError error={refused} />
          )}
          <div className="tr-row tr-dialog-actions">
            <Button variant="filled" onClick={onClose} data-primary>
              {t('common.close')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}

/** The table as a file, out and in again. */
export function TableMenu({ templateId }: { readonly templateId: TemplateId }) {
  const { t } = useTranslation();
  const { language, list } = useFormat();
  const addToast = useApp((state) => state.addToast);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<RefusedProps['refused']>(null);
  const save = async (format: 'csv' | 'xlsx') => {
    const request = { what: 'template' as const, templateId, customerIds: null, format, language };
    const { path } = await call('exports.save', request);
    if (path !== null) addToast({ tone: 'good', text: t('templates.exported', { path }) });
  };
  const take = async () => {
    const read = await call('templates.importTable', { templateId });
    if (read === null) return;
    if (!read.isTaken) return setRefused(read);
    const { changed: count, unknownColumns } = read;
    const taken = count > 0 ? t('templates.imported', { count }) : t('templates.importedNone');
    const unknown = t('templates.unknownColumns', { names: list(unknownColumns) });
    addToast({ tone: 'good', text: unknownColumns.length > 0 ? `${taken} ${unknown}` : taken });
  };
  const run = (work: () => Promise<unknown>, onError: (error: AppError) => void) => {
    setBusy(true);
    work()
      .catch((error) => onError(toAppError(error)))
      .finally(() => setBusy(false));
  };
  const runSave = (format: 'csv' | 'xlsx') =>
    run(
      () => save(format),
      (error) => addToast({ tone: 'bad', text: t('common.didNotWork'), error }),
    );
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button loading={isBusy} rightSection={<IconChevronDown size={14} aria-hidden="true" />}>
            {t('templates.tableMenu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => runSave('csv')}>{t('templates.exportCsv')}</Menu.Item>
          <Menu.Item onClick={() => runSave('xlsx')}>{t('templates.exportXlsx')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => run(take, setRefused)}>{t('templates.importTable')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RefusedDialog refused={refused} onClose={() => setRefused(null)} />
    </>
  );
}
