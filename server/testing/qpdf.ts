// For tests: what `qpdf --check` says of a PDF: whether its parts are where it says they are, and its streams can be read.

import { createRequire } from 'node:module';

interface Qpdf {
  readonly FS: {
    init(input: null, output: (byte: number) => void, error: (byte: number) => void): void;
    writeFile(path: string, bytes: Uint8Array): void;
  };
  callMain(args: readonly string[]): number;
}

interface Options {
  readonly noInitialRun: true;
  locateFile(): string;
  readonly preRun: readonly ((module: Pick<Qpdf, 'FS'>) => void)[];
}

const require = createRequire(import.meta.url);
/** Its own types leave out what it says. */
const start: (options: Options) => Promise<Qpdf> = require('@neslinesli93/qpdf-wasm');

export interface Checked {
  /** 0 for nothing to object to, 2 for errors, 3 for warnings. */
  readonly status: number;
  readonly said: string;
}

export async function qpdfCheck(pdf: Uint8Array): Promise<Checked> {
  const said: number[] = [];
  const hear = (byte: number) => said.push(byte);
  const qpdf = await start({
    noInitialRun: true,
    locateFile: () => require.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
    preRun: [({ FS }) => FS.init(null, hear, hear)],
  });
  qpdf.FS.writeFile('/file.pdf', pdf);
  const status = qpdf.callMain(['--check', '/file.pdf']);
  return { status, said: Buffer.from(said).toString() };
}
