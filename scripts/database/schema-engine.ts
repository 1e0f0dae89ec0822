// Prisma's schema engine as WebAssembly, speaking to Postgres through a connection that the caller owns.
// The native engine would be fetched from the internet at first use; this one is a package.
// A script goes to Postgres whole: the adapter's own `executeScript` cuts it at every semicolon, also within functions.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/** `onScriptFailure` gets Postgres's own words about a failed script, which the engine would put into its own. */
export async function schemaEngine(
  client: pg.Client,
  onScriptFailure: (failure: unknown, script: string) => void,
): Promise<bindings.SchemaEngine> {
  loaded ??= loadEngine();
  await loaded;
  const silent = () => {};
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptPg(client, onScriptFailure));
  return bindings.SchemaEngine.new({ datamodels: undefined }, silent, adapter);
}

class WholeScriptPg extends PrismaPg {
  constructor(
    private readonly client: pg.Client,
    private readonly onScriptFailure: (failure: unknown, script: string) => void,
  ) {
    super(asPool(client));
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await this.client.query(script);
      } catch (failure) {
        this.onScriptFailure(failure, script);
        throw failure;
      }
    };
    return adapter;
  }
}

/** The adapter takes nothing but a pool, and what it does belongs into the transaction that the client is in. */
const asPool = (client: pg.Client): pg.Pool => Object.assign(new pg.Pool(), { query: client.query.bind(client) });

/** The bindings know one instance only: a second would break the timers that the first has set. */
let loaded: Promise<void> | undefined;

/** What the package's main module does, which imports the .wasm file as a module, and Node 20 cannot. */
async function loadEngine(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(script.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } });
  invoke(bindings, '__wbg_set_wasm', instance.exports);
  invoke(instance.exports, '__wbindgen_start');
}

/** Calls a generated function that the package's types leave out. */
function invoke(owner: object, name: string, ...parameters: readonly unknown[]): void {
  const generated: unknown = Reflect.get(owner, name);
  if (typeof generated !== 'function') throw new Error(`@prisma/schema-engine-wasm has no ${name}.`);
  generated(...parameters);
}
