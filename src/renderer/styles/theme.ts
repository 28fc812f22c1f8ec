import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { type ColourTokens, cssVariables, darkTokens, lightTokens } from './tokens.ts';

const FONT =
  'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
const MONO =
  'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace';

/** Mantine wants ten shades; ours differ by scheme only, through CSS variables. */
const shades = (name: string): MantineColorsTuple => {
  const value = `var(--tr-${name})`;
  return [value, value, value, value, value, value, value, value, value, value];
};

/** Mantine's own dark greys are warm; these are the steps between our dark tokens, from text to ground. */
const DARK: MantineColorsTuple = [
  darkTokens.text,
  '#c5cad1',
  darkTokens.muted,
  darkTokens.faint,
  darkTokens.line,
  darkTokens.surface2,
  darkTokens.surface1,
  darkTokens.surface0,
  '#121417',
  '#0d0f12',
];

const NONE = 'transparent';
const variants: VariantColorsResolver = ({ variant, color }) => {
  const name = color === 'bad' || color === 'good' || color === 'warn' ? color : 'accent';
  const strong = `var(--tr-${name})`;
  const soft = name === 'accent' ? 'var(--tr-accentSoft)' : `var(--tr-${name}Soft)`;
  if (variant === 'filled') {
    const on = name === 'accent' ? 'var(--tr-onAccent)' : 'var(--tr-onBad)';
    const hover = name === 'accent' ? 'var(--tr-accentHover)' : `color-mix(in srgb, ${strong} 88%, #000)`;
    return { background: strong, hover, color: on, border: '1px solid transparent' };
  }
  if (variant === 'light') return { background: soft, hover: soft, color: strong, border: NONE };
  if (variant === 'subtle' || variant === 'transparent') {
    const neutral = color === undefined || color === 'neutral';
    return {
      background: NONE,
      hover: variant === 'subtle' ? 'var(--tr-surface2)' : NONE,
      color: neutral ? 'var(--tr-text)' : strong,
      border: '1px solid transparent',
    };
  }
  const text = name === 'accent' ? 'var(--tr-text)' : strong;
  return {
    background: 'var(--tr-surface0)',
    hover: 'var(--tr-surface2)',
    color: text,
    border: '1px solid color-mix(in srgb, var(--tr-control) 45%, var(--tr-line))',
  };
};

export const mantineTheme = createTheme({
  fontFamily: FONT,
  fontFamilyMonospace: MONO,
  primaryColor: 'accent',
  primaryShade: 6,
  colors: {
    accent: shades('accent'),
    good: shades('good'),
    warn: shades('warn'),
    bad: shades('bad'),
    dark: DARK,
  },
  variantColorResolver: variants,
  respectReducedMotion: true,
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  headings: { fontWeight: '600' },
  components: {
    Button: { defaultProps: { size: 'compact-md', variant: 'default' } },
    ActionIcon: { defaultProps: { size: 28, variant: 'subtle', color: 'neutral' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false, checkIconPosition: 'right' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Modal: { defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 120 } } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 0 }, withArrow: false } },
    SegmentedControl: { defaultProps: { size: 'xs', transitionDuration: 0 } },
  },
});

/** Our names first, then Mantine's own names pointed at them, so that both speak one palette. */
export const resolveVariables: CSSVariablesResolver = () => {
  const bridge = (tokens: ColourTokens): Record<string, string> => ({
    ...cssVariables(tokens),
    '--mantine-color-body': tokens.surface0,
    '--mantine-color-text': tokens.text,
    '--mantine-color-dimmed': tokens.muted,
    '--mantine-color-placeholder': tokens.faint,
    '--mantine-color-anchor': tokens.accent,
    '--mantine-color-error': tokens.bad,
    '--mantine-color-default': tokens.surface0,
    '--mantine-color-default-hover': tokens.surface1,
    '--mantine-color-default-color': tokens.text,
    '--mantine-color-default-border': tokens.line,
    '--mantine-color-disabled': tokens.surface2,
    '--mantine-color-disabled-color': tokens.faint,
    '--mantine-color-disabled-border': tokens.line,
    '--mantine-primary-color-filled': tokens.accent,
    '--mantine-primary-color-filled-hover': tokens.accentHover,
    '--mantine-primary-color-contrast': tokens.onAccent,
    '--mantine-primary-color-light': tokens.accentSoft,
    '--mantine-primary-color-light-color': tokens.accent,
    '--mantine-color-accent-filled': tokens.accent,
    '--mantine-shadow-md': tokens.shadow,
  });
  return { variables: {}, light: bridge(lightTokens), dark: bridge(darkTokens) };
};
