// The one rule for passwords is their length. Rules about signs and digits make people choose worse ones (NIST SP 800-63B).

const LEAST_CHARACTERS = 12;
const MOST_CHARACTERS = 128;

/** What is wrong with a password and what would be right; null where nothing is. */
export function passwordFault(password: string): string | null {
  const characters = [...password].length;
  if (characters < LEAST_CHARACTERS) {
    return `${characters === 0 ? 'Type a password' : 'Too short'}: it takes at least ${LEAST_CHARACTERS} characters.`;
  }
  if (characters > MOST_CHARACTERS) return `Too long: at most ${MOST_CHARACTERS} characters.`;
  return null;
}
