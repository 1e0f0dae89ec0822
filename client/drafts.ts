// What was typed and not yet saved. Kept in the tab's own storage, so that it survives a reload and ends with the tab:
// what an incident says should not stay behind on a shared machine. An editor is open exactly while it has a draft.

export class Drafts {
  private readonly known = new Map<string, string | null>();
  private readonly listeners = new Set<() => void>();
  /** The editor that was last opened or closed, until somebody has moved the keyboard's focus for it. */
  private turned: Turn | null = null;

  /** @param storage null where the browser forbids it: drafts then live as long as the page */
  constructor(
    private readonly storage: Storage | null,
    private readonly prefix: string,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  read(name: string): string | null {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const kept = this.storage?.getItem(this.keyOf(name)) ?? null;
    this.known.set(name, kept);
    return kept;
  }

  /** The names of the editors that are open, of those whose name begins so, without that beginning. */
  openUnder(beginning: string): readonly string[] {
    const open = [...this.known].filter(([name, text]) => text !== null && name.startsWith(beginning));
    return open.map(([name]) => name.slice(beginning.length));
  }

  /** Null forgets the draft. */
  write(name: string, text: string | null): void {
    if (this.read(name) === text) return;
    this.turned = turnOf(name, this.read(name), text) ?? this.turned;
    this.known.set(name, text);
    if (text === null) this.storage?.removeItem(this.keyOf(name));
    else this.keep(name, text);
    for (const listener of this.listeners) listener();
  }

  /** Whether this editor was opened or closed just now, rather than found so; true only once. */
  takeTurn(name: string, to: Turn['to']): boolean {
    if (this.turned?.name !== name || this.turned.to !== to) return false;
    this.turned = null;
    return true;
  }

  /** A full storage costs the safety net, not what is in the field. */
  private keep(name: string, text: string): void {
    try {
      this.storage?.setItem(this.keyOf(name), text);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }

  private keyOf(name: string): string {
    return `${this.prefix}.${name}`;
  }
}

interface Turn {
  readonly name: string;
  readonly to: 'open' | 'closed';
}

function turnOf(name: string, before: string | null, after: string | null): Turn | null {
  if ((before === null) === (after === null)) return null;
  return { name, to: after === null ? 'closed' : 'open' };
}
