// What a person does on the incident page, and sees of it, for tests.

import { act, fireEvent, screen } from '@testing-library/react';

export const press = (key: string, modifiers = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });

export const type = (label: RegExp, text: string) => {
  const field = screen.getByLabelText<HTMLInputElement>(label);
  act(() => field.focus());
  fireEvent.change(field, { target: { value: text } });
  return field;
};

export const submit = (field: HTMLElement) => fireEvent.submit(field.closest('form') ?? field);

// By selector: computing the roles of a whole page takes longer than everything else there.
export const rows = () => [...document.querySelectorAll('tbody tr')];
export const panelTitle = () => document.querySelector('article h2')?.textContent;
export const button = (words: string | RegExp) => screen.getByText(words, { selector: 'button' });
export const buttonSoon = (words: string | RegExp) => screen.findByText(words, { selector: 'button' });
