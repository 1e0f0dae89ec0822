import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { PRESS_ENVIRONMENT } from './press-process';

/** Some of these are on about every machine with fonts. */
const COMMON = ['DejaVu Sans', 'Liberation Sans', 'Noto Sans', 'Noto Sans Mono', 'Ubuntu', 'Cantarell'];

/** Asks the engine for each family, without any fonts of ours. */
const ASK = `
  import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
  const families = ${JSON.stringify(COMMON)};
  const source = '#set text(font: (' + families.map((family) => '"' + family + '"').join(', ') + '))\\nWords';
  const compiled = NodeCompiler.create({ workspace: 'server/pdf/template' }).compile({ mainFileContent: source });
  const warnings = compiled.takeWarnings()?.shortDiagnostics ?? [];
  const unknown = warnings.map(({ message }) => message.split('unknown font family: ')[1]);
  console.log(JSON.stringify(families.filter((family) => !unknown.includes(family.toLowerCase()))));
`;

const foundIn = (environment: NodeJS.ProcessEnv): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', ASK], { env: environment, encoding: 'utf8' }),
  );

describe('the process that prints', () => {
  const found = foundIn({ NODE_ENV: 'production' });

  it.skipIf(JSON.stringify(found) === '[]')('finds none of the fonts that a machine has', () => {
    expect(found).not.toEqual([]);
    expect(foundIn(PRESS_ENVIRONMENT)).toEqual([]);
  });
});
