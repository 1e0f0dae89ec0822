import { describe, expect, it } from 'vitest';
import { cursorFor } from './cursor';
import { AT_REST } from './state';

const over = (grip: Parameters<typeof cursorFor>[1], readOnly = false) => cursorFor(AT_REST, grip, readOnly);

describe('cursorFor', () => {
  it('shows what a press would take', () => {
    expect(over({ kind: 'event', eventId: 'a', part: 'body' })).toBe('pointer');
    expect(over({ kind: 'event', eventId: 'a', part: 'latest' })).toBe('ew-resize');
    expect(over({ kind: 'brush', part: 'whole' })).toBe('grab');
    expect(over({ kind: 'brush', part: 'to' })).toBe('ew-resize');
    expect(over({ kind: 'plot' })).toBe('default');
    expect(over(null)).toBe('default');
  });

  it('promises no change where none is allowed', () => {
    expect(over({ kind: 'event', eventId: 'a', part: 'latest' }, true)).toBe('pointer');
  });
});
