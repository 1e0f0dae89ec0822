import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLOSE_TOOLBAR, DESK, NARROW, WIDE } from './use-media';

const OURS = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const TAILWINDS = readFileSync(new URL('../../node_modules/tailwindcss/theme.css', import.meta.url), 'utf8');

const breakpoint = (css: string, name: string) => new RegExp(`--breakpoint-${name}: ([^;]+);`).exec(css)?.[1];

describe('the widths at which the page changes', () => {
  it('are to scripts what they are to styles', () => {
    const [row, desk] = ['row', 'desk'].map((name) => breakpoint(OURS, name));
    const [sm, lg] = ['sm', 'lg'].map((name) => breakpoint(TAILWINDS, name));
    expect([NARROW, WIDE, DESK]).toEqual([`(width < ${sm})`, `(min-width: ${lg})`, `(min-width: ${desk})`]);
    expect(CLOSE_TOOLBAR).toBe(`(min-width: ${row}) and (width < ${desk})`);
  });
});
