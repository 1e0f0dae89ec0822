// Times how long somebody goes on being answered after they were removed or disabled.
import pg from 'pg';
import { z } from 'zod';
import { call, openIncident } from '@/scripts/prove/writers';
import type { Figure } from '../figure';
import type { TwoProcesses } from '../two-processes';
import { type Guest, invitedGuest } from './guest';

const TIMES = 20;
const AT_MOST_MS = 1_000;

const WAYS = 'requests and streams, session and token, two processes';

/** A commander removes them, through one of the processes. */
export async function measureRemoval(processes: TwoProcesses): Promise<Figure> {
  const { first } = processes;
  const slowest = await slowestOf(processes, 404, async ({ ref, userId }) => {
    const answer = await call(first, 'DELETE', `/incidents/${ref}/members/${userId}`);
    if (answer.status !== 204) throw new Error(`The removal was answered ${answer.status}`);
  });
  return { what: `removed to out (${WAYS}), slowest of ${TIMES}`, seen: slowest, unit: 'ms', atMost: AT_MOST_MS };
}

/** What `user disable` does in its transaction, less the time that a command needs to start. */
export async function measureDisabling(processes: TwoProcesses): Promise<Figure> {
  const database = new pg.Client({ connectionString: processes.environment.ONSET_APP_DATABASE_URL });
  await database.connect();
  try {
    const slowest = await slowestOf(processes, 401, async ({ userId }) => {
      await database.query('BEGIN');
      await database.query('UPDATE users SET disabled_at = now() WHERE id = $1', [userId]);
      await database.query('DELETE FROM sessions WHERE user_id = $1', [userId]);
      await database.query('COMMIT');
    });
    return { what: `disabled to out (${WAYS}), slowest of ${TIMES}`, seen: slowest, unit: 'ms', atMost: AT_MOST_MS };
  } finally {
    await database.end();
  }
}

interface Target {
  readonly ref: string;
  readonly userId: string;
}

/** @param refused what everything that they ask is answered from then on */
async function slowestOf(
  { first, otherUrl }: TwoProcesses,
  refused: number,
  cutOff: (target: Target) => Promise<void>,
): Promise<number> {
  const { ref } = await openIncident(first, 'Somebody is to go');
  const tookMs: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const guest = await invitedGuest(first, ref);
    const lines = await Promise.all([first.url, otherUrl].flatMap((url) => linesOf(guest, url, ref, refused)));
    const began = performance.now();
    await cutOff({ ref, userId: guest.userId });
    const ends = await Promise.all(lines.map(({ outAt }) => outAt));
    tookMs.push(Math.max(...ends) - began);
  }
  return Math.max(...tookMs);
}

interface Line {
  /** When it was out for good. */
  readonly outAt: Promise<number>;
}

/** A stream and repeated requests, by session and by token. */
const linesOf = (guest: Guest, url: string, ref: string, refused: number): readonly Promise<Line>[] =>
  credentialsOf(guest).flatMap((headers) => {
    const root = `${url}/api/v1/incidents/${ref}`;
    return [streamOf(`${root}/stream`, headers), requestsOf(root, headers, refused)];
  });

type Credentials = Readonly<Record<string, string>>;

const credentialsOf = ({ cookie, token }: Guest): readonly Credentials[] => [
  { cookie },
  { authorization: `Bearer ${token}` },
];

async function streamOf(address: string, headers: Credentials): Promise<Line> {
  const answer = await fetch(address, { headers });
  if (answer.status !== 200) throw new Error(`The stream was answered ${answer.status}`);
  const reader = answer.body?.getReader();
  await reader?.read();
  const ended = async () => {
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return performance.now();
    }
  };
  return { outAt: ended() };
}

/** Asks again as soon as it is answered. */
async function requestsOf(address: string, headers: Credentials, refused: number): Promise<Line> {
  const status = async () => {
    const answer = await fetch(address, { headers });
    await answer.arrayBuffer();
    return answer.status;
  };
  z.literal(200).parse(await status());
  const out = async () => {
    for (;;) {
      const asked = performance.now();
      const answered = await status();
      if (answered === refused) return asked;
      if (answered !== 200) throw new Error(`It was answered ${answered}, not ${refused}`);
    }
  };
  return { outAt: out() };
}
