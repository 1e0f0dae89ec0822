import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EARLY_PRESSES, pressAgain } from './early-press';

const heard = vi.fn();
const button = (name: string) => document.getElementById(name) as HTMLButtonElement;

beforeEach(() => {
  document.body.innerHTML =
    '<button type="button" id="share"><b>Share</b></button><button type="button" id="export">Export</button><button id="send">Send</button>';
  // biome-ignore lint/security/noGlobalEval: as the HTML runs it
  eval(EARLY_PRESSES);
});
afterEach(() => {
  document.documentElement.dataset.listening = '';
  // It takes itself away.
  fireEvent.click(document.body);
  delete document.documentElement.dataset.listening;
  heard.mockClear();
});

const listen = () => {
  for (const each of document.querySelectorAll('button')) each.addEventListener('click', () => heard(each.id));
  document.documentElement.dataset.listening = '';
  pressAgain();
};

describe('a press before anything listens', () => {
  it('is done once everything does, with the focus where it was', () => {
    fireEvent.click(button('share').firstElementChild ?? document.body);
    listen();
    expect(heard.mock.calls).toEqual([['share']]);
    expect(document.activeElement).toBe(button('share'));
    expect(document.querySelector('[data-pressed-early]')).toBeNull();
  });

  it('is forgotten for a later one', () => {
    fireEvent.click(button('share'));
    fireEvent.click(button('export'));
    listen();
    expect(heard.mock.calls).toEqual([['export']]);
  });

  it('is left to the browser where it sends a form, and is done once after that', () => {
    fireEvent.click(button('send'));
    listen();
    fireEvent.click(button('share'));
    pressAgain();
    expect(heard.mock.calls).toEqual([['share']]);
  });
});
