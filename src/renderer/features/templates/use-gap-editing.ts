import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useTellFailure } from '#renderer/api/use-told-action.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import type { CustomerId, TemplateId } from '#shared/model/ids.ts';
import type { SlotValue, TemplateRow, TemplateTable } from '#shared/model/template.ts';
import { problemText } from '#shared/templates/problems.ts';
import { slotName } from '#shared/templates/words.ts';
import { blockOf, type Pasted, valuesOfBlock } from './paste.ts';
import { cellKey, NO_PENDING, withoutRefused, withoutSeen, withPending } from './pending-cells.ts';
import type { CellPlace } from './use-grid-cursor.ts';

/** Writes values of cells, and shows them until they are back from the disk. */
export function useGapEditing(templateId: TemplateId, table: TemplateTable) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const addToast = useApp((state) => state.addToast);
  const tellFailure = useTellFailure();
  const [pending, setPending] = useState(NO_PENDING);
  useEffect(() => setPending((now) => withoutSeen(now, table)), [table]);

  const write = useCallback(
    async (values: readonly SlotValue[]): Promise<boolean> => {
      if (values.length === 0) return true;
      setPending((now) => withPending(now, values));
      try {
        await call('templates.setValues', { templateId, values: [...values] });
        return true;
      } catch (error) {
        setPending((now) => withoutRefused(now, values));
        tellFailure(error);
        return false;
      }
    },
    [templateId, tellFailure],
  );

  const refusal = (pasted: Extract<Pasted, { ok: false }>): string => {
    if (pasted.why === 'beyond')
      return t('templates.pasteBeyond', { rows: pasted.rows, columns: pasted.columns });
    const { row, slot, problem } = pasted;
    const said = { row, column: slotName(language, slot), problem: problemText(language, problem) };
    return t('templates.pasteRefused', said);
  };
  const paste = async (text: string, rows: readonly TemplateRow[], place: CellPlace) => {
    const pasted = valuesOfBlock(blockOf(text), { rows, columns: table.columns, ...place });
    if (!pasted.ok) return addToast({ tone: 'bad', text: refusal(pasted) });
    const count = pasted.values.length;
    if ((await write(pasted.values)) && count > 1)
      addToast({ tone: 'good', text: t('templates.pasted', { count }) });
  };
  const pendingOf = useCallback(
    (customerId: CustomerId, slot: string) => pending.get(cellKey({ customerId, slot }))?.value,
    [pending],
  );
  return { write, paste, pendingOf };
}
