import type { FillReason, Place } from '#shared/model/blank-form.ts';
import type { ChosenFile } from '../read-chosen-file.ts';

/** What goes into a place. */
export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  /** Values of options. */
  | { readonly kind: 'choose'; readonly options: readonly string[] }
  | { readonly kind: 'tick'; readonly isOn: boolean };

export interface Entry {
  readonly place: Place;
  /** Null for a text that is always the same. */
  readonly field: string | null;
  readonly answer: Answer;
}

/** What a file did not take as it was given. */
export interface Mishap {
  readonly placeId: string;
  readonly reason: Extract<FillReason, 'cut-off' | 'not-printable' | 'not-kept'>;
  /** The characters, for `not-printable`. */
  readonly value: string;
}

export interface FilledFile {
  readonly bytes: Uint8Array;
  readonly mishaps: readonly Mishap[];
}

/** What one kind of file can do. Both read hostile bytes and refuse them in words (`refuseForm`). */
export interface FormKind {
  /** The places of a blank form, in the order in which a person meets them. */
  read(file: ChosenFile): Promise<readonly Place[]>;
  /** A copy with the answers in it; the same answers give the same bytes. */
  fill(file: ChosenFile, entries: readonly Entry[]): Promise<FilledFile>;
}
