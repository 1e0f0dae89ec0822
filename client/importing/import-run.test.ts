import { describe, expect, it } from 'vitest';
import { ok, refuse } from '@/core/result';
import { SampleImports } from './import.sample';
import { ImportRun, type RunPort } from './import-run';

const settled = () => new Promise((resolve) => setTimeout(resolve));

function begin(progress?: RunPort['progress']) {
  const imports = new SampleImports();
  const waiting: (() => void)[] = [];
  const run = new ImportRun(
    {
      incidentId: 'incident-1',
      send: imports.send,
      progress: progress ?? (async () => imports.progress),
      later: (act) => {
        waiting.push(act);
        return () => waiting.splice(waiting.indexOf(act), 1);
      },
    },
    { id: 'import-1', query: 'id=import-1', name: 'log.csv', blob: new Blob(['a,b']) },
  );
  void run.start();
  const pass = async () => {
    for (const act of waiting.splice(0)) act();
    await settled();
  };
  return { imports, run, pass };
}

describe('an import on its way', () => {
  it('says how much was sent and how many rows arrived', async () => {
    const { imports, run, pass } = begin();
    imports.last.onProgress(2);
    imports.progress = ok({ id: 'import-1', rows: 500, revision: null });
    await pass();
    expect(run.snapshot()).toEqual({ kind: 'running', sentBytes: 2, rows: 500 });
    imports.answer({ id: 'import-1', revision: 4, imported: 900 });
    await settled();
    expect(run.snapshot()).toMatchObject({ kind: 'done', done: { id: 'import-1', revision: 4, imported: 900 } });
  });

  it('is tried again with the same id and key after the connection broke', async () => {
    const { imports, run } = begin();
    imports.breakOff();
    await settled();
    expect(run.snapshot()).toMatchObject({ kind: 'broken', isUnknown: false });
    void run.start();
    expect(imports.sent.map(({ query, idempotencyKey }) => [query, idempotencyKey])).toEqual([
      ['id=import-1', 'import-1'],
      ['id=import-1', 'import-1'],
    ]);
  });

  it('is done where only the answer was lost, once the server has finished with it', async () => {
    const { imports, run, pass } = begin();
    imports.progress = ok({ id: 'import-1', rows: 2, revision: null });
    imports.breakOff();
    await settled();
    expect(run.snapshot()).toEqual({ kind: 'unclear' });
    imports.progress = ok({ id: 'import-1', rows: 2, revision: 7 });
    await pass();
    expect(run.snapshot()).toMatchObject({ kind: 'done', done: { revision: 7, imported: 2, out: null } });
    expect(imports.sent).toHaveLength(1);
  });

  it('is cancelled where nothing came of it, and done where it was too late for that', async () => {
    const early = begin();
    early.run.cancel();
    await settled();
    expect(early.run.snapshot()).toEqual({ kind: 'cancelled' });
    const late = begin();
    late.imports.progress = ok({ id: 'import-1', rows: 2, revision: 7 });
    late.run.cancel();
    await settled();
    expect(late.run.snapshot()).toMatchObject({ kind: 'done' });
  });

  it('says so where it cannot be followed to its end, and can be tried again', async () => {
    const { imports, run } = begin();
    imports.answer({ id: 'import-1', revision: null });
    await settled();
    expect(run.snapshot()).toMatchObject({ kind: 'broken', isUnknown: true });
  });

  it('goes on where asking after it fails', async () => {
    const { imports, run, pass } = begin(async () => {
      throw new Error('The page is being closed');
    });
    await pass();
    imports.answer({ id: 'import-1', revision: 4 });
    await settled();
    expect(run.snapshot()).toMatchObject({ kind: 'done' });
  });

  it('claims nothing while the server cannot be asked', async () => {
    const { imports, run } = begin();
    imports.progress = refuse('unreachable');
    imports.breakOff();
    await settled();
    expect(run.snapshot()).toMatchObject({ kind: 'broken', isUnknown: true });
  });
});
