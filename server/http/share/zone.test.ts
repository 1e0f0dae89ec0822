import { expect, it } from 'vitest';
import { zoneNamed } from './zone';

it.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['eUROPE/bERLIN', 'Europe/Berlin'],
  ['UTC', 'UTC'],
  ['+02:00', null],
  ['Nowhere', null],
  ['', null],
  [`Europe/${'x'.repeat(100)}`, null],
])('knows the zone %s as %s', (asked, zone) => {
  expect(zoneNamed(asked)).toBe(zone);
});
