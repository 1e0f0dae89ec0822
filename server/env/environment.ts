// What the process was told to be, checked once, at first use: building the site and listing commands need none of it.

import 'server-only';
import { z } from 'zod';

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must read postgresql://user:password@host:5432/database');

const schema = z.object({
  /** The unprivileged role's address of the database. */
  ONSET_APP_DATABASE_URL: postgresUrl,
  /** Starts every link that is made; browsers reach the application under this address. */
  ONSET_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  /** Where the key of the record, its checkpoints and evidence lie; shared by all processes of an installation. */
  ONSET_DATA_DIR: z.string().min(1, 'must name a folder'),
  /** The largest file that is taken as evidence, or imported: 5 GiB unless it says otherwise. */
  ONSET_MAX_EVIDENCE_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(5 * 1024 ** 3),
  /** How much of the address of whoever opens a share link or signs in is kept: its network, all of it, or nothing. */
  ONSET_VIEWING_ADDRESS: z.enum(['network', 'full', 'none']).default('network'),
  /** Signs the cookies of sessions, encrypts the secrets of second steps and keys the hashes of recovery codes. */
  BETTER_AUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
});

export type Environment = z.infer<typeof schema>;

let checked: Environment | undefined;

/** Throws, naming every variable that is missing or wrong, and none of their values. */
export function environment(): Environment {
  checked ??= readEnvironment(process.env);
  return checked;
}

/** For tests, which have another for each of their files. */
export function forgetEnvironment(): void {
  checked = undefined;
}

/** What is made at first use and kept as long as the environment that it was made for. */
export function onceMade<T>(make: (told: Environment) => T): () => T {
  let kept: { readonly told: Environment; readonly made: T } | undefined;
  return () => {
    const told = environment();
    if (kept?.told !== told) kept = { told, made: make(told) };
    return kept.made;
  };
}

export function readEnvironment(given: NodeJS.ProcessEnv): Environment {
  // One that is there and empty says nothing, as where a composed file passes it on.
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const read = schema.safeParse(said);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The environment is incomplete. ${wrong.join('; ')}`);
}
