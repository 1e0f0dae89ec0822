// For integration tests: the address of the test file's database as its owner, for looking behind the application's back, or
// trying what its role must not.

import { inject } from 'vitest';
import { environment } from '../env/environment';

/** Asked for anew by every file: the modules of a process serve many. */
export function ownerUrl(): string {
  const address = new URL(inject('template').ownerUrl);
  address.pathname = new URL(environment().ONSET_APP_DATABASE_URL).pathname;
  return address.href;
}
