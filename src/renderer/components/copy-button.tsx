import { Button, type ButtonProps } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SHOWN_MS = 1500;

interface Props extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly text: string | (() => string);
  readonly label: string;
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label, variant = 'subtle', size = 'compact-sm' }: Props) {
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
  return (
    <Button variant={variant} size={size} leftSection={<Icon size={14} />} onClick={() => void copy()}>
      {isCopied ? t('common.copied') : label}
    </Button>
  );
}
