import { remember } from './remember.ts';

/** Words that stand before a colon and name no sender. */
const LABELS = new Set(
  (
    'reminder alert alerts update updates note notice important attention urgent hello hi hey dear thanks thank you ' +
    'appointment order delivery payment account security verification code message notification welcome confirmed ' +
    'confirmation warning info information details link address location date time when where what reply text call ' +
    'questions question help stop today tomorrow new sale offer reason status final friendly example sample option ' +
    'your the our my this re fyi psa eta ps and for from to at of job shift class event menu price total balance due ' +
    'weather school fraud free breaking last chance event emergency tip update program name service'
  ).split(' '),
);

const WORD = String.raw`\p{Lu}(?:[\p{L}\p{N}'’&-]|\.(?=[\p{L}\p{N}]))*`;
const NAME = String.raw`${WORD}(?:\s+(?:&|and|of|the|at|${WORD}|\d+)){0,5}`;
const PREFIX = new RegExp(String.raw`^\s*(${NAME})\s*:\s`, 'u');
const THIS_IS = new RegExp(
  String.raw`\b(?:[Tt]his is|[Ii]t['’]s)\s+(?:(?:\p{Lu}[\p{L}'’.-]*|\[[^\]]+\])(?:\s\p{Lu}[\p{L}'’.-]*)?\s+(?:from|with|at|of)\s+)(?:the\s+)?(${NAME})`,
  'u',
);

const isLabel = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .every((word) => LABELS.has(word) || /^\d+$/.test(word));

/** Who a message says that it comes from: the name before its colon, or after "this is … from"; null when unsaid. */
export const statedSender: (text: string) => string | null = remember((text) => {
  const name = (PREFIX.exec(text) ?? THIS_IS.exec(text))?.[1]?.trim().replace(/[.,]+$/, '');
  return name === undefined || name.length < 3 || isLabel(name) ? null : name;
});
