// How fast the record is written and read, on a Postgres of its own that flushes to disk.
import { report } from '../report';
import { benchAsOf } from './as-of';
import { startDurableDatabase } from './durable-database';
import { benchLive } from './live';
import { benchVerifying } from './verify';
import { benchWriters } from './writers';
import { benchWritersOverHttp } from './writers-over-http';

// Before the environment names another database.
const overHttp = await benchWritersOverHttp();
const live = await benchLive();
const end = await startDurableDatabase();
try {
  report('record', [...(await benchWriters()), ...overHttp, ...live, ...(await benchAsOf()), ...benchVerifying()]);
} finally {
  await end();
}
