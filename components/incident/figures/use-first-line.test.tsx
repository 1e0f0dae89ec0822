import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useFirstLine } from './use-first-line';

const LINE_HEIGHT_PX = 64;

let perLine = 2;
let resize: () => void = () => undefined;

beforeEach(() => {
  perLine = 2;
  vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function (this: HTMLElement) {
    const place = [...(this.parentElement?.children ?? [])].indexOf(this);
    return Math.floor(place / perLine) * LINE_HEIGHT_PX;
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(told: () => void) {
        resize = told;
      }
      observe() {}
      disconnect() {}
    },
  );
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Row(): ReactElement {
  const [isWhole, setWhole] = useState(false);
  const { row, belowCount } = useFirstLine<HTMLDivElement>(isWhole);
  return (
    <>
      <div ref={row}>
        {['one', 'two', 'three'].map((name) => (
          <button key={name} type="button">
            {name}
          </button>
        ))}
      </div>
      <button type="button" onClick={() => setWhole(!isWhole)}>
        {belowCount} below
      </button>
    </>
  );
}

const reachable = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('the first line of a row', () => {
  it('counts what stands below it, and takes that out of reach', () => {
    render(<Row />);
    expect(reachable()).toEqual(['one', 'two', '1 below']);
  });
  it('gives it back where the whole row is shown', () => {
    render(<Row />);
    fireEvent.click(screen.getByText('1 below'));
    expect(reachable()).toEqual(['one', 'two', 'three', '1 below']);
  });
  it('measures again when the row has more room', async () => {
    render(<Row />);
    perLine = 3;
    resize();
    expect(await screen.findByText('0 below')).toBeTruthy();
    expect(reachable()).toEqual(['one', 'two', 'three', '0 below']);
  });
});
