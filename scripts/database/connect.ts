// A connection to the Postgres at an address, or in words why there is none.
import pg from 'pg';
import { Refusal } from '../report/refusal.mjs';

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Throws a Refusal where it does not answer, or lets nobody in. */
export async function tryDatabase(url: string): Promise<void> {
  try {
    await (await connect(url)).end();
  } catch (failure) {
    throw unopened(url, failure);
  }
}

export function unopened(url: string, failure: unknown): Refusal {
  const { host, pathname } = new URL(url);
  const words = failure instanceof AggregateError ? failure.errors.map(messageOf).join(', ') : messageOf(failure);
  return new Refusal(`The database ${pathname.slice(1)} on ${host} could not be opened: ${words}`);
}

const messageOf = (failure: unknown): string => (failure instanceof Error ? failure.message : String(failure));
