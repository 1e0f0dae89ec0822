import { expect, it } from 'vitest';
import { anyFreePort } from '../network/port.mjs';
import { Refusal } from '../report/refusal.mjs';
import { tryDatabase } from './connect';

it('says of a database that does not answer where it is looked for, and nothing of its password', async () => {
  const port = await anyFreePort();
  const trying = tryDatabase(`postgresql://somebody:hunter2@127.0.0.1:${port}/onset`);
  const words = `The database onset on 127.0.0.1:${port} could not be opened: connect ECONNREFUSED 127.0.0.1:${port}`;
  await expect(trying).rejects.toThrow(new Refusal(words));
});
