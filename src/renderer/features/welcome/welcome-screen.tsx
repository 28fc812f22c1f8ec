import './welcome.css';
import { Button, Modal, SegmentedControl } from '@mantine/core';
import { IconAddressBook, IconFileCheck, IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { AppMark } from '#renderer/components/app-mark.tsx';
import { ConnectForm } from '#renderer/components/connect-form.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { LANGUAGE_NAMES } from '#renderer/i18n/language-names.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useApp } from '#renderer/stores/store.ts';
import { LANGUAGES } from '#shared/model/settings.ts';

const POINTS = [
  ['see', IconAddressBook],
  ['batch', IconListCheck],
  ['register', IconFileCheck],
] as const;

function LanguageChoice() {
  const { language } = useFormat();
  const set = useAction((next: string) => call('settings.set', { language: next === 'zh' ? 'zh' : 'en' }));
  return (
    <SegmentedControl
      className="tr-welcome-language"
      aria-label="Language / 语言"
      data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
      value={language}
      onChange={(next) => void set.run(next)}
    />
  );
}

/** Nothing is connected yet: what this is, and the one step that shows it. */
export function WelcomeScreen() {
  const { t } = useTranslation();
  const [isConnecting, setConnecting] = useState(false);
  const go = useApp((state) => state.go);
  const openSample = useAction(async () => {
    await call('sample.open', {});
    go('portfolio');
  });
  return (
    <main className="tr-welcome">
      <LanguageChoice />
      <div className="tr-welcome-sheet">
        <AppMark size={44} />
        <h1>{t('welcome.title')}</h1>
        <p className="tr-welcome-lead">{t('welcome.lead')}</p>
        <ul className="tr-welcome-points">
          {POINTS.map(([point, Icon]) => (
            <li key={point}>
              <Icon size={20} stroke={1.6} aria-hidden="true" />
              {t(`welcome.points.${point}`)}
            </li>
          ))}
        </ul>
        <div className="tr-welcome-actions">
          <Button
            size="md"
            variant="filled"
            loading={openSample.isBusy}
            onClick={() => void openSample.run()}
            data-primary
          >
            {t('welcome.openSample')}
          </Button>
          <Button size="md" onClick={() => setConnecting(true)}>
            {t('welcome.connect')}
          </Button>
          <Button size="md" onClick={() => go('import')}>
            {t('import.open')}
          </Button>
        </div>
        <p className="tr-welcome-hint" aria-live="polite">
          {openSample.isBusy ? t('welcome.openingSample') : t('welcome.sampleHint')}
        </p>
        {openSample.error && <ErrorNote error={openSample.error} />}
      </div>
      <footer className="tr-welcome-foot">{t('welcome.independent')}</footer>
      <Modal
        opened={isConnecting}
        onClose={() => setConnecting(false)}
        title={t('connect.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
        size={520}
      >
        <ConnectForm onDone={() => go('portfolio')} onCancel={() => setConnecting(false)} />
      </Modal>
    </main>
  );
}
