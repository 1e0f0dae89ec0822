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
 * Prints a failure on stderr: a Refusal as its words, anything else with its stack.
 * @param {unknown} failure
 */
export function reportFailure(failure) {
  if (!(failure instanceof Refusal)) {
    console.error(failure);
    return;
  }
  const detail = failure.detail.trim();
  console.error(detail === '' ? failure.message : `${failure.message}\n\n${lastLines(detail, 25)}`);
}

/**
 * @param {string} text
 * @param {number} count
 */
function lastLines(text, count) {
  return text.split('\n').slice(-count).join('\n');
}
