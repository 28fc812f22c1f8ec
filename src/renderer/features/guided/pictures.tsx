import { Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import { useInSight } from '#renderer/components/use-in-sight.ts';
import { usePicture } from '#renderer/components/use-picture.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { GuidedRun } from '#shared/model/guided.ts';

type Picture = GuidedRun['pictures'][number];

function Thumbnail({ picture, onOpen }: { readonly picture: Picture; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = useRef<HTMLElement>(null);
  const { dataUrl, error } = usePicture('guided.picture', useInSight(figure) ? picture.hash : null);
  if (error) return <ErrorNote error={error} />;
  return (
    <figure ref={figure} className="tr-thumb">
      <button
        type="button"
        aria-label={t('guided.pictures.open', { time: format.moment(picture.at) })}
        onClick={onOpen}
      >
        {dataUrl && <img src={dataUrl} alt="" />}
      </button>
      <figcaption className="tr-small tr-muted">
        <TimeText iso={picture.at} /> <span className="tr-mono">{picture.hash.slice(0, 8)}</span>
      </figcaption>
    </figure>
  );
}

function Large({ picture }: { readonly picture: Picture }) {
  const { t } = useTranslation();
  const { dataUrl } = usePicture('guided.picture', picture.hash);
  return (
    <div className="tr-stack">
      {dataUrl && <img className="tr-thumb-large" src={dataUrl} alt={t('guided.pictures.title')} />}
      <p className="tr-flush tr-small tr-muted">
        {t('guided.pictures.hash')} <span className="tr-mono tr-thumb-hash">{picture.hash}</span>
      </p>
    </div>
  );
}

/** What was kept as evidence. */
export function Pictures({ run }: { readonly run: GuidedRun }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, setOpened] = useState<Picture | null>(null);
  return (
    <section className="tr-guide-part" aria-labelledby="guided-pictures">
      <h2 className="tr-section-title" id="guided-pictures">
        {t('guided.pictures.title')}
      </h2>
      {run.pictures.length === 0 ? (
        <p className="tr-flush tr-muted">
          {t(run.kind === 'order' ? 'guided.pictures.none' : 'guided.pictures.noneCase')}
        </p>
      ) : (
        <div className="tr-thumbs">
          {run.pictures.map((picture) => (
            <Thumbnail
              key={`${picture.at} ${picture.hash}`}
              picture={picture}
              onOpen={() => setOpened(picture)}
            />
          ))}
        </div>
      )}
      <Modal
        opened={opened !== null}
        onClose={() => setOpened(null)}
        size="xl"
        title={opened && t('guided.pictures.open', { time: format.moment(opened.at) })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened && <Large picture={opened} />}
      </Modal>
    </section>
  );
}
