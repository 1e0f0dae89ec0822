// The one rule for passwords is their length, in characters as people count them. Rules about signs and digits make people
// choose worse ones (NIST SP 800-63B).

const LEAST_CHARACTERS = 12;
const MOST_CHARACTERS = 128;

const charactersIn = (password: string): number => [...password].length;

/** What is wrong with a new password and what would be right; null where nothing is. */
export function passwordFault(password: string): string | null {
  const characters = charactersIn(password);
  if (characters < LEAST_CHARACTERS) {
    return `${characters === 0 ? 'Type a password' : 'Too short'}: it takes at least ${LEAST_CHARACTERS} characters.`;
  }
  return mayBePassword(password) ? null : `Too long: at most ${MOST_CHARACTERS} characters.`;
}

/** Whether it is worth the time that hashing takes: nobody has one that is longer. */
export const mayBePassword = (password: string): boolean => charactersIn(password) <= MOST_CHARACTERS;
