import { describe, expect, it } from 'vitest';
import { appAccess } from './app-access.mjs';

const generatedPassword = 'generated';
const embedded = { given: undefined, generatedPassword, embedded: true };
const external = { given: undefined, generatedPassword, embedded: false };
const ownerUrl = 'postgresql://owner:secret@db.example:5433/onset?sslmode=require';

describe("the application's way into the database", () => {
  it('is the role onset_app with the generated password in the embedded Postgres', () => {
    expect(appAccess('postgresql://owner:secret@127.0.0.1:5432/onset', embedded)).toEqual({
      url: 'postgresql://onset_app:generated@127.0.0.1:5432/onset',
      role: 'onset_app',
    });
  });

  it('keeps the server, the database and the options of the owner', () => {
    const url = new URL(appAccess(ownerUrl, external).url);
    expect([url.host, url.pathname, url.search]).toEqual(['db.example:5433', '/onset', '?sslmode=require']);
  });

  it('has one password for every Onset that knows the owner, and not the owner’s', () => {
    const [first, second] = [appAccess(ownerUrl, external), appAccess(ownerUrl, external)];
    expect(first).toEqual(second);
    expect(first.url).not.toContain('secret');
    expect(first.url).not.toContain(generatedPassword);
  });

  it('has a generated password where the owner has none to derive it from', () => {
    expect(new URL(appAccess('postgresql://owner@db.example/onset', external).url).password).toBe(generatedPassword);
  });

  it('is what ONSET_APP_DATABASE_URL says', () => {
    const given = 'postgresql://web:pass@db.example/onset';
    expect(appAccess(ownerUrl, { ...external, given })).toEqual({ url: given, role: 'given' });
  });

  it.each(['db.example', 'mysql://db.example/onset'])('refuses %s', (url) => {
    expect(() => appAccess(url, external)).toThrow('DATABASE_URL is not the address of a Postgres');
  });
});
