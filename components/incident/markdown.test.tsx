import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Markdown } from './markdown';

afterEach(cleanup);

it('says that a link opens a new tab', () => {
  render(<Markdown text="See [the notice](https://example.org/notice)." />);
  const link = screen.getByRole('link');
  expect(link.textContent).toBe('the notice (opens a new tab)');
  expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual(['https://example.org/notice', 'noreferrer']);
});

it('follows no address that is not of the web, and fetches no picture', () => {
  const { container } = render(
    <Markdown text={'[here](javascript:alert(1)) ![the plan](https://example.org/p.png)'} />,
  );
  expect(container.querySelectorAll('a, img')).toHaveLength(0);
  expect(container.textContent).toBe('here [the plan]');
});

it('adds no headings to those of the page, however deep they were typed', () => {
  render(
    <Markdown text={['#', '##', '###', '####', '#####', '######'].map((signs) => `${signs} Title`).join('\n\n')} />,
  );
  expect(screen.queryAllByRole('heading')).toEqual([]);
  expect(screen.getAllByText('Title')).toHaveLength(6);
});

it('shows what would take minutes to be read as it was typed', () => {
  const { container } = render(<Markdown text={`${'- '.repeat(20_000)}last\n\n${'*a_ '.repeat(2_000)}`} />);
  expect(container.querySelectorAll('li, em')).toHaveLength(0);
  expect(container.textContent).toContain('- - last*a_ *a_');
});
