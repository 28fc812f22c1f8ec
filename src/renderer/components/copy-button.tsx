import { ActionIcon, Button, type ButtonProps } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SHOWN_MS = 1500;

type Text = string | (() => string);

/** Puts a text on the clipboard; for a moment afterwards it says so in place of its label. */
function useCopying(text: Text, label: string) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
    setCopied(true);
  };
  const Icon = isCopied ? IconCheck : IconCopy;
  return {
    copy: () => void copy(),
    words: isCopied ? t('common.copied') : label,
    icon: <Icon size={14} aria-hidden="true" />,
  };
}

interface Props extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly text: Text;
  readonly label: string;
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label, variant = 'subtle', size = 'compact-sm' }: Props) {
  const { copy, words, icon } = useCopying(text, label);
  return (
    <Button variant={variant} size={size} leftSection={icon} onClick={copy}>
      {words}
    </Button>
  );
}

/** The same as a sign alone. */
export function CopyIcon({ text, label }: Pick<Props, 'text' | 'label'>) {
  const { copy, words, icon } = useCopying(text, label);
  return (
    <ActionIcon size="sm" variant="subtle" aria-label={words} title={words} onClick={copy}>
      {icon}
    </ActionIcon>
  );
}
