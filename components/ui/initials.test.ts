import { describe, expect, it } from 'vitest';
import { initialsOf } from './initials';

describe('initialsOf', () => {
  it.each([
    ['Ana Rivera', 'AR'],
    ['Johann Sebastian Bach', 'JB'],
    ['  ana  ', 'A'],
    ['Élodie Ångström', 'ÉÅ'],
    ['山田 太郎', '山太'],
    ['👩🏽‍🚒 Fire', '👩🏽‍🚒F'],
    ['', '?'],
  ])('shortens %j to %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
