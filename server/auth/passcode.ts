// Passcodes of share links: hashed slowly, as passwords are, and guessed slowly, per link and per network.

import 'server-only';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Result } from '@/core/result';
import { admitAttempt, type Exhausted, takeBack } from './attempt-limit';

export const hashPasscode = (passcode: string): Promise<string> => hashPassword(passcode.normalize('NFC'));

export const isPasscode = (passcode: string, hash: string): Promise<boolean> =>
  verifyPassword({ password: passcode.normalize('NFC'), hash });

const subjectOfLink = (linkId: string): string => `passcode of ${linkId}`;
const subjectOfNetwork = (network: string): string => `passcode from ${network}`;

/**
 * What a network that has none left tries is not counted against the link, which others have to open.
 * @param network whence it is tried
 */
export async function admitGuess(linkId: string, network: string): Promise<Result<void, Exhausted>> {
  const byNetwork = await admitAttempt(subjectOfNetwork(network));
  return byNetwork.ok ? admitAttempt(subjectOfLink(linkId)) : byNetwork;
}

/** Only wrong ones count; what others guessed wrong before still does. */
export async function takeBackGuess(linkId: string, network: string): Promise<void> {
  await takeBack(subjectOfLink(linkId));
  await takeBack(subjectOfNetwork(network));
}
