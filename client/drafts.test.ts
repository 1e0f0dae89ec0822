import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Drafts } from './drafts';
import { SampleStorage } from './storage.sample';

describe('Drafts', () => {
  it('survive a reload, until they are saved', () => {
    const storage = new SampleStorage();
    new Drafts(storage, 'a').write('title', 'Half a sent');
    const reloaded = new Drafts(storage, 'a');
    expect(reloaded.read('title')).toBe('Half a sent');
    reloaded.write('title', null);
    expect([new Drafts(storage, 'a').read('title'), storage.length]).toEqual([null, 0]);
  });
  it('of another incident are others', () => {
    const storage = new SampleStorage();
    new Drafts(storage, 'a').write('title', 'A');
    expect(new Drafts(storage, 'b').read('title')).toBeNull();
  });
  it('tell whoever shows them, and only when something changed', () => {
    const drafts = new Drafts(null, 'a');
    let told = 0;
    const stop = drafts.subscribe(() => {
      told += 1;
    });
    drafts.write('title', 'A');
    drafts.write('title', 'A');
    stop();
    drafts.write('title', 'B');
    expect([told, drafts.read('title')]).toEqual([1, 'B']);
  });
  it('say once who was opened or closed just now, so that the focus can follow', () => {
    const drafts = new Drafts(null, 'a');
    drafts.write('title', '');
    expect([drafts.takeTurn('other', 'open'), drafts.takeTurn('title', 'open')]).toEqual([false, true]);
    drafts.write('title', 'Typing');
    expect(drafts.takeTurn('title', 'open')).toBe(false);
    drafts.write('title', null);
    expect(drafts.takeTurn('title', 'closed')).toBe(true);
  });
  it('know through a reload how what they edit stood when they were begun, until they are saved', () => {
    const storage = new SampleStorage();
    let title = 'Before';
    const edited = { standing: () => ({ title }), schemaOf: () => z.object({ title: z.string() }) };
    const drafts = new Drafts(storage, 'a', edited);
    drafts.write('event.e1.title', 'Before');
    title = 'Theirs';
    drafts.write('event.e1.title', 'Mine');
    expect(drafts.opening('event.e1.title')).toEqual({ title: 'Before' });
    expect(new Drafts(storage, 'a', edited).opening('event.e1.title')).toEqual({ title: 'Before' });
    drafts.write('event.e1.title', null);
    expect([drafts.opening('event.e1.title'), storage.length]).toEqual([null, 0]);
  });
  it.each(['{"title":5}', 'no JSON', '[]'])('stay where what they began from is kept as %s', (broken) => {
    const storage = new SampleStorage();
    const edited = { standing: () => ({ title: 'Before' }), schemaOf: () => z.object({ title: z.string() }) };
    new Drafts(storage, 'a', edited).write('event.e1.title', 'Mine');
    storage.setItem('a:opening.event.e1.title', broken);
    const reloaded = new Drafts(storage, 'a', edited);
    expect([reloaded.read('event.e1.title'), reloaded.opening('event.e1.title')]).toEqual(['Mine', null]);
  });
  it('live on in the page where the storage is full', () => {
    const storage = new SampleStorage();
    storage.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    const drafts = new Drafts(storage, 'a');
    drafts.write('title', 'A');
    expect(drafts.read('title')).toBe('A');
  });
});
