import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ReactElement, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useFirstLine } from './use-first-line';

const LINE_HEIGHT_PX = 64;

let perLine = 2;
let display = 'flex';
let rowPx = 224;
let resize: () => void = () => undefined;

beforeEach(() => {
  perLine = 2;
  display = 'flex';
  rowPx = 224;
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockImplementation(function (this: HTMLElement) {
    return this.tagName === 'DIV' ? rowPx : 100;
  });
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
  const { row, beside, belowCount } = useFirstLine<HTMLDivElement>(isWhole);
  return (
    <>
      <div ref={row} style={{ display, columnGap: 22 }}>
        {['one', 'two', 'three'].map((name) => (
          <button key={name} type="button">
            {name}
          </button>
        ))}
      </div>
      <button ref={beside} type="button" onClick={() => setWhole(!isWhole)}>
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
  it('takes nothing for below where the whole of it has room without what is beside it', () => {
    // Three of 100 and two gaps of 22, a pixel each for what rounding hides.
    rowPx = 347 - 100;
    render(<Row />);
    expect(reachable()).toEqual(['one', 'two', 'three', '0 below']);
  });
  it('cuts off what has no room even without that, and what is laid out in a grid', () => {
    rowPx = 346 - 100;
    const { unmount } = render(<Row />);
    expect(reachable()).toEqual(['one', 'two', '1 below']);
    unmount();
    rowPx = 347;
    display = 'grid';
    render(<Row />);
    expect(reachable()).toEqual(['one', 'two', '1 below']);
  });
  it('measures again when the row has more room', async () => {
    render(<Row />);
    perLine = 3;
    resize();
    expect(await screen.findByText('0 below')).toBeTruthy();
    expect(reachable()).toEqual(['one', 'two', 'three', '0 below']);
  });
});
