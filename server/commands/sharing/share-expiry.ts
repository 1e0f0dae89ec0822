// Until when a share link may last.

import 'server-only';
import { invalid, type Refusal } from '@/core/incident/refusal';

const LONGEST_MS = 366 * 24 * 60 * 60 * 1_000;

export function checkExpiry(expiresAt: Date, now: Date): Refusal | null {
  if (expiresAt.getTime() <= now.getTime()) return invalid('/expiresAt', 'This is over already. Give a later moment.');
  if (expiresAt.getTime() - now.getTime() <= LONGEST_MS) return null;
  return invalid('/expiresAt', 'A link lasts a year at most. Give an earlier moment.');
}
