import { Button, Menu, Modal } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { useSaveExport } from '#renderer/components/save-export.tsx';
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
  const [problems, setProblems] = useState<TableRead | null>(null);
  const save = useSaveExport((path) => t('templates.exported', { path }));
  const saveAs = (format: 'csv' | 'xlsx') =>
    void save.run({ what: 'template', templateId, customerIds: null, format, language });
  const take = useAction(async () => {
    const read = await call('templates.importTable', { templateId });
    if (read === null) return;
    if (!read.isTaken) return setProblems(read);
    const { changed: count, unknownColumns } = read;
    const taken = count > 0 ? t('templates.imported', { count }) : t('templates.importedNone');
    const unknown = t('templates.unknownColumns', { names: list(unknownColumns) });
    addToast({ tone: 'good', text: unknownColumns.length > 0 ? `${taken} ${unknown}` : taken });
  });
  const close = () => {
    setProblems(null);
    take.clear();
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            loading={save.isBusy || take.isBusy}
            rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          >
            {t('templates.tableMenu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => saveAs('csv')}>{t('templates.exportCsv')}</Menu.Item>
          <Menu.Item onClick={() => saveAs('xlsx')}>{t('templates.exportXlsx')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void take.run()}>{t('templates.importTable')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RefusedDialog refused={problems ?? take.error ?? null} onClose={close} />
    </>
  );
}
