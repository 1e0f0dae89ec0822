'use client';

// All keys, from the tables that the page and the timeline obey.

import { type ReactElement, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { TIMELINE_SHORTCUTS } from '@/core/timeline/gesture/key-command';
import { PAGE_SHORTCUTS, type Shortcut, TABLE_SHORTCUTS } from './shortcuts';
import { useSteadyWorkspace } from './workspace/workspace';

export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { may } = useSteadyWorkspace();
  const isOwn = ({ needs }: Shortcut) => may(needs);
  const page = Object.values(PAGE_SHORTCUTS).filter(isOwn);
  const table = TABLE_SHORTCUTS.filter(isOwn);
  return (
    <Dialog title="Keys" onClose={onClose} widthPx={780}>
      <div className="grid grid-cols-2 gap-x-8 gap-y-4 max-sm:grid-cols-1">
        <KeyList title="Anywhere" shortcuts={page} />
        <div className="flex flex-col gap-4">
          <KeyList title="On the timeline" shortcuts={TIMELINE_SHORTCUTS} />
          {table.length === 0 ? null : <KeyList title="In the table" shortcuts={table} />}
        </div>
      </div>
    </Dialog>
  );
}

interface KeyListProps {
  readonly title: string;
  readonly shortcuts: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

function KeyList({ title, shortcuts }: KeyListProps): ReactElement {
  const [modifier] = useState(() => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'));
  return (
    <section>
      <h3 className="mb-1.5 text-ink-3 text-xs">{title}</h3>
      <dl className="grid grid-cols-[minmax(128px,auto)_1fr] items-center gap-x-3 gap-y-1.5 text-sm">
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex flex-wrap gap-1">
              {keys.map((key) => (
                <Kbd key={key} boxed>
                  {key.replace('Mod', modifier)}
                </Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
