import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TokensField } from './tokens-field';

afterEach(cleanup);

const TECHNIQUES = [
  { value: 'T1190', label: 'T1190 Exploit Public-Facing Application' },
  { value: 'T1078', label: 'T1078 Valid Accounts' },
];

interface TechniquesProps {
  readonly initial?: readonly string[];
  readonly tokenPattern?: RegExp;
}

function Techniques({ initial = [], tokenPattern }: TechniquesProps) {
  const [tokens, setTokens] = useState(initial);
  return (
    <>
      <TokensField
        label="Techniques"
        tokens={tokens}
        onChange={setTokens}
        suggestions={TECHNIQUES}
        tokenPattern={tokenPattern}
      />
      <output>{tokens.join('|')}</output>
    </>
  );
}

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Techniques' });
const tokens = () => screen.getByRole('status').textContent;
const type = (text: string) => {
  act(() => box().focus());
  fireEvent.change(box(), { target: { value: text } });
};

describe('TokensField', () => {
  it('adds what was typed on Enter and empties the box', () => {
    render(<Techniques />);
    type('phishing');
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(tokens()).toBe('phishing');
    expect(box().value).toBe('');
  });

  it('adds the highlighted suggestion instead of the words that found it', () => {
    render(<Techniques />);
    type('valid');
    fireEvent.keyDown(box(), { key: 'ArrowDown' });
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(tokens()).toBe('T1078');
    expect(box().value).toBe('');
  });

  it('offers suggestions over the whole width of the field, however little its tokens leave', () => {
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(331);
    render(<Techniques initial={['T1190']} />);
    type('valid');
    fireEvent.keyDown(box(), { key: 'ArrowDown' });
    expect(screen.getByRole('listbox').parentElement?.style.width).toBe('331px');
    vi.restoreAllMocks();
  });

  it('takes words that are no token by themselves for the first suggestion that they match', () => {
    render(<Techniques tokenPattern={/^T\d{4}$/} />);
    type('valid acc, t1190, T1041, sorcery');
    expect(tokens()).toBe('T1078|T1190|T1041|sorcery');
  });

  it('splits a pasted list and leaves out what is there already', () => {
    render(<Techniques initial={['api']} />);
    type('api, vpn,, vpn , mfa');
    expect(tokens()).toBe('api|vpn|mfa');
  });

  it('takes the last word away with Backspace in an empty box', () => {
    render(<Techniques initial={['api', 'vpn']} />);
    act(() => box().focus());
    fireEvent.keyDown(box(), { key: 'Backspace' });
    expect(tokens()).toBe('api');
  });

  it('keeps what was typed but not yet added when it is left', () => {
    render(<Techniques />);
    type('half-typed');
    act(() => box().blur());
    expect(tokens()).toBe('half-typed');
  });

  it('removes a word by its button', () => {
    render(<Techniques initial={['api', 'vpn']} />);
    const remove = screen.getAllByRole('button', { name: /remove/i })[0];
    if (remove !== undefined) fireEvent.click(remove);
    expect(tokens()).toBe('vpn');
  });
});
