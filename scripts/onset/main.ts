// The command line: results on stdout, everything else on stderr; exit status 0, 1 (failed) or 2 (usage).
import { assertNever } from '@/core/assert-never';
import type { Result } from '@/core/result';
import { watchInterruption } from '../process/interruption.mjs';
import { Teardown } from '../process/teardown.mjs';
import type { Command, Given } from './command';
import { commands } from './commands';
import { readInvocation } from './invocation';
import { printableText } from './printable';
import { reachDatabase } from './reach-database';
import { reportTrouble, writeResult } from './result-stream';
import { orStopped } from './stoppable';

async function main(): Promise<number> {
  const invocation = readInvocation(process.argv.slice(2), commands);
  switch (invocation.kind) {
    case 'help':
      return written(invocation.text);
    case 'misuse':
      console.error(printableText(invocation.text));
      return 2;
    case 'run':
      return runCommand(invocation.command, invocation.given);
    default:
      return assertNever(invocation);
  }
}

const runCommand = (command: Command, given: Given): Promise<number> =>
  command.needsDatabase === false ? runOffline(command, given) : runOnDatabase(command, given);

/** There is nothing to tidy up: a signal ends it as it ends any program. */
async function runOffline(command: Command, given: Given): Promise<number> {
  try {
    return await told(await command.run(given, new AbortController().signal));
  } catch (failure) {
    reportTrouble(failure);
    return 1;
  }
}

async function runOnDatabase(command: Command, given: Given): Promise<number> {
  const interruption = watchInterruption();
  const teardown = new Teardown();
  try {
    await reachDatabase(teardown);
    const outcome = await orStopped(command.run(given, interruption.stop), interruption.stop);
    await flush();
    return await told(outcome);
  } catch (failure) {
    if (interruption.stop.aborted) console.error('It was stopped.');
    else reportTrouble(failure);
    return 1;
  } finally {
    await teardown.run(interruption.force);
  }
}

async function told(outcome: Result<string, string>): Promise<number> {
  if (outcome.ok) return outcome.value === '' ? 0 : await written(outcome.value);
  console.error(printableText(outcome.error));
  return 1;
}

async function written(text: string): Promise<number> {
  try {
    await writeResult(text, process.stdout);
    return 0;
  } catch (failure) {
    reportTrouble(failure);
    return 1;
  }
}

/** What the command wrote gets its checkpoint before the process ends. */
async function flush(): Promise<void> {
  const { flushCheckpoints } = await import('@/server/record/checkpoints');
  await flushCheckpoints();
}

// The connection pool and the schema engine keep timers that would hold the process for seconds.
main().then((status) => process.exit(status));
