// Measured figures on their way from a trial to whoever ran it: a trial's other words are shown only when it fails.

const mark = 'figure: ';

/** @param {string} words such as "20 kills, serving again within 2.1 s" */
export function tellFigure(words) {
  process.stdout.write(`\n${mark}${words}\n`);
}

/**
 * @param {string} output
 * @returns {string[]}
 */
export function figuresIn(output) {
  return output.split('\n').flatMap((line) => (line.startsWith(mark) ? [line.slice(mark.length)] : []));
}
