import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '../db/connection/client';
import { admitAttempt } from './attempt-limit';

beforeEach(() => database().signInAttempt.deleteMany());
afterAll(closeDatabase);

const rememberedCount = () => database().signInAttempt.count();
const aWindowLater = () => database().$executeRaw`UPDATE sign_in_attempts SET since = since - interval '16 minutes'`;

describe('attempts', () => {
  it('are remembered for as long as they count', async () => {
    for (let tried = 0; tried < 3; tried += 1) await admitAttempt(`address ${tried}`, 1);
    expect(await rememberedCount()).toBe(3);
    expect(await admitAttempt('address 0', 1)).toMatchObject({ ok: false });
    await aWindowLater();
    expect(await admitAttempt('another', 1)).toMatchObject({ ok: true });
    expect(await rememberedCount()).toBe(1);
    expect(await admitAttempt('address 0', 1)).toMatchObject({ ok: true });
  });
});
