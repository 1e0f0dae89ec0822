import { expect, it } from 'vitest';
import { figuresIn } from './figure.mjs';

it('finds the figures among everything else that was printed', () => {
  expect(figuresIn(' RUN v4\n\nfigure: 20 kills\n ✓ a test\nfigure: 3 s\nno figure: 1\n')).toEqual(['20 kills', '3 s']);
});
