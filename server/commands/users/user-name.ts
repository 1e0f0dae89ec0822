// Reads the name of a user that comes by no request of the API: from the page of administrators, or the command line.

import 'server-only';
import { asContracted } from '@/core/contracts/as-contracted';
import { userNameSchema } from '@/core/contracts/user-name';
import { type Result, refuse } from '@/core/result';

/** Refused in words. */
export function readUserName(name: string): Result<string, string> {
  const read = asContracted(userNameSchema, name);
  return read.ok ? read : refuse(read.error.map(({ detail }) => detail).join(' '));
}
