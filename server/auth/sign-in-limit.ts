// Attempts at passwords are counted by address rather than by network, which a client behind no proxy could make up; a
// one-time link still lets in whoever somebody else's guesses keep out.

import 'server-only';
import type { Result } from '@/core/result';
import { normalEmail } from '../db/users';
import { admitAttempt, forgiveAttempts } from './attempt-limit';

const subjectOf = (email: string): string => `password:${normalEmail(email)}`;

export const admitSignIn = (email: string, at?: Date): Promise<Result<void, string>> =>
  admitAttempt(subjectOf(email), at);

export const forgiveSignIns = (email: string): Promise<void> => forgiveAttempts(subjectOf(email));
