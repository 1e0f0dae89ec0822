// A link that saves a file and looks like a button.

import type { ReactElement, ReactNode } from 'react';
import { type ButtonVariant, buttonStyle } from './button-style';
import { Icon } from './icon';

export interface DownloadLinkProps {
  readonly href: string;
  /** What the file is called; as the server calls it where absent. */
  readonly fileName?: string;
  readonly variant?: ButtonVariant;
  readonly children: ReactNode;
}

/** No link of Next's: following it is on the access log, so nothing may follow it ahead of time. */
export function DownloadLink({ href, fileName, variant = 'default', children }: DownloadLinkProps): ReactElement {
  return (
    <a href={href} download={fileName ?? true} className={buttonStyle(variant)}>
      <Icon name="arrowDown" sizePx={14} className="-ml-0.5 opacity-75" />
      {children}
    </a>
  );
}
