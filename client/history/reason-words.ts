// How the reason of a revision follows its sentence: people's words in quotation marks, so that it is plain where the
// sentence ends; going back and forth, which the record keeps as "undo of 7", in words.

/** Of which revisions is left out where nobody knew. */
const STEP = /^(undo|redo)(?: of (\d+(?:, \d+)*))?$/;

/** Whether undo or redo gave it, rather than somebody. */
export const isOfStep = (reason: string): boolean => STEP.test(reason);

const list = new Intl.ListFormat('en-GB');

/** @param sentence that it follows: one that says itself what is taken back needs it no second time */
export function reasonWords(reason: string, sentence: string): string {
  const [, step, seqs] = STEP.exec(reason) ?? [];
  if (seqs === undefined) return `: “${reason}”`;
  if (sentence.includes(`took back revision ${seqs}:`)) return '';
  const numbers = seqs.split(', ');
  return `; ${step === 'undo' ? 'undoes' : 'redoes'} ${numbers.length === 1 ? 'revision' : 'revisions'} ${list.format(numbers)}`;
}
