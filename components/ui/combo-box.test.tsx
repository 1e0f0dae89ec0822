import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Choice } from './choice';
import { ComboBox } from './combo-box';

afterEach(cleanup);

const ZONES: readonly Choice<string>[] = [
  { value: 'America/Los_Angeles', label: 'America/Los_Angeles', keywords: 'pacific' },
  { value: 'Europe/Berlin', label: 'Europe/Berlin' },
  { value: 'Europe/Zurich', label: 'Europe/Zurich' },
];

function Zones({ autoFocus }: { readonly autoFocus?: boolean }) {
  const [zone, setZone] = useState<string | null>('Europe/Zurich');
  return (
    <>
      <ComboBox label="Zone" choices={ZONES} value={zone} onChange={setZone} autoFocus={autoFocus} />
      <output>{zone ?? 'none'}</output>
    </>
  );
}

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Zone' });
const options = () => screen.queryAllByRole('option').map((option) => option.textContent);
const chosen = () => screen.getByRole('status', { hidden: true }).textContent;
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
/** As letters that React has not heard of yet. */
const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
const focus = () => act(() => box().focus());

describe('ComboBox', () => {
  it('shows the choice it holds and offers everything when it is opened', () => {
    render(<Zones />);
    focus();
    expect(box().value).toBe('Europe/Zurich');
    fireEvent.keyDown(box(), { key: 'ArrowDown' });
    expect(options()).toHaveLength(3);
  });

  it('offers what was typed, by other words too', () => {
    render(<Zones />);
    focus();
    type('pacif');
    expect(options()).toEqual(['America/Los_Angeles']);
  });

  it('takes the highlighted choice on Enter', () => {
    render(<Zones />);
    focus();
    type('ber');
    fireEvent.keyDown(box(), { key: 'ArrowDown' });
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(chosen()).toBe('Europe/Berlin');
    expect(box().value).toBe('Europe/Berlin');
  });

  it.each(['Enter', 'Tab'])('takes the first that matches on %s, where nobody went on to another', (key) => {
    render(<Zones />);
    focus();
    type('e');
    type('er');
    expect(options()).toEqual(['America/Los_Angeles', 'Europe/Berlin']);
    fireEvent.keyDown(box(), { key });
    expect([chosen(), box().value, options()]).toEqual(['America/Los_Angeles', 'America/Los_Angeles', []]);
  });

  it.each(['Enter', 'Tab'])('takes on %s what the field says by then, also where the list is behind it', (key) => {
    render(<Zones />);
    focus();
    setValue?.call(box(), 'ber');
    fireEvent.keyDown(box(), { key });
    expect([chosen(), box().value, options()]).toEqual(['Europe/Berlin', 'Europe/Berlin', []]);
  });

  it('takes the only one that matches when it is left without a key', () => {
    render(<Zones />);
    focus();
    type('angeles');
    act(() => box().blur());
    expect([chosen(), box().value]).toEqual(['America/Los_Angeles', 'America/Los_Angeles']);
  });

  it('puts the last choice back when it is left without a key and several match, and says so', () => {
    render(<Zones />);
    focus();
    type('europe');
    act(() => box().blur());
    expect(screen.getByText(/More than one matches “europe”, so Europe\/Zurich stays/)).toBeTruthy();
    expect([chosen(), box().value]).toEqual(['Europe/Zurich', 'Europe/Zurich']);
  });

  it('is left as it was on Escape', () => {
    render(<Zones />);
    focus();
    type('angeles');
    fireEvent.keyDown(box(), { key: 'Escape' });
    expect([chosen(), box().value]).toEqual(['Europe/Zurich', 'Europe/Zurich']);
  });

  it('keeps Escape to itself while its list is open, and no longer', () => {
    const heard = vi.fn();
    render(
      <form onKeyDown={heard}>
        <Zones />
      </form>,
    );
    focus();
    type('angeles');
    heard.mockClear();
    fireEvent.keyDown(box(), { key: 'Escape' });
    expect(options()).toEqual([]);
    expect(heard).not.toHaveBeenCalled();
    fireEvent.keyDown(box(), { key: 'Escape' });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('has its words selected where it has the focus from the start, and not again while they are typed', () => {
    render(<Zones autoFocus />);
    expect(document.activeElement).toBe(box());
    expect([box().selectionStart, box().selectionEnd]).toEqual([0, 'Europe/Zurich'.length]);
    type('ber');
    expect([box().selectionStart, box().selectionEnd]).toEqual([3, 3]);
  });

  it('says that nothing matches', () => {
    render(<Zones />);
    focus();
    type('atlantis');
    expect(screen.getByText(/Nothing matches/)).toBeTruthy();
  });

  it('goes back to the last choice when it is left with words that match nothing', () => {
    render(<Zones />);
    focus();
    type('atlantis');
    act(() => box().blur());
    expect(screen.getByText(/no “atlantis” to choose, so Europe\/Zurich stays/)).toBeTruthy();
    expect(box().value).toBe('Europe/Zurich');
    expect(chosen()).toBe('Europe/Zurich');
  });
});
