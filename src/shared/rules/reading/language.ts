import { remember } from './remember.ts';
import { words } from './words.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const ENGLISH = list(
  'the and you your to of for is are will with this that from have has our we please by at on in or be not can',
);
/** Frequent words that English does not have. */
const FOREIGN = list(
  'el los las una unos para por con que usted sus su gracias hola mensajes responda responder cita esta este ' +
    'le les des une vous votre vos nous pour avec dans est sont merci bonjour repondez arret message-texte ' +
    'der die das und ist nicht ihre ihr sie wir fur mit bitte uhr termin ' +
    'voce seu sua obrigado mensagem para nao com uma',
);

const MIN_FOREIGN = 4;
const MIN_ENGLISH = 2;

export type Script = 'other-script' | 'other-language';

function isMostlyOtherScript(text: string): boolean {
  const others = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  if (others === 0) return false;
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) < others;
}

/**
 * Says when a text is plainly not English: mostly in another script, or with many frequent words of
 * another language and hardly any English ones. Doubtful texts pass as English.
 */
export const plainlyNotEnglish: (text: string) => Script | null = remember(readScript);

function countsOf(text: string): { readonly english: number; readonly foreign: number } {
  const read = words(text);
  return {
    english: read.filter((word) => ENGLISH.has(word)).length,
    foreign: read.filter((word) => FOREIGN.has(word)).length,
  };
}

/** True when frequent English words carry the text, whatever names stand in it. */
export const plainlyEnglish: (text: string) => boolean = remember((text) => {
  const { english, foreign } = countsOf(text);
  return english >= MIN_ENGLISH && foreign <= english && !isMostlyOtherScript(text);
});

function readScript(text: string): Script | null {
  if (isMostlyOtherScript(text)) return 'other-script';
  if (/[¡¿]/.test(text)) return 'other-language';
  const { foreign, english } = countsOf(text);
  return foreign >= MIN_FOREIGN && foreign > english * 2 ? 'other-language' : null;
}
