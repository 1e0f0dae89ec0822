// Where somebody comes who signs in for the first time: to the incident that they were invited to, where it is their only one.
// Administrators are invited to the installation, and come to the list.

import 'server-only';
import type { SignedInUser } from '../auth/session-user';
import { listIncidents } from './incidents';

export async function firstPage(user: SignedInUser): Promise<string> {
  const [incident, ...others] = user.administrator ? [] : await listIncidents(user);
  return incident === undefined || others.length > 0 ? '/incidents' : `/incidents/${incident.ref}`;
}
