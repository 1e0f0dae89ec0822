// Loaded before every integration test file: a password is hashed with a sixteenth of the work. Two hundred hashes that are to take
// long would be most of the time of the tests of signing in.

import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { types } from 'node:util';

const COST = 1_024;

// A process serves many files.
if (!types.isProxy(crypto.scrypt)) {
  crypto.scrypt = new Proxy(crypto.scrypt, {
    apply: (scrypt, self, [password, salt, length, options, ...rest]) =>
      Reflect.apply(scrypt, self, [password, salt, length, { ...options, N: COST }, ...rest]),
  });
  syncBuiltinESMExports();
}
