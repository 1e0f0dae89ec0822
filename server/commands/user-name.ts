// The name of somebody who can sign in: what they do is recorded under it.

import 'server-only';
import { ok, type Result, refuse } from '@/core/result';

const MAX_NAME_LENGTH = 200;

/** Without the spaces around it. */
export function readUserName(name: string): Result<string, string> {
  const trimmed = name.trim();
  if (trimmed === '') return refuse('The name is empty.');
  if (trimmed.length > MAX_NAME_LENGTH) return refuse(`The name is longer than ${MAX_NAME_LENGTH} characters.`);
  return ok(trimmed);
}
