import { describe, expect, it } from 'vitest';
import { Listeners } from './listeners';

describe('Listeners', () => {
  it('hear what is told until they stop', () => {
    const listeners = new Listeners<[string]>();
    const heard: string[] = [];
    const stop = listeners.add((words) => heard.push(words));
    listeners.tell('first');
    stop();
    listeners.tell('second');
    expect(heard).toEqual(['first']);
  });
  it('are not told of what was before they came, though it is still being told', () => {
    const listeners = new Listeners();
    let told = 0;
    listeners.add(() => {
      listeners.add(() => {
        told += 1;
      });
    });
    listeners.tell();
    expect(told).toBe(0);
  });
});
