import { afterAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '../db/connection/client';
import { call } from '../testing/api';
import { addEvent, memberOf, openCase } from '../testing/case';
import { person } from '../testing/people';

afterAll(closeDatabase);

const DAY_SECONDS = 86_400;

describe('metrics', () => {
  it('carry the bounds of the events that they are measured between', async () => {
    const who = await person();
    const { ref } = await openCase(who, { zone: 'America/Los_Angeles' });
    const from = await addEvent(who, ref, { title: 'Access', when: '2022-11-25~', milestone: 'first-access' });
    const to = await addEvent(who, ref, { title: 'Detection', when: '2023-01-05', milestone: 'detected' });
    expect((await call(who, 'GET', `/incidents/${ref}/metrics`)).body).toMatchObject({
      revision: 3,
      metrics: [
        {
          name: 'dwell',
          from: from.id,
          to: to.id,
          lowSeconds: 39 * DAY_SECONDS,
          highSeconds: 43 * DAY_SECONDS,
          lowDays: 40,
          highDays: 42,
          text: '40 to 42 days',
        },
      ],
    });
  });

  it('measure nothing that the reader may not see', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    const counsel = await memberOf(id, 'counsel');
    const responder = await memberOf(id, 'responder');
    const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'L. Kim' } as const;
    await addEvent(who, ref, { when: '2022-11-25', milestone: 'first-access' });
    await addEvent(counsel, ref, { when: '2023-01-05', milestone: 'detected', privilege });
    expect((await call(responder, 'GET', `/incidents/${ref}/metrics`)).body).toMatchObject({ metrics: [] });
    expect((await call(counsel, 'GET', `/incidents/${ref}/metrics`)).body).toMatchObject({
      metrics: [{ name: 'dwell' }],
    });
  });
});
