// How fast the record is written and read, on a Postgres of its own that flushes to disk.
import { report } from '../report';
import { benchAsOf } from './as-of';
import { startDurableDatabase } from './durable-database';
import { benchWriters } from './writers';

const end = await startDurableDatabase();
try {
  report('record', [...(await benchWriters()), ...(await benchAsOf())]);
} finally {
  await end();
}
