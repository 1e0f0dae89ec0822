// A random edit of an incident as its editor sees it just now. Each carries a token of its own as its reason and in every
// text that it writes, so that it can be found in the record.
import type { Command } from '@/core/incident/deciding/command';
import type { IncidentEvent } from '@/core/incident/event';
import { sampleFields } from '@/core/incident/event.sample';
import { fieldsOf } from '@/core/incident/record/event-history';
import { type IncidentState, liveEvents, liveFigures } from '@/core/incident/record/state';

export interface Dice {
  readonly random: () => number;
  readonly newId: () => string;
}

const EVENTS_AT_LEAST = 6;
const EVENTS_AT_MOST = 30;

export function randomEdit(state: IncidentState, token: string, dice: Dice): Command {
  const events = liveEvents(state);
  const throwOf = dice.random();
  if (events.length < EVENTS_AT_LEAST || (throwOf < 0.1 && events.length < EVENTS_AT_MOST))
    return creation(token, dice);
  if (throwOf < 0.15) return deletion(pick(events, dice), token);
  if (throwOf < 0.2) return restoration(state, token, dice) ?? change(pick(events, dice), token, dice);
  if (throwOf < 0.25)
    return { type: 'incident.change', expectedVersion: null, changes: { summary: token }, reason: token };
  if (throwOf < 0.3) return figureEdit(state, token, dice);
  return change(pick(events, dice), token, dice);
}

const creation = (token: string, { newId }: Dice): Command => ({
  ...{ type: 'event.create', eventId: newId(), reason: token },
  fields: sampleFields({ title: token, milestone: null }),
});

const deletion = ({ id }: IncidentEvent, token: string): Command => ({
  ...{ type: 'event.delete', eventId: id, expectedVersion: null, reason: token },
});

function restoration(state: IncidentState, token: string, dice: Dice): Command | null {
  const deleted = [...state.events.values()].filter(({ deletedAt }) => deletedAt !== null);
  if (deleted.length === 0) return null;
  const { event } = pick(deleted, dice);
  const fromVersion = event.version - 1;
  return { type: 'event.restore', eventId: event.id, fromVersion, fields: fieldsOf(event), reason: token };
}

/** One field or two, so that two editors often touch the same one. */
function change({ id }: IncidentEvent, token: string, { random }: Dice): Command {
  const texts = [{ title: token }, { description: token }, { executiveText: token }, { tags: [token] }];
  const first = Math.floor(random() * texts.length);
  const second = random() < 0.3 ? texts[(first + 1) % texts.length] : {};
  const changes = { ...texts[first], ...second };
  return { type: 'event.change', eventId: id, expectedVersion: null, changes, reason: token };
}

function figureEdit(state: IncidentState, token: string, dice: Dice): Command {
  const figures = liveFigures(state);
  if (figures.length > 2) {
    const figureId = pick(figures, dice).id;
    return { type: 'figure.change', figureId, expectedVersion: null, changes: { label: token }, reason: token };
  }
  const fields = {
    label: token,
    low: 37,
    high: null,
    unit: 'accounts',
    approximate: false,
    statedAs: '',
    source: null,
  };
  return {
    ...{ type: 'figure.create', figureId: dice.newId(), reason: token },
    fields: { ...fields, audiences: ['responders'] },
  };
}

function pick<T>(choices: readonly T[], { random }: Dice): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error('There is nothing to pick from');
  return choice;
}
