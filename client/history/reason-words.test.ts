import { expect, it } from 'vitest';
import { reasonWords } from './reason-words';

it.each([
  ['log analysis complete', ': “log analysis complete”'],
  ['undo of 64', '; undoes revision 64'],
  ['undo of 5, 6', '; undoes revisions 5 and 6'],
  ['redo of 4', '; redoes revision 4'],
  ['undo', ': “undo”'],
  ['undo of the mess that 3 made', ': “undo of the mess that 3 made”'],
])('the reason “%s” follows as “%s”', (reason, words) => {
  expect(reasonWords(reason, 'Ada moved “A”')).toBe(words);
});

it('is not told twice that a revision is taken back', () => {
  expect(reasonWords('undo of 5', 'Ada took back revision 5: 2 events as before')).toBe('');
  expect(reasonWords('undo of 5', 'Ada took back revision 51: 2 events as before')).toBe('; undoes revision 5');
});
