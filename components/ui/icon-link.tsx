'use client';

// A link that shows only an icon and saves a file: named for assistive technology, and named in a tooltip for everybody else.

import type { ReactElement } from 'react';
import { Link } from 'react-aria-components/Link';
import { Icon, type IconName } from './icon';
import { Tooltip } from './tooltip';

export interface IconLinkProps {
  readonly icon: IconName;
  /** What following it does, as a verb. */
  readonly label: string;
  readonly href: string;
}

export function IconLink({ icon, label, href }: IconLinkProps): ReactElement {
  return (
    <Tooltip text={label}>
      <Link
        href={href}
        download
        aria-label={label}
        className="inline-grid size-6 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-ink/6 hover:text-ink active:bg-ink/10"
      >
        <Icon name={icon} sizePx={14} />
      </Link>
    </Tooltip>
  );
}
