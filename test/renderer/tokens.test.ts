import { describe, expect, it } from 'vitest';
import { type ColourTokens, darkTokens, lightTokens } from '#renderer/styles/tokens.ts';

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const TEXT: readonly (readonly [keyof ColourTokens, readonly (keyof ColourTokens)[]])[] = [
  ['text', ['surface0', 'surface1', 'surface2', 'accentSoft', 'badSoft', 'warnSoft', 'goodSoft']],
  ['muted', ['surface0', 'surface1', 'surface2', 'accentSoft']],
  ['faint', ['surface0', 'surface1', 'accentSoft']],
  ['accent', ['surface0', 'surface1', 'accentSoft']],
  ['good', ['surface0', 'surface1', 'goodSoft']],
  ['warn', ['surface0', 'surface1', 'warnSoft', 'accentSoft']],
  ['bad', ['surface0', 'surface1', 'badSoft']],
  ['info', ['surface0', 'surface1']],
  ['onAccent', ['accent', 'accentHover']],
  ['onBad', ['bad']],
];

const SHAPES: readonly (keyof ColourTokens)[] = [
  'control',
  'accent',
  'good',
  'warn',
  'bad',
  'info',
  'stepNotEligible',
  'stepEligible',
  'stepInBatch',
  'stepSubmitted',
  'stepAuthorised',
  'stepRequested',
  'stepInCampaign',
  'stepLapsed',
  'stepRejected',
];

describe.each([
  ['light', lightTokens],
  ['dark', darkTokens],
] as const)('the %s colours', (_name, tokens) => {
  it.each(TEXT.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    'let %s be read on %s',
    (ink, ground) => {
      expect(contrast(tokens[ink], tokens[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(SHAPES)('let the shape %s be seen', (shape) => {
    expect(contrast(tokens[shape], tokens.surface0)).toBeGreaterThanOrEqual(3);
  });
});
