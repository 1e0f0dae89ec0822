// What was typed and not yet saved, kept in the tab's own storage until it is. It ends with the tab, because what an
// incident says should not stay behind on a shared machine.

export interface Drafts {
  readonly read: (name: string) => string | null;
  /** Null forgets the draft. */
  readonly write: (name: string, text: string | null) => void;
}

export const draftsIn = (storage: Storage, incidentId: string): Drafts => {
  const keyOf = (name: string) => `onset.draft.${incidentId}.${name}`;
  return {
    read: (name) => storage.getItem(keyOf(name)),
    write: (name, text) => {
      if (text === null) storage.removeItem(keyOf(name));
      else keepIfThereIsRoom(storage, keyOf(name), text);
    },
  };
};

/** A full storage costs the safety net, not what is in the field. */
function keepIfThereIsRoom(storage: Storage, key: string, text: string): void {
  try {
    storage.setItem(key, text);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
