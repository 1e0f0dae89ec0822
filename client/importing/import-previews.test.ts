import { describe, expect, it } from 'vitest';
import { ok } from '@/core/result';
import { SampleImports, sampleImportOut } from './import.sample';
import { ImportPreviews } from './import-previews';

const blob = new Blob(['a,b']);
const settled = () => new Promise((resolve) => setTimeout(resolve));

function open() {
  const imports = new SampleImports();
  const waiting = new Set<() => void>();
  const previews = new ImportPreviews({
    incidentId: 'incident-1',
    send: imports.send,
    later: (act) => {
      waiting.add(act);
      return () => waiting.delete(act);
    },
  });
  const pass = () => {
    for (const act of waiting) act();
    waiting.clear();
  };
  const ask = (query: string) => previews.ask({ query, name: 'log.csv', blob });
  return { imports, previews, pass, ask };
}

describe('previews', () => {
  it('ask once for changes that follow quickly', () => {
    const { imports, pass, ask } = open();
    for (const query of ['one', 'two', 'three']) ask(query);
    pass();
    expect(imports.sent.map(({ query }) => query)).toEqual(['three']);
  });

  it('never take the answer to an earlier question, and call it off', async () => {
    const { imports, previews, pass, ask } = open();
    ask('one');
    pass();
    const [first] = imports.sent;
    ask('two');
    expect(first?.signal.aborted).toBe(true);
    pass();
    imports.answer({ imported: 2 });
    await settled();
    first?.answer(ok(sampleImportOut({ imported: 1 })));
    await settled();
    expect(previews.snapshot()).toMatchObject({ phase: { kind: 'known' }, out: { imported: 2 } });
  });

  it('keep the last answer while another is asked for, and after a failure that can be tried again', async () => {
    const { imports, previews, pass, ask } = open();
    ask('one');
    pass();
    imports.answer({ imported: 1 });
    await settled();
    ask('two');
    expect(previews.snapshot()).toMatchObject({ phase: { kind: 'asking' }, out: { imported: 1 } });
    pass();
    imports.breakOff();
    await settled();
    expect(previews.snapshot()).toMatchObject({ phase: { kind: 'broken' }, out: { imported: 1 } });
    previews.askAgain();
    pass();
    expect(imports.sent.map(({ query }) => query)).toEqual(['one', 'two', 'two']);
  });
});
