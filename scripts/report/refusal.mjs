// An expected failure of a command: its message is all that a person needs, so it is printed without a stack.

export class Refusal extends Error {
  /**
   * @param {string} message what is wrong and what would be right
   * @param {string} [detail] output of the program that failed, shown below the message
   */
  constructor(message, detail = '') {
    super(message);
    this.name = 'Refusal';
    this.detail = detail;
  }
}

/**
 * @param {unknown} failure
 * @returns {string} a Refusal as its words, anything else with its stack
 */
export function wordsOf(failure) {
  if (!(failure instanceof Refusal))
    return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  const detail = failure.detail.trim();
  return detail === '' ? failure.message : `${failure.message}\n\n${lastLines(detail, 25)}`;
}

/** @param {unknown} failure */
export function reportFailure(failure) {
  console.error(wordsOf(failure));
}

/**
 * @param {string} text
 * @param {number} count
 */
function lastLines(text, count) {
  return text.split('\n').slice(-count).join('\n');
}
