import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useDebounced } from '#renderer/components/use-debounced.ts';
import { LANGUAGE_NAMES } from '#renderer/i18n/language-names.ts';
import { LANGUAGES, type Settings } from '#shared/model/settings.ts';

const THEMES = ['system', 'light', 'dark'] as const;
const SAVE_DELAY_MS = 500;

function ActorField({ actor, onSave }: { readonly actor: string; readonly onSave: (actor: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(actor);
  const [isTouched, setTouched] = useState(false);
  const save = useDebounced(onSave, SAVE_DELAY_MS);
  useEffect(() => {
    if (!isTouched) setName(actor);
  }, [actor, isTouched]);
  const leave = useRef(() => {});
  leave.current = () => {
    if (isTouched) onSave(name.trim());
  };
  // A field that goes with its screen is not left first.
  useEffect(() => () => leave.current(), []);
  const isSaved = isTouched && name.trim() === actor;
  return (
    <TextInput
      label={t('settings.actor')}
      description={t('settings.actorHint')}
      maxLength={200}
      value={name}
      onChange={(event) => {
        setTouched(true);
        setName(event.currentTarget.value);
        save(event.currentTarget.value.trim());
      }}
      onBlur={() => onSave(name.trim())}
      rightSection={isSaved && <span className="tr-small tr-faint">{t('settings.actorSaved')}</span>}
      rightSectionWidth={64}
    />
  );
}

/** Appearance, language, and the name that stands on receipts. */
export function GeneralSettings({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const set = useAction((change: Partial<Settings>) => call('settings.set', change));
  return (
    <section className="tr-settings-part" aria-labelledby="settings-general">
      <h2 className="tr-section-title" id="settings-general">
        {t('settings.sections.general')}
      </h2>
      <div className="tr-settings-fields">
        <div>
          <p className="tr-settings-label" id="settings-theme">
            {t('settings.appearance')}
          </p>
          <SegmentedControl
            aria-labelledby="settings-theme"
            data={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
            value={settings.theme}
            onChange={(theme) => void set.run({ theme: THEMES.find((one) => one === theme) ?? 'system' })}
          />
        </div>
        <div>
          <p className="tr-settings-label" id="settings-language">
            {t('settings.language')}
          </p>
          <SegmentedControl
            aria-labelledby="settings-language"
            data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            value={settings.language}
            onChange={(language) => void set.run({ language: language === 'zh' ? 'zh' : 'en' })}
          />
        </div>
        <ActorField
          actor={settings.actor}
          onSave={(actor) => {
            if (actor !== settings.actor) void set.run({ actor });
          }}
        />
        <Checkbox
          label={t('settings.notifyReminders')}
          description={t('settings.notifyRemindersHint')}
          checked={settings.notifyReminders}
          onChange={(event) => void set.run({ notifyReminders: event.currentTarget.checked })}
        />
        {set.error && <ErrorNote error={set.error} />}
      </div>
    </section>
  );
}
