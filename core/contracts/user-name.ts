// The name of somebody who can sign in, whoever gives it to them: what they do is recorded under it, so there is something to be
// seen in it, and no blanks around it.

import { words } from './text';

export const userNameSchema = words(200, 'Write their name.').transform((said) => said.trim());
