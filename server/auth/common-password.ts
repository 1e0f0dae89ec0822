// Passwords that are tried first: the most common ones, with digits and signs around or said twice, and the names of whoever
// chooses. The list is that of zxcvbn, shipped with the application; nothing is asked of anybody outside.

import 'server-only';

/** Names shorter than this occur within too many words. */
const SHORTEST_NAME = 4;

export interface Chooser {
  readonly name: string;
  readonly email: string;
}

/** What is wrong with a password, and what would be right; null where nothing is. */
export async function commonFault(password: string, chooser: Chooser): Promise<string | null> {
  const said = password.normalize('NFKC').toLowerCase();
  if (namesOf(chooser).some((name) => said.includes(name))) {
    return 'Your name, your e-mail address and “Onset” are tried first. Choose a password without them.';
  }
  if (isRepeated(said) || (await areCommon([said, coreOf(said), unitOf(coreOf(said))]))) {
    return 'This is among the most common passwords, which are tried first. Choose a few words that do not belong together.';
  }
  return null;
}

function namesOf({ name, email }: Chooser): readonly string[] {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  const words = [
    ...name.toLowerCase().split(/[^\p{L}\p{N}]+/u),
    ...local.split(/[^\p{L}\p{N}]+/u),
    domain.split('.')[0] ?? '',
  ];
  return [...words, 'onset'].filter((word) => word.length >= SHORTEST_NAME);
}

/** "aaaaaaaaaaaa", "abcabcabcabc": a few characters over and over. */
const isRepeated = (said: string): boolean => /^(.{1,4}?)\1+$/u.test(said);

/** Without the digits and signs that people put before and after: "password" of "password2024!". */
const coreOf = (said: string): string => said.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/** What is said twice or more: "dragon" of "dragondragon". */
const unitOf = (said: string): string => /^(.+?)\1+$/u.exec(said)?.[1] ?? said;

/** A core of nothing, of digits alone, is common only as a whole. */
async function areCommon(candidates: readonly string[]): Promise<boolean> {
  const common = await commonPasswords();
  return candidates.some((candidate) => candidate !== '' && common.has(candidate));
}

let read: Promise<ReadonlySet<string>> | undefined;

/** Read when somebody chooses a password for the first time: it is half a megabyte. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  read ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return read;
}
