import './status-word.css';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconInfoCircle,
  IconPencil,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

export type Tone = 'good' | 'warn' | 'bad' | 'info';
export type Shape = 'check' | 'cross' | 'triangle' | 'clock' | 'dashed' | 'info' | 'pencil';

const ICONS = {
  check: IconCircleCheck,
  cross: IconCircleX,
  triangle: IconAlertTriangle,
  clock: IconClock,
  dashed: IconCircleDashed,
  info: IconInfoCircle,
  pencil: IconPencil,
} as const;

interface Props {
  readonly tone: Tone;
  readonly shape: Shape;
  readonly children: ReactNode;
  readonly isQuiet?: boolean;
}

/** A status said three times: by colour, by shape and by word. */
export function StatusWord({ tone, shape, children, isQuiet }: Props) {
  const Icon = ICONS[shape];
  return (
    <span className={`tr-status tr-status-${tone}${isQuiet ? ' tr-status-quiet' : ''}`}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
