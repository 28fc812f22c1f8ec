import { Textarea, type TextareaProps } from '@mantine/core';

type Texts = Pick<TextareaProps, 'label' | 'description' | 'placeholder'>;

interface Props extends Texts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Characters. */
  readonly most: number;
  /** Lines before it grows. */
  readonly rows?: number;
  readonly hasFocus?: boolean;
}

/** A few lines in a person's own words; it grows with them. */
export function NoteField({ onChange, most, rows = 2, hasFocus, ...texts }: Props) {
  return (
    <Textarea
      {...texts}
      autosize
      minRows={rows}
      maxRows={6}
      maxLength={most}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-autofocus={hasFocus}
    />
  );
}
