import { expect, it } from 'vitest';
import { run } from './command.mjs';

it('keeps a letter whole that is printed in two pieces', async () => {
  const printing = `process.stdout.write(Buffer.from([0xe2, 0x80]));
    setTimeout(() => process.stdout.write(Buffer.from([0x9c])), 100);`;
  let heard = '';
  const onOutput = (/** @type {string} */ text) => {
    heard += text;
  };
  expect(await run(process.execPath, ['-e', printing], { onOutput })).toEqual({ status: 0, output: '“' });
  expect(heard).toBe('“');
});
