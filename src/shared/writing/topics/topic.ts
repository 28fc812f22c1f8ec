/** One thing that a brand texts about, in words that fit into every text of the form. */
export interface Topic {
  /** As it stands in the wording of consent, after "about"; `{my}` turns to who speaks: "my orders". */
  readonly about: string;
  /** What the brand does, after "it": `{recipients}` stands for the people who are texted. */
  readonly does: string;
  /** Bodies of messages, without brand and opt-out words; values that change stand in square brackets. */
  readonly samples: readonly [string, string];
  /** It offers or advertises something, which asks for consent of its own. */
  readonly isMarketing?: true;
}
