import { afterAll, describe, expect, it, vi } from 'vitest';
import { madeShareLinkSchema } from '@/core/contracts/share-link';
import { closeDatabase, prisma } from '../../db/connection/client';
import { call } from '../../testing/api';
import { openCase } from '../../testing/case';
import { person } from '../../testing/people';
import { cookieOf, partsOf, post } from '../../testing/share';
import { markNow, sessionOf } from './opened-share';

afterAll(closeDatabase);

describe('the mark of a share link', () => {
  it('is made once for however many streams ask for it at the same moment', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const link = { recipient: 'Board', audience: 'external' };
    const made = await call(who, 'POST', `/incidents/${ref}/share-links`, link);
    const { id, secret } = partsOf(madeShareLinkSchema.parse(made.body).url);
    const openings = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const [, token = ''] = cookieOf(await post(id, { code: secret })).split('=');
        const open = await sessionOf(id, token);
        if (open === null) throw new Error('A link that was just opened is open');
        return open;
      }),
    );
    const read = vi.spyOn(prisma(), '$transaction');
    const marks = await Promise.all(
      Array.from({ length: 60 }, (_, at) => openings[at % 3]).flatMap((open) => (open ? [markNow(open)] : [])),
    );
    expect(new Set(marks).size).toBe(1);
    // Two questions for what the link shows, for those who came first and all others, and one reading of it.
    expect(read.mock.calls.length).toBeLessThanOrEqual(3);
    read.mockRestore();
  });
});
