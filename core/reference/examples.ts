// The journey through the API, in the order in which it is run: each example uses what the ones before it made.

import type { Example } from './example';
import { ENTERING } from './examples/entering';
import { PASSING_ON } from './examples/passing-on';
import { READING } from './examples/reading';

export const EXAMPLES: readonly Example[] = [...ENTERING, ...READING, ...PASSING_ON];
