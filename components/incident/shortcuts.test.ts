import { describe, expect, it } from 'vitest';
import { PAGE_SHORTCUTS, pageCommand } from './shortcuts';

const NO_MODIFIERS = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const command = (key: string, modifiers: Partial<typeof NO_MODIFIERS> = {}) =>
  pageCommand({ key, ...NO_MODIFIERS, ...modifiers });

const PRINTED: Readonly<Record<string, string>> = {
  '↑': 'ArrowUp',
  '←': 'ArrowLeft',
  '↓': 'ArrowDown',
  '→': 'ArrowRight',
  Del: 'Delete',
  Esc: 'Escape',
  Space: ' ',
};

describe('pageCommand', () => {
  it.each(
    Object.entries(PAGE_SHORTCUTS).flatMap(([wanted, { keys }]) => keys.map((printed) => [printed, wanted] as const)),
  )('obeys %s as the list of keys says', (printed, wanted) => {
    const parts = printed.split(' ');
    const key = parts.at(-1) ?? '';
    const modifiers = { ctrlKey: parts.includes('Mod'), shiftKey: parts.includes('Shift') };
    expect(command(PRINTED[key] ?? key, modifiers)).toBe(wanted);
  });
  it('takes the command key of a Mac as well', () => {
    expect(command('z', { metaKey: true })).toBe('undo');
    expect(command('Z', { metaKey: true, shiftKey: true })).toBe('redo');
  });
  it('leaves the browser its own keys', () => {
    expect(command('n', { ctrlKey: true })).toBeNull();
    expect(command('ArrowLeft', { altKey: true })).toBeNull();
    expect(command('Delete', { shiftKey: true })).toBeNull();
  });
  it('hears “?” and “/” wherever the keyboard has them', () => {
    expect([command('?', { shiftKey: true }), command('/', { shiftKey: true })]).toEqual(['keys', 'search']);
  });
  it('knows no other keys', () => {
    expect([command('q'), command('toString')]).toEqual([null, null]);
  });
});
