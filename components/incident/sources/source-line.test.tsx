import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SourceLine } from './source-line';

it('marks a quote as the paper does: as a whole, also where its first words are marked', () => {
  const source = { title: 'Form 8-K', publisher: '', locator: '', url: '', quote: '“Basic” information was obtained.' };
  render(<SourceLine source={source} />);
  expect(screen.getByText('““Basic” information was obtained.”').tagName).toBe('BLOCKQUOTE');
});
