import type { ReactElement } from 'react';
import { Avatar } from './avatar';

export interface AvatarStackProps {
  /** What these people have in common: "Also here". */
  readonly label: string;
  readonly names: readonly string[];
  readonly shownAtMost?: number;
}

/** A few people, overlapping; the rest as a number. */
export function AvatarStack({ label, names, shownAtMost = 4 }: AvatarStackProps): ReactElement | null {
  if (names.length === 0) return null;
  const shown = names.length > shownAtMost ? names.slice(0, shownAtMost - 1) : names;
  const hidden = names.slice(shown.length);
  return (
    <ul aria-label={label} className="flex pl-1.5">
      {shown.map((name) => (
        <li key={name} className="-ml-1.5 flex rounded-full ring-2 ring-surface">
          <Avatar name={name} />
        </li>
      ))}
      {hidden.length === 0 ? null : (
        <li
          title={hidden.join(', ')}
          className="-ml-1.5 grid size-[26px] place-items-center rounded-full bg-sunken font-semibold text-[10px] text-ink-2 ring-2 ring-surface"
        >
          +{hidden.length}
        </li>
      )}
    </ul>
  );
}
