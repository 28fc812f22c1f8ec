/**
 * One example of a rule: what it is given and which codes it answers with.
 * The tables beside the catalogue are its tests, and show by example what each rule means.
 */
export interface Example<Subject> {
  readonly rule: string;
  readonly kind: 'valid' | 'invalid' | 'boundary' | 'missing';
  readonly name: string;
  readonly subject: Subject;
  /** The codes that this rule, and no other, must answer with, in order. */
  readonly says: readonly string[];
}
