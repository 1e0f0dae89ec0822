import { getCookies } from 'better-auth/cookies';
import { describe, expect, it } from 'vitest';
import { cookieOptions } from './cookie-options';

const sessionCookie = (url: string) => getCookies({ baseURL: url, advanced: cookieOptions(url) }).sessionToken;

describe('the cookie of a session', () => {
  it('is bound to its host where Onset is reached by https', () => {
    const { name, attributes } = sessionCookie('https://onset.example.org');
    expect(name).toBe('__Host-onset.session_token');
    // Browsers refuse the name unless all of these hold.
    expect(attributes).toMatchObject({ secure: true, path: '/', httpOnly: true, sameSite: 'lax' });
    expect(attributes).not.toHaveProperty('domain');
  });

  it('has a plain name over http, where browsers would refuse the other', () => {
    const { name, attributes } = sessionCookie('http://localhost:3000');
    expect([name, attributes.secure]).toEqual(['onset.session_token', false]);
  });
});
