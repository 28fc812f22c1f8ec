/** Colours of one scheme. Every pair that carries meaning is checked for contrast by a test. */
export interface ColourTokens {
  /** Page, raised, and sunken surfaces. */
  readonly surface0: string;
  readonly surface1: string;
  readonly surface2: string;
  readonly text: string;
  readonly muted: string;
  readonly faint: string;
  /** Hairlines between things; decoration only. */
  readonly line: string;
  /** Borders of inputs and checkboxes: shapes that must be seen. */
  readonly control: string;
  readonly accent: string;
  readonly accentHover: string;
  readonly onAccent: string;
  /** Selected rows and current items. */
  readonly accentSoft: string;
  readonly good: string;
  readonly goodSoft: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly bad: string;
  readonly badSoft: string;
  readonly onBad: string;
  readonly info: string;
  readonly shadow: string;
  /** Journey steps, in the order of `JOURNEY_STEPS`. */
  readonly stepNotEligible: string;
  readonly stepEligible: string;
  readonly stepInBatch: string;
  readonly stepSubmitted: string;
  readonly stepAuthorised: string;
  readonly stepRequested: string;
  readonly stepInCampaign: string;
  readonly stepLapsed: string;
  readonly stepRejected: string;
}

export const lightTokens: ColourTokens = {
  surface0: '#ffffff',
  surface1: '#f7f8fa',
  surface2: '#eef0f3',
  text: '#1b1f24',
  muted: '#57606a',
  faint: '#626b75',
  line: '#d8dde3',
  control: '#868f9a',
  accent: '#0b6bcb',
  accentHover: '#095aab',
  onAccent: '#ffffff',
  accentSoft: '#e6f0fa',
  good: '#177245',
  goodSoft: '#e5f3eb',
  warn: '#8a5a00',
  warnSoft: '#fbf2dd',
  bad: '#b9302a',
  badSoft: '#fcebea',
  onBad: '#ffffff',
  info: '#57606a',
  shadow: '0 8px 28px rgb(20 26 34 / 16%)',
  stepNotEligible: '#868f9a',
  stepEligible: '#5b95d6',
  stepInBatch: '#2f7fd1',
  stepSubmitted: '#7a5fc7',
  stepAuthorised: '#1f8a8c',
  stepRequested: '#4b8f3f',
  stepInCampaign: '#177245',
  stepLapsed: '#a8700a',
  stepRejected: '#c0352b',
};

export const darkTokens: ColourTokens = {
  surface0: '#16181c',
  surface1: '#1d2025',
  surface2: '#262a31',
  text: '#e6e8eb',
  muted: '#a3abb5',
  faint: '#949da8',
  line: '#343a43',
  control: '#757e8a',
  accent: '#5aa9f5',
  accentHover: '#7bbbf8',
  onAccent: '#0d1620',
  accentSoft: '#1b2d42',
  good: '#4ec28a',
  goodSoft: '#18322a',
  warn: '#e0a83c',
  warnSoft: '#362c17',
  bad: '#ff7b72',
  badSoft: '#3d2123',
  onBad: '#1d0c0b',
  info: '#a3abb5',
  shadow: '0 10px 32px rgb(0 0 0 / 55%)',
  stepNotEligible: '#757e8a',
  stepEligible: '#6d9fd8',
  stepInBatch: '#5aa9f5',
  stepSubmitted: '#a48be8',
  stepAuthorised: '#41b3b5',
  stepRequested: '#7fbf72',
  stepInCampaign: '#4ec28a',
  stepLapsed: '#e0a83c',
  stepRejected: '#ff7b72',
};

/** `surface0` becomes `--tr-surface0`. */
export function cssVariables(tokens: ColourTokens): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--tr-${name}`, value]));
}
