import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PLACES } from '@/core/disclosure/place';
import { PlacesField } from './places-field';

afterEach(cleanup);

const [PLACE] = PLACES;

/** What is read of it; undefined where it is refused. */
function countOf(typed: string): number | null | undefined {
  const read: (number | null | undefined)[] = [];
  render(<PlacesField affected={{ [PLACE]: 7 }} onChange={(affected) => read.push(affected?.[PLACE])} />);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: typed } });
  cleanup();
  return read.at(-1);
}

it('reads how many are affected as people write large numbers', () => {
  for (const typed of ['1200000', '1,200,000', '1 200 000', '1.200.000', ' 12,00,000 ']) {
    expect(countOf(typed)).toBe(1_200_000);
  }
  expect(countOf('')).toBeNull();
});

it('does not take what is no whole number for one that is ten times as large', () => {
  for (const typed of ['1.5', '2,50', '1,2000', '1.2 million', '10,000,000,001'])
    expect(countOf(typed)).toBeUndefined();
});
