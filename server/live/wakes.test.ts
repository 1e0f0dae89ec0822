import { expect, it } from 'vitest';
import { Wakes } from './wakes';

it('wakes those who came after somebody who ends twice', () => {
  const wakes = new Wakes();
  const woken: string[] = [];
  const endFirst = wakes.add('incident', () => woken.push('first'));
  endFirst();
  const endSecond = wakes.add('incident', () => woken.push('second'));
  endFirst();
  wakes.wake('incident');
  wakes.wakeEveryone();
  expect(woken).toEqual(['second', 'second']);
  endSecond();
  wakes.wake('incident');
  expect(woken).toHaveLength(2);
});
