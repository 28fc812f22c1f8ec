import { ActionIcon } from '@mantine/core';
import { IconFileTypePdf, IconPhoto, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusWord } from '#renderer/components/status-word.tsx';
import { TimeText } from '#renderer/components/time-text.tsx';
import { useInSight } from '#renderer/components/use-in-sight.ts';
import { useSizeWords } from '#renderer/i18n/use-size-words.ts';
import {
  ATTACHMENT_KINDS,
  type Attachment,
  type AttachmentKind,
  AWS_FILE_BYTES,
} from '#shared/model/attachment.ts';
import { PictureButton } from './picture-button.tsx';
import { type AttachmentPicture, useAttachmentPicture } from './use-attachment-picture.ts';

/** The choice of what a file shows. */
export function KindSelect({
  value,
  label,
  onChange,
}: {
  readonly value: AttachmentKind;
  readonly label: string;
  readonly onChange: (kind: AttachmentKind) => void;
}) {
  const { t } = useTranslation();
  return (
    <select
      className="tr-control is-select tr-proof-kind"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const { value: chosen } = event.currentTarget;
        const kind = ATTACHMENT_KINDS.find((one) => one === chosen);
        if (kind) onChange(kind);
      }}
    >
      {ATTACHMENT_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {t(`attachments.kind.${kind}`)}
        </option>
      ))}
    </select>
  );
}

const LOOK = { small: 'tr-proof-look', large: 'tr-proof-large' };

interface PreviewProps {
  readonly name: string;
  readonly type: Attachment['type'];
  readonly picture: AttachmentPicture | null | undefined;
}

/** How the file looks, small; it opens large. A file that cannot be shown has the sign of its type. */
function Preview({ name, type, picture }: PreviewProps) {
  const { t } = useTranslation();
  if (!picture) {
    const Icon = type === 'pdf' ? IconFileTypePdf : IconPhoto;
    return (
      <span className="tr-proof-look is-none" aria-hidden="true">
        {picture === null && <Icon size={20} stroke={1.5} />}
      </span>
    );
  }
  return (
    <PictureButton
      classNames={LOOK}
      label={t('attachments.large', { name })}
      title={name}
      src={picture.dataUrl}
    />
  );
}

function Facts({ attachment, pages }: { readonly attachment: Attachment; readonly pages: number | null }) {
  const { t } = useTranslation();
  const sizeWords = useSizeWords();
  const { type, size, who, addedAt } = attachment;
  return (
    <p className="tr-flush tr-small tr-muted">
      {type.toUpperCase()} · {sizeWords(size)}
      {pages !== null && ` · ${t('attachments.pages', { count: pages })}`}
      {' · '}
      <TimeText iso={addedAt} />
      {who !== '' && ` · ${who}`}
    </p>
  );
}

interface RowProps {
  readonly attachment: Attachment;
  /** Null where nothing may be changed. */
  readonly onKind: ((kind: AttachmentKind) => void) | null;
  readonly onRemove: (() => void) | null;
}

/** One file: how it looks, what it is called, what it shows, and whether a carrier will find it too large. */
export function AttachmentRow({ attachment, onKind, onRemove }: RowProps) {
  const { t } = useTranslation();
  const { name, kind, type, size, isProtected } = attachment;
  const row = useRef<HTMLLIElement>(null);
  const picture = useAttachmentPicture(attachment, useInSight(row));
  return (
    <li ref={row} className="tr-proof">
      <Preview name={name} type={type} picture={picture} />
      <div className="tr-proof-said">
        <p className="tr-flush tr-strong tr-proof-name">{name}</p>
        <Facts attachment={attachment} pages={picture?.pages ?? null} />
        {onKind ? (
          <KindSelect value={kind} label={t('attachments.kindOf', { name })} onChange={onKind} />
        ) : (
          <p className="tr-flush tr-small">{t(`attachments.kind.${kind}`)}</p>
        )}
        {picture === null && (
          <p className="tr-flush tr-small">
            {t(isProtected ? 'attachments.protected' : 'attachments.notShown')}
          </p>
        )}
        {size > AWS_FILE_BYTES && (
          <StatusWord tone="info" shape="info" isQuiet>
            {t('attachments.largeForAws')}
          </StatusWord>
        )}
      </div>
      {onRemove && (
        <ActionIcon aria-label={t('attachments.remove', { name })} data-remove onClick={onRemove}>
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
}
