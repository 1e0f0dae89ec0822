// How fast the record is written and read, on a Postgres of its own that flushes to disk.
import { report } from '../report';
import { benchAsOf } from './as-of';
import { startDurableDatabase } from './durable-database';
import { benchWriters } from './writers';
import { benchWritersOverHttp } from './writers-over-http';

// Before the environment names another database.
const overHttp = await benchWritersOverHttp();
const end = await startDurableDatabase();
try {
  report('record', [...(await benchWriters()), ...overHttp, ...(await benchAsOf())]);
} finally {
  await end();
}
