import { describe, expect, it } from 'vitest';
import type { PersonPresent } from '@/core/contracts/presence';
import { sampleEvent } from '@/core/incident/event.sample';
import { otherPeople, peopleByEvent, personWords } from './presence-people';

const person = (userId: string, some: Partial<PersonPresent> = {}): PersonPresent => ({
  ...{ userId, name: userId.toUpperCase(), role: 'responder', eventId: null, editing: null },
  ...some,
});

describe('otherPeople', () => {
  it('leaves out whoever looks', () => {
    expect(otherPeople([person('me'), person('jm')], 'me').map(({ userId }) => userId)).toEqual(['jm']);
  });
  it('shows somebody with several tabs once, where they do most', () => {
    const tabs = [person('jm'), person('jm', { eventId: 'e1', editing: 'title' }), person('jm', { eventId: 'e2' })];
    expect(otherPeople(tabs, 'me')).toMatchObject([{ eventId: 'e1', isEditing: true }]);
  });
});

describe('peopleByEvent', () => {
  it('finds somebody with several tabs at each of them', () => {
    const tabs = [person('jm', { eventId: 'e1' }), person('jm', { eventId: 'e2' }), person('me', { eventId: 'e3' })];
    expect([...peopleByEvent(tabs, 'me').keys()]).toEqual(['e1', 'e2']);
  });
});

describe('personWords', () => {
  const [marsh] = otherPeople([person('jm', { name: 'J. Marsh', eventId: 'e1', editing: 'title' })], 'me');
  it('names an event by its milestone, else by its title', () => {
    if (!marsh) throw new Error('There is somebody');
    expect(personWords(marsh, sampleEvent({ milestone: 'first-access' }))).toBe('J. Marsh · editing First access');
    expect(personWords(marsh, sampleEvent({ title: 'Alert' }))).toBe('J. Marsh · editing Alert');
    expect(personWords({ ...marsh, isEditing: false }, sampleEvent({ title: 'Alert' }))).toBe(
      'J. Marsh · looking at Alert',
    );
  });
  it('says no more than that they are here where the event is not there', () => {
    if (!marsh) throw new Error('There is somebody');
    expect(personWords(marsh, undefined)).toBe('J. Marsh · here');
  });
});
