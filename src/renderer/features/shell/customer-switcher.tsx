import { Popover, TextInput } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveQuery } from '#renderer/api/live-query.ts';
import { useApp } from '#renderer/stores/store.ts';

const NO_INPUT = {};
/** Beyond this many matches, typing finds faster than scrolling. */
const SHOWN = 100;

/** Name of the chosen customer; opens a list to switch to another. */
export function CustomerSwitcher() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const customers = useLiveQuery('customers.list', NO_INPUT).data ?? [];
  const customerId = useApp((state) => state.customerId);
  const choose = useApp((state) => state.chooseCustomer);
  const current = customers.find(({ id }) => id === customerId);
  const wanted = query.trim().toLocaleLowerCase();
  const found = customers.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)).slice(0, SHOWN);
  const pick = (id: string) => {
    setOpen(false);
    choose(id);
  };
  const name = current?.name ?? t('shell.chooseCustomer');
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      width={320}
      trapFocus
      returnFocus
      onOpen={() => setQuery('')}
    >
      <Popover.Target>
        <button
          type="button"
          className="tr-switcher"
          aria-label={current ? t('shell.switchCustomer', { name }) : name}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="tr-cut">{name}</span>
          <IconSelector size={16} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('shell.chooseCustomer')}>
        <TextInput
          aria-label={t('shell.findCustomer')}
          placeholder={t('shell.findCustomer')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === 'Enter' && first) pick(first.id);
          }}
          data-autofocus
        />
        {found.length === 0 && <p className="tr-muted">{t('shell.noCustomer')}</p>}
        <ul className="tr-switcher-list">
          {found.map((customer) => (
            <li key={customer.id}>
              <button
                type="button"
                className="tr-nav-item"
                aria-current={customer.id === customerId ? 'true' : undefined}
                onClick={() => pick(customer.id)}
              >
                <span className="tr-cut">{customer.name}</span>
                {customer.id === customerId && <IconCheck size={16} aria-hidden="true" />}
              </button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
