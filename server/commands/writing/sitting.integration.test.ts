import { afterAll, describe, expect, it } from 'vitest';
import type { EventRecord } from '@/core/incident/record/record';
import { closeDatabase, database } from '../../db/connection/client';
import { addEvent, openCase } from '../../testing/case';
import { person } from '../../testing/people';
import { Sitting } from './sitting';

afterAll(closeDatabase);

const PRIVILEGE = { designation: 'work-product', basis: 'Draft', assertedBy: 'Counsel' } as const;

describe('the privileges that a sitting knows', () => {
  it('are those that stood before it, and what was decided since, written or not', async () => {
    const commander = await person();
    const { ref } = await openCase(commander);
    const [first, second] = [
      await addEvent(commander, ref, { privilege: PRIVILEGE }),
      await addEvent(commander, ref, { title: 'Call' }),
    ];
    await database().$transaction(async (tx) => {
      const sitting = await Sitting.open(tx, ref);
      const [asserted, open] = [await sitting?.event(first.id), await sitting?.event(second.id)];
      if (!sitting || !asserted || !open) throw new Error('They are there');
      const decide = (record: EventRecord, { event }: EventRecord) =>
        sitting.setEvent(record, { ...record, event: { ...record.event, privilege: event.privilege } });
      const known = () => [...sitting.privileges.keys()].toSorted();
      expect(known()).toEqual([first.id]);
      decide(open, asserted);
      expect(known()).toEqual([first.id, second.id].toSorted());
      decide(asserted, open);
      expect(known()).toEqual([second.id]);
      await sitting.refresh();
      expect(known()).toEqual([second.id]);
    });
  });
});
