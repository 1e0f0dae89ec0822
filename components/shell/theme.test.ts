import { describe, expect, it } from 'vitest';
import { themeAttribute, themeFrom } from './theme';

describe('the theme', () => {
  it('is what the cookie says', () => {
    expect(themeFrom('dark')).toBe('dark');
    expect(themeAttribute(themeFrom('light'))).toBe('light');
  });
  it.each([undefined, null, '', 'sepia', '"><script>'])('is the system’s where the cookie says %j', (value) => {
    expect(themeAttribute(themeFrom(value))).toBeUndefined();
  });
});
