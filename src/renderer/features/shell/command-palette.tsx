import './command-palette.css';
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useApp } from '#renderer/stores/store.ts';
import { type Command, findCommands, listCommands } from './commands.ts';

const NO_INPUT = {};

function useFoundCommands(query: string): readonly Command[] {
  const { t } = useTranslation();
  const customers = useLiveQuery('customers.list', NO_INPUT).data;
  const app = useApp(
    useShallow(({ go, chooseCustomer, addToast, customerId }) => ({
      go,
      chooseCustomer,
      addToast,
      customerId,
    })),
  );
  return useMemo(
    () => findCommands(listCommands(t, app, customers ?? []), query),
    [t, app, customers, query],
  );
}

function Results(props: {
  readonly id: string;
  readonly commands: readonly Command[];
  readonly active: number;
  readonly onRun: (command: Command) => void;
  readonly onHover: (index: number) => void;
}) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const { id, commands, active, onRun, onHover } = props;
  useEffect(() => {
    list.current?.querySelector(`#${CSS.escape(`${id}-${active}`)}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('shell.palette.title')} className="tr-palette-list">
      {commands.map((command, index) => (
        <div key={command.id} role="presentation">
          {command.group !== commands[index - 1]?.group && (
            <div className="tr-palette-group" role="presentation">
              {t(`shell.palette.${command.group}`)}
            </div>
          )}
          {/* biome-ignore lint/a11y/useFocusableInteractive: focus stays in the search field; the option is named by aria-activedescendant */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the search field handles Enter for the active option */}
          <div
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className="tr-palette-item"
            onClick={() => onRun(command)}
            onMouseMove={() => onHover(index)}
          >
            <span className="tr-cut">{command.label}</span>
            {command.keys && <kbd className="tr-kbd">{command.keys}</kbd>}
          </div>
        </div>
      ))}
    </div>
  );
}

function PaletteBody() {
  const { t } = useTranslation();
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const close = useApp((state) => state.setPaletteOpen);
  const commands = useFoundCommands(query);
  const run = (command: Command | undefined) => {
    if (!command) return;
    close(false);
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = commands.length - 1;
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Home') setActive(0);
    else if (event.key === 'End') setActive(last);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(commands[active]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="tr-palette-field">
        <IconSearch size={18} aria-hidden="true" />
        <input
          role="combobox"
          aria-label={t('shell.palette.placeholder')}
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={commands[active] ? `${id}-${active}` : undefined}
          placeholder={t('shell.palette.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          data-autofocus
        />
      </div>
      <Results id={id} commands={commands} active={active} onRun={run} onHover={setActive} />
      {commands.length === 0 && <p className="tr-palette-empty">{t('shell.palette.empty', { query })}</p>}
      <p className="tr-hidden" role="status">
        {t('shell.palette.results', { count: commands.length })}
      </p>
    </>
  );
}

/** Ctrl K: every screen, customer and action by name. */
export function CommandPalette() {
  const { t } = useTranslation();
  const isOpen = useApp((state) => state.isPaletteOpen);
  const setOpen = useApp((state) => state.setPaletteOpen);
  return (
    <Modal
      opened={isOpen}
      onClose={() => setOpen(false)}
      withCloseButton={false}
      centered={false}
      yOffset="12vh"
      size={560}
      padding={0}
      title={t('shell.palette.title')}
      classNames={{ header: 'tr-hidden' }}
    >
      <PaletteBody />
    </Modal>
  );
}
