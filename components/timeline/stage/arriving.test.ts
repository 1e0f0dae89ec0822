import { describe, expect, it } from 'vitest';
import { Arriving } from './arriving';

describe('what comes later', () => {
  it('hears all that was asked before it came, in order, and then everything at once', async () => {
    const heard: string[] = [];
    const arriving = new Arriving(async () => heard);
    arriving.use((words) => words.push('down'));
    arriving.use((words) => words.push('up'));
    expect(arriving.now).toBeNull();
    expect(heard).toEqual([]);
    await arriving.fetch();
    await Promise.resolve();
    expect(heard).toEqual(['down', 'up']);
    arriving.use((words) => words.push('move'));
    expect(heard).toEqual(['down', 'up', 'move']);
  });

  it('is fetched once', async () => {
    let times = 0;
    const arriving = new Arriving(async () => ++times);
    await Promise.all([arriving.fetch(), arriving.fetch()]);
    await arriving.fetch();
    expect(times).toBe(1);
  });

  it('is fetched again after it could not be, and what waited then is not told late', async () => {
    let isOnline = false;
    const heard: string[] = [];
    const arriving = new Arriving(async () => {
      if (!isOnline) throw new Error('no network');
      return heard;
    });
    arriving.use((words) => words.push('lost'));
    await new Promise((resolve) => setTimeout(resolve));
    isOnline = true;
    arriving.use((words) => words.push('kept'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual(['kept']);
  });
});
