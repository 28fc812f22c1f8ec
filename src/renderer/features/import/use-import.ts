import { useCallback, useState } from 'react';
import { call } from '#renderer/api/client.ts';
import { type Action, useAction } from '#renderer/api/use-action.ts';
import type { ProcedureOutput } from '#shared/ipc/contract.ts';
import type { ChosenFile } from '#shared/ipc/procedures/imports.ts';
import type { CustomerId } from '#shared/model/ids.ts';
import type { ImportKind, ImportLook, ImportMode, ImportPreview, Mapping } from '#shared/model/imports.ts';

export type Step = 'file' | 'columns' | 'preview' | 'done';

/** What a person has chosen so far. */
export interface Choices {
  readonly what: ImportKind;
  /** Null for a customer that is to be made. */
  readonly customerId: CustomerId | null;
  readonly newName: string;
  readonly file: ChosenFile | null;
  readonly sheet: string | undefined;
  readonly headerRow: number | undefined;
  readonly mode: ImportMode;
  readonly location: string;
  readonly makesLocations: boolean | undefined;
}

export type Applied = ProcedureOutput<'imports.apply'>;

/** What the steps have found out. */
interface Found {
  readonly step: Step;
  readonly look: ImportLook | null;
  readonly mapping: Mapping;
  readonly preview: ImportPreview | null;
  readonly applied: Applied | null;
}

const NOTHING: Found = { step: 'file', look: null, mapping: [], preview: null, applied: null };

function toPlan(choices: Choices, mapping: Mapping) {
  const { what, mode, sheet, headerRow, customerId, newName, location, makesLocations } = choices;
  return {
    what,
    mode,
    mapping,
    target: customerId ? { customerId } : { newName: newName.trim() },
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(location.trim() === '' ? {} : { location: location.trim() }),
    ...(makesLocations === undefined
      ? {}
      : { unknownLocations: makesLocations ? ('make' as const) : ('leave-out' as const) }),
  };
}

export interface Import extends Found {
  readonly choices: Choices;
  readonly choose: (change: Partial<Choices>) => void;
  readonly setMapping: (mapping: Mapping) => void;
  readonly goTo: (step: Step) => void;
  readonly startOver: (what: ImportKind, customerId: CustomerId | null) => void;
  readonly chooseFile: Action<[]>;
  /** Looks again after the sheet, the row of the headings or the kind of file was changed. */
  readonly lookAgain: Action<[Partial<Choices>]>;
  readonly showPreview: Action<[]>;
  readonly apply: Action<[boolean]>;
}

/** The state of one import, from the file to the end. */
export function useImport(customerId: CustomerId | null): Import {
  const [choices, setChoices] = useState<Choices>({
    what: 'numbers',
    customerId,
    newName: '',
    file: null,
    sheet: undefined,
    headerRow: undefined,
    mode: 'add',
    location: '',
    makesLocations: undefined,
  });
  const [found, setFound] = useState(NOTHING);
  const look = async (next: Choices) => {
    if (!next.file) return;
    const { what, sheet, headerRow, file } = next;
    const seen = await call('imports.look', {
      fileToken: file.fileToken,
      what,
      ...(sheet === undefined ? {} : { sheet }),
      ...(headerRow === undefined ? {} : { headerRow }),
    });
    const mapping = seen.columns.map(({ meaning }) => meaning);
    setFound((before) => ({ ...before, look: seen, mapping, preview: null }));
  };
  const choose = useCallback((change: Partial<Choices>) => setChoices((now) => ({ ...now, ...change })), []);
  const lookAgain = useAction(async (change: Partial<Choices>) => {
    const next = { ...choices, ...change };
    setChoices(next);
    await look(next);
  });
  const chooseFile = useAction(async () => {
    const file = await call('imports.choose', {});
    if (!file) return;
    const next = { ...choices, file, sheet: undefined, headerRow: undefined };
    setChoices(next);
    setFound(NOTHING);
    await look(next);
  });
  const showPreview = useAction(async () => {
    if (!choices.file) return;
    const preview = await call('imports.preview', {
      ...toPlan(choices, found.mapping),
      fileToken: choices.file.fileToken,
    });
    setFound((before) => ({ ...before, preview, step: 'preview' }));
  });
  const apply = useAction(async (allowRemovals: boolean) => {
    if (!found.preview) return;
    const applied = await call('imports.apply', { previewId: found.preview.previewId, allowRemovals });
    setFound((before) => ({ ...before, applied, step: 'done' }));
  });
  return {
    ...found,
    choices,
    choose,
    setMapping: (mapping) => setFound((before) => ({ ...before, mapping })),
    goTo: (step) => setFound((before) => ({ ...before, step })),
    startOver: (what, id) => {
      setFound(NOTHING);
      choose({ what, customerId: id, newName: '', file: null, sheet: undefined, headerRow: undefined });
    },
    chooseFile,
    lookAgain,
    showPreview,
    apply,
  };
}
