import './reference.css';
import { Tabs } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/components/page.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { CATALOGUE } from '#shared/rule-book/catalogue.ts';
import { RULESET_VERSION } from '#shared/rules/rule.ts';
import { LookupTab } from './lookup-tab.tsx';
import { RulesTab } from './rules-tab.tsx';
import { TablesTab } from './tables-tab.tsx';

const TABS = ['rules', 'lookup', 'tables'] as const;

/** Back to the field whose finding led here. */
function WayBack() {
  const { t } = useTranslation();
  const isFromForm = useApp((state) => state.past.at(-1)?.params.field !== undefined);
  const back = useApp((state) => state.back);
  if (!isFromForm) return null;
  return (
    <button type="button" className="tr-link tr-reference-back" onClick={back}>
      <IconArrowLeft size={16} aria-hidden="true" />
      {t('reference.backToForm')}
    </button>
  );
}

/** What the rules check and why, what a rejection means, and the tables that others decide. */
export function ReferenceScreen() {
  const { t } = useTranslation();
  const tab = useApp((state) => state.params.tab) ?? 'rules';
  const setParams = useApp((state) => state.setParams);
  return (
    <Page
      title={t('reference.title')}
      line={t('reference.line', { count: CATALOGUE.length, version: RULESET_VERSION })}
      actions={<WayBack />}
      isFilled
    >
      <Tabs
        className="tr-reference"
        value={tab}
        onChange={(next) => setParams({ tab: TABS.find((one) => one === next) ?? 'rules' })}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('reference.title')}>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`reference.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="rules" className="tr-reference-panel">
          <RulesTab />
        </Tabs.Panel>
        <Tabs.Panel value="lookup" className="tr-reference-panel">
          <LookupTab />
        </Tabs.Panel>
        <Tabs.Panel value="tables" className="tr-reference-panel">
          <TablesTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
