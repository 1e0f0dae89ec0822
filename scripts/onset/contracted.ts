// Options whose texts the API takes as well: what its contract refuses is refused before anything is done.
import type { z } from 'zod';
import { asContracted } from '@/core/contracts/as-contracted';
import { LIMITS, text } from '@/core/contracts/text';
import type { Form, Option } from './command';

/** @param words what follows "takes" */
export const contracted = (contract: z.ZodType, words: string): Form => ({
  words,
  isKept: (typed) => asContracted(contract, typed).ok,
});

export const REASON: Option = {
  name: 'reason',
  summary: 'why, for the record',
  value: {
    kind: 'optional-text',
    placeholder: 'words',
    form: contracted(text(LIMITS.reason), `at most ${LIMITS.reason.toLocaleString('en')} characters`),
  },
};
