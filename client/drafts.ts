// What was typed and not yet saved. Kept in the tab's own storage, so that it survives a reload and ends with the tab:
// what an incident says should not stay behind on a shared machine. An editor is open exactly while it has a draft, and with
// it goes how what it edits stood when it was opened: what its author saw, whatever others make of it meanwhile.

import type { z } from 'zod';
import { Listeners } from './listeners';
import { store, stored, storeText } from './stored';

export class Drafts {
  private readonly known = new Map<string, string | null>();
  private readonly listeners = new Listeners();
  /** The editor that was last opened or closed, until somebody has moved the keyboard's focus for it. */
  private turned: Turn | null = null;

  private readonly openings = new Map<string, object | null>();

  /** @param storage null where the browser forbids it: drafts then live as long as the page */
  constructor(
    private readonly storage: Storage | null,
    private readonly prefix: string,
    private readonly edited: Edited = NOTHING_EDITED,
  ) {}

  readonly subscribe = this.listeners.add;

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
    const before = this.read(name);
    this.turned = turnOf(name, before, text) ?? this.turned;
    if (before === null || text === null) this.keepOpening(name, text === null ? null : this.edited.standing(name));
    this.known.set(name, text);
    // A full storage costs the safety net, not what is in the field.
    storeText(this.storage, this.keyOf(name), text);
    this.listeners.tell();
  }

  /**
   * How what it edits stood when this editor was opened; null where it is closed, or edits what did not exist, or where what
   * the browser kept of it is of no use.
   */
  opening(name: string): object | null {
    const known = this.openings.get(name);
    if (known !== undefined) return known;
    const schema = this.read(name) === null ? null : this.edited.schemaOf(name);
    const opening = schema && stored(this.storage, this.openingKeyOf(name), schema);
    this.openings.set(name, opening);
    return opening;
  }

  private keepOpening(name: string, opening: object | null): void {
    this.openings.set(name, opening);
    store(this.storage, this.openingKeyOf(name), opening);
  }

  /** An editor that has no draft was opened or closed just now. */
  turn(name: string, to: Turn['to']): void {
    this.turned = { name, to };
  }

  /** Whether this editor was opened or closed just now, rather than found so; true only once. */
  takeTurn(name: string, to: Turn['to']): boolean {
    if (this.turned?.name !== name || this.turned.to !== to) return false;
    this.turned = null;
    return true;
  }

  private keyOf(name: string): string {
    return `${this.prefix}.${name}`;
  }

  private openingKeyOf(name: string): string {
    return `${this.prefix}:opening.${name}`;
  }
}

/** What is edited, by the name of its editor. */
export interface Edited {
  /** How it stands now, as plain JSON; null for what does not exist yet. */
  readonly standing: (name: string) => object | null;
  /** What that is of; null for what never stands anywhere. */
  readonly schemaOf: (name: string) => z.ZodType<object> | null;
}

const NOTHING_EDITED: Edited = { standing: () => null, schemaOf: () => null };

interface Turn {
  readonly name: string;
  readonly to: 'open' | 'closed';
}

function turnOf(name: string, before: string | null, after: string | null): Turn | null {
  if ((before === null) === (after === null)) return null;
  return { name, to: after === null ? 'closed' : 'open' };
}
