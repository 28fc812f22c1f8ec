import { describe, expect, it } from 'vitest';
import { en } from '#renderer/i18n/en.ts';
import { zh } from '#renderer/i18n/zh.ts';
import { NUMBER_STATES, OWNER_TYPES, PSTN_CONNECTION_TYPES } from '#shared/webex/schemas.ts';

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : flatten(value, `${prefix}${key}.`),
  );
}

const english = new Map(flatten(en));
const chinese = new Map(flatten(zh));
const withoutSingulars = [...english.keys()].filter((key) => !key.endsWith('_one'));
const placeholders = (text: string) => (text.match(/\{\{\w+/g) ?? []).sort();

/** Names that stay as they are in Chinese. */
const NAMES = /TextReady|Cisco Calling Plan|Cisco|Webex|Control Hub|CCP|Electron|Chromium/g;

describe('the catalogues', () => {
  it('hold the same keys in English and Chinese', () => {
    expect([...chinese.keys()].sort()).toEqual(withoutSingulars.sort());
  });

  it('have a word for each value of Webex that a table shows', () => {
    expect(Object.keys(en.domain.pstn)).toEqual(expect.arrayContaining([...PSTN_CONNECTION_TYPES]));
    expect(Object.keys(en.domain.ownerType)).toEqual(expect.arrayContaining([...OWNER_TYPES]));
    expect(Object.keys(en.domain.numberState)).toEqual(expect.arrayContaining([...NUMBER_STATES]));
  });

  it('have a plural for every singular', () => {
    const lonely = [...english.keys()].filter(
      (key) => key.endsWith('_one') && !english.has(key.replace(/_one$/, '_other')),
    );
    expect(lonely).toEqual([]);
  });

  it('say the same values in both languages', () => {
    const different = withoutSingulars.filter(
      (key) => placeholders(english.get(key) ?? '').join() !== placeholders(chinese.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('leave no English in Chinese', () => {
    const words = (text: string) => text.replace(/\{\{.*?\}\}/g, '').replace(NAMES, '');
    const left = [...chinese].filter(
      ([, text]) => !/\p{Script=Han}/u.test(text) && /[a-z]{3}/.test(words(text)),
    );
    expect(left).toEqual([]);
  });

  it('speak without exclamation marks and without “we”', () => {
    const loud = [...english].filter(([, text]) => /!|\b[Ww]e\b|\b[Oo]ur\b/.test(text));
    expect(loud).toEqual([]);
    expect([...chinese].filter(([, text]) => /[!！]|我们/.test(text))).toEqual([]);
  });

  it('write sentences in sentence case', () => {
    const titled = [...english].filter(([, text]) => /^[A-Z][a-z]+ [A-Z][a-z]+ [A-Z][a-z]+$/.test(text));
    expect(titled.filter(([, text]) => !/Control Hub|Contact Center|Calling Plan/.test(text))).toEqual([]);
  });
});
