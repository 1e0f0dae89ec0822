import { describe, expect, it } from 'vitest';
import { cookieFor, tokenIn } from './cookie';

const LINK = { linkId: 'abc', token: 'T', lastsMs: 3_600_500 };
const asked = (cookie: string) => ({ headers: new Headers({ cookie }) });

describe('the cookie of an opened link', () => {
  it('is secure, and named so, on https', () => {
    expect(cookieFor(LINK, true)).toBe(
      '__Secure-onset-link=T; Path=/s/abc; Max-Age=3600; HttpOnly; SameSite=Strict; Secure',
    );
  });
  it('is neither on http, where browsers would refuse it', () => {
    expect(cookieFor(LINK, false)).toBe('onset-link=T; Path=/s/abc; Max-Age=3600; HttpOnly; SameSite=Strict');
  });
  it('is read back among others, and only under its own name', () => {
    expect(tokenIn(asked('a=1; __Secure-onset-link=T; b=2'), true)).toBe('T');
    expect(tokenIn(asked('onset-link=forged'), true)).toBeNull();
    expect(tokenIn(asked('x-onset-link=T'), false)).toBeNull();
    expect(tokenIn({ headers: new Headers() }, false)).toBeNull();
  });
});
