import { describe, expect, it } from 'vitest';
import type { Privilege, Source } from '../event';
import { sampleEvent, sampleFields, sampleIncident, sampleSource } from '../event.sample';
import type { Role } from '../vocabulary';
import type { EventCommand } from './command';
import { decide } from './decide';
import type { Author } from './decision';

const PRIVILEGE: Privilege = {
  designation: 'work-product',
  basis: 'Prepared for counsel',
  assertedBy: 'A. Rivera',
  asserterId: null,
  recipients: [],
};

const filing = sampleSource({ id: 'filing', title: 'Form 8-K' });
const memo = sampleSource({ id: 'memo', title: 'Memo', privilege: { ...PRIVILEGE, asserterId: 'rivera' } });
const event = sampleEvent({ id: 'live', version: 3, sources: [filing, memo] });

function decided(command: EventCommand, role: Role) {
  const author: Author = { actor: { id: `user-${role}`, name: 'J. Marsh' }, role };
  const view = {
    incident: sampleIncident(),
    event: (id: string) => (id === 'live' ? { event, deletedAt: null } : undefined),
    figure: () => undefined,
    hasEvidence: () => false,
  };
  return decide(view, command, author);
}

const withSources = (...sources: readonly Source[]) =>
  ({ type: 'event.change', eventId: 'live', expectedVersion: null, changes: { sources } }) as const;
const asserted = (source: Source, some: Partial<Privilege> = {}) => ({
  ...source,
  privilege: { ...PRIVILEGE, ...some },
});
const lifted = (source: Source) => ({ ...source, privilege: null });

const CREATED = {
  type: 'event.create',
  eventId: 'new',
  fields: sampleFields({ sources: [asserted(filing)] }),
} as const;
const RESTORED = {
  type: 'event.restore',
  eventId: 'live',
  fromVersion: 1,
  fields: sampleFields({ sources: [filing] }),
} as const;

describe('deciding about privilege on a source', () => {
  it('lets the commander and counsel assert it, and stamps who did', () => {
    for (const role of ['commander', 'counsel'] as const) {
      const answer = decided(withSources(asserted(filing, { asserterId: 'somebody-else' }), memo), role);
      expect(answer).toMatchObject({
        value: {
          revision: {
            payload: {
              changes: {
                sources: { to: [{ privilege: { asserterId: `user-${role}` } }, { privilege: memo.privilege }] },
              },
            },
          },
        },
      });
    }
  });

  it('keeps its asserter while somebody else rewords it', () => {
    expect(decided(withSources(filing, asserted(memo, { basis: 'Advice' })), 'counsel')).toMatchObject({
      value: {
        revision: {
          payload: { changes: { sources: { to: [{}, { privilege: { basis: 'Advice', asserterId: 'rivera' } }] } } },
        },
      },
    });
  });

  it('refuses it from a responder, on a new event as well, and names the source', () => {
    for (const command of [withSources(asserted(filing), memo), CREATED]) {
      expect(decided(command, 'responder')).toMatchObject({
        error: { kind: 'forbidden', detail: expect.stringContaining('“Form 8-K”') },
      });
    }
    expect(decided(CREATED, 'commander')).toMatchObject({
      value: { revision: { payload: { fields: { sources: [{ privilege: { asserterId: 'user-commander' } }] } } } },
    });
  });

  it('lets only counsel lift it or take its source away, by change or by restoring', () => {
    const commands = [withSources(filing, lifted(memo)), withSources(filing), withSources(), RESTORED];
    for (const command of commands) {
      expect(decided(command, 'commander')).toMatchObject({
        error: { kind: 'forbidden', detail: expect.stringContaining('“Memo”') },
      });
      expect(decided(command, 'counsel').ok).toBe(true);
    }
  });

  it('lets the event be corrected and deleted by everybody else, since that takes nothing from it', () => {
    const retitled = { ...withSources(), changes: { title: 'Other' } };
    const removed = { type: 'event.delete', eventId: 'live', expectedVersion: null } as const;
    for (const command of [retitled, removed]) expect(decided(command, 'responder').ok).toBe(true);
  });

  it('takes the same sources again for no change at all, whoever sends them', () => {
    const again = withSources(filing, asserted(memo));
    expect(decided(again, 'counsel')).toEqual({ ok: true, value: { kind: 'unchanged' } });
  });
});
