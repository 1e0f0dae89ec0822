import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkStage, runStages } from './stage.mjs';

const signal = new AbortController().signal;
const node = (/** @type {string} */ code) => ({ program: '-e', parameters: [code] });

/** @type {string[]} */
let printed = [];

beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line) => printed.push(line));
});

afterEach(() => vi.restoreAllMocks());

describe('a stage', () => {
  it('counts one when all its programs end well, and keeps their words back', async () => {
    const [outcome] = await runStages([checkStage('Good', [node('console.log("chatter")')])], signal);
    expect(outcome).toMatchObject({ passed: 1, failed: 0 });
    expect(printed).toEqual([expect.stringMatching(/^ {2}Good: 1 passed \(\d+\.\d s\)$/)]);
  });

  it('counts one failure at the first program that fails, and shows what it said', async () => {
    const calls = [node('console.log("what was wrong"); process.exit(3)'), node('console.log("never")')];
    const [outcome] = await runStages([checkStage('Bad', calls)], signal);
    expect(outcome).toMatchObject({ passed: 0, failed: 1 });
    expect(printed.join('\n')).toContain('what was wrong');
    expect(printed.join('\n')).not.toContain('never');
  });

  it('gives a program what it is to find in its environment besides ours', async () => {
    const code = 'process.exit(process.env.ONLY_HERE === "1" && process.env.PATH ? 0 : 1)';
    const [outcome] = await runStages(
      [checkStage('Good', [{ ...node(code), environment: { ONLY_HERE: '1' } }])],
      signal,
    );
    expect(outcome).toMatchObject({ passed: 1, failed: 0 });
  });

  it('counts one failure when it cannot run at all, and lets the others run', async () => {
    const broken = { name: 'Broken', run: () => Promise.reject(new Error('no browser')) };
    const outcomes = await runStages([broken, checkStage('Good', [node('')])], signal);
    expect(outcomes.map(({ passed, failed }) => [passed, failed])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(printed.join('\n')).toContain('no browser');
  });
});
