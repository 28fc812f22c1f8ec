import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAction } from '#renderer/api/use-action.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useApp } from '#renderer/stores/store.ts';
import { isArticlePath, PLACE_IDS, PLACES, type PlaceId, pathsWith } from '#shared/guided/paths.ts';
import { type Settings, settingsSchema } from '#shared/model/settings.ts';

const BETWEEN = ' > ';
const fields = settingsSchema.shape;

const namesOf = (typed: string): string[] =>
  typed
    .split(/[>＞›\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
const hostsOf = (typed: string): string[] =>
  typed
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);

interface Typed {
  readonly paths: Readonly<Record<PlaceId, string>>;
  readonly address: string;
  readonly hosts: string;
}

function typedOf({ guidedPaths, guidedAddress, guidedHosts }: Settings): Typed {
  const paths = pathsWith(guidedPaths);
  const lineOf = (id: PlaceId) => paths[id].join(BETWEEN);
  return {
    paths: { authorize: lineOf('authorize'), case: lineOf('case') },
    address: guidedAddress,
    hosts: guidedHosts.join('\n'),
  };
}

/** Only what differs from the article is kept, so that a later edition of it still counts for the rest. */
function changeOf({ paths, address, hosts }: Typed) {
  const own = PLACE_IDS.flatMap((id) => {
    const names = namesOf(paths[id]);
    return isArticlePath(id, names) ? [] : [[id, names] as const];
  });
  return { guidedPaths: Object.fromEntries(own), guidedAddress: address.trim(), guidedHosts: hostsOf(hosts) };
}

const isSame = (one: Typed, other: Typed) =>
  JSON.stringify(changeOf(one)) === JSON.stringify(changeOf(other));

/**
 * The fields as they stand: what was typed stays until the settings say the same, so that nothing falls back while a
 * save is on its way, and what is typed meanwhile is not lost.
 */
function useTyped(settings: Settings) {
  const [changed, setChanged] = useState<Typed | null>(null);
  const kept = typedOf(settings);
  const typed = changed ?? kept;
  useEffect(() => {
    setChanged((now) => (now && isSame(now, typedOf(settings)) ? null : now));
  }, [settings]);
  const change = (part: Partial<Typed>) => setChanged({ ...typed, ...part });
  return { typed, isChanged: !isSame(typed, kept), change };
}

/** What is wrong with what is typed, by field. */
function useFaults({ paths, address, hosts }: Typed) {
  const { t } = useTranslation();
  const place = (id: PlaceId) =>
    fields.guidedPaths.safeParse({ [id]: namesOf(paths[id]) }).success
      ? undefined
      : t('guided.settings.badPath');
  const badHost = hostsOf(hosts).find((host) => !fields.guidedHosts.safeParse([host]).success);
  const isAddress = fields.guidedAddress.safeParse(address.trim()).success;
  return {
    place,
    address: isAddress ? undefined : t('guided.settings.badAddress'),
    hosts: badHost === undefined ? undefined : t('guided.settings.badHost', { host: badHost }),
  };
}

interface PlaceProps {
  readonly id: PlaceId;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (typed: string) => void;
}

function PlaceField({ id, value, error, onChange }: PlaceProps) {
  const { t } = useTranslation();
  const place = t(`guided.settings.places.${id}`);
  const articles = PLACES[id].path.join(BETWEEN);
  return (
    <div>
      <Textarea
        label={place}
        autosize
        minRows={1}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {value !== articles && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('guided.settings.resetFor', { place })}
          onClick={() => onChange(articles)}
        >
          {t('guided.settings.reset')}
        </Button>
      )}
    </div>
  );
}

/** How Control Hub's menus are called, and where it is opened. */
export function ControlHubSettings({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const addToast = useApp((state) => state.addToast);
  const { typed, isChanged, change } = useTyped(settings);
  const faults = useFaults(typed);
  const isFaulty =
    faults.address !== undefined || faults.hosts !== undefined || PLACE_IDS.some((id) => faults.place(id));
  const save = useAction(async () => {
    await call('settings.set', changeOf(typed));
    addToast({ tone: 'good', text: t('guided.settings.saved') });
  });
  return (
    <section className="tr-settings-part" aria-labelledby="settings-hub">
      <h2 className="tr-section-title" id="settings-hub">
        {t('guided.settings.title')}
      </h2>
      <p className="tr-muted tr-settings-intro">{t('guided.settings.intro')}</p>
      <div className="tr-stack">
        {PLACE_IDS.map((id) => (
          <PlaceField
            key={id}
            id={id}
            value={typed.paths[id]}
            error={faults.place(id)}
            onChange={(value) => change({ paths: { ...typed.paths, [id]: value } })}
          />
        ))}
        <TextInput
          label={t('guided.settings.address')}
          description={t('guided.settings.addressHint')}
          value={typed.address}
          error={faults.address}
          onChange={(event) => change({ address: event.currentTarget.value })}
        />
        <Textarea
          label={t('guided.settings.hosts')}
          description={t('guided.settings.hostsHint')}
          autosize
          minRows={1}
          maxRows={6}
          value={typed.hosts}
          error={faults.hosts}
          onChange={(event) => change({ hosts: event.currentTarget.value })}
        />
        {save.error && <ErrorNote error={save.error} />}
        <div>
          <Button disabled={!isChanged || isFaulty} loading={save.isBusy} onClick={() => void save.run()}>
            {t('guided.settings.save')}
          </Button>
        </div>
      </div>
    </section>
  );
}
