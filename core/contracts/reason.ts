// What a deletion, or the restoring of something deleted, may say: why.

import { z } from 'zod';
import { LIMITS, text } from './text';

export const reasonSchema = z.strictObject({ reason: text(LIMITS.reason).nullish() });
