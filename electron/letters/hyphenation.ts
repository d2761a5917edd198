// Where a Spanish word may be divided at the end of a line.
import spanish from 'hyphen/es/index.js';

/** A common word: all in small letters, with the marks that may surround it. Names, codes, numbers and e-mails are never divided. */
const COMMON_WORD = /^([«“("¿¡]*)(\p{Ll}{6,})([»”)".,;:?!…]*)$/u;

/** What is left on either line: a syllable of two letters may end a line, but not begin the next. */
const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;

/** A division must not leave one of these alone on a line (as in artí-culo or dis-puta). */
const UNSEEMLY = /^(?:anos?|cacas?|culos?|pedos?|pis|put[ao]s?|tetas?)$/;

const isSeemly = (before: string, after: string): boolean =>
  before.length >= LEAST_BEFORE && after.length >= LEAST_AFTER && !UNSEEMLY.test(before) && !UNSEEMLY.test(after);

/** The parts of the word between which it may be divided; the word alone when it may not. */
export function dividedWord(word: string): string[] {
  const [, opening = '', letters = '', closing = ''] = COMMON_WORD.exec(word) ?? [];
  if (letters === '') return [word];
  const parts: string[] = [''];
  let before = '';
  for (const syllable of spanish.hyphenateSync(letters).split('\u00AD')) {
    if (isSeemly(before, letters.slice(before.length))) parts.push(syllable);
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${syllable}`;
    before += syllable;
  }
  return parts.map((part, i) => `${i === 0 ? opening : ''}${part}${i === parts.length - 1 ? closing : ''}`);
}
