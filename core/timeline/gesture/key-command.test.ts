import { describe, expect, it } from 'vitest';
import { type KeyPress, keyCommand, TIMELINE_SHORTCUTS } from './key-command';

const press = (key: string, some: Partial<KeyPress> = {}) =>
  keyCommand({ key, shift: false, alt: false, control: false, meta: false, ...some });

describe('keyCommand', () => {
  it('walks with plain arrows and moves the event with Shift', () => {
    expect(press('ArrowLeft')).toEqual({ kind: 'walk', to: 'earlier' });
    expect(press('ArrowRight', { shift: true })).toEqual({ kind: 'nudge', direction: 1 });
  });

  it('takes characters as typed, with whatever modifiers the keyboard needs for them', () => {
    expect(press('+', { shift: true })).toMatchObject({ kind: 'zoom' });
    expect(press('[', { control: true, alt: true })).toEqual({ kind: 'nudge-bound', side: 'early', direction: -1 });
    expect(press('}', { shift: true })).toEqual({ kind: 'nudge-bound', side: 'late', direction: -1 });
  });

  it('leaves the browser its own keys', () => {
    expect(press('+', { control: true })).toBeNull();
    expect(press('0', { meta: true })).toBeNull();
    expect(press('ArrowLeft', { alt: true })).toBeNull();
    expect(press('z', { control: true })).toBeNull();
    expect(press('Tab')).toBeNull();
  });

  it('zooms out by as much as it zooms in', () => {
    const zoomIn = press('+');
    const zoomOut = press('-');
    expect(zoomIn?.kind === 'zoom' && zoomOut?.kind === 'zoom' && zoomIn.factor * zoomOut.factor).toBeCloseTo(1);
  });
});

describe('TIMELINE_SHORTCUTS', () => {
  it('names each key once', () => {
    const keys = TIMELINE_SHORTCUTS.flatMap((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
