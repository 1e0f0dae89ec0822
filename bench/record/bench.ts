// How fast the record is written and read, on a Postgres of its own that flushes to disk.
import { report } from '../report';
import { startDurableDatabase } from './durable-database';
import { benchWriters } from './writers';

const end = await startDurableDatabase();
try {
  report('record', [...(await benchWriters())]);
} finally {
  await end();
}
