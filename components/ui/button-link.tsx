import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style';

export interface ButtonLinkProps {
  readonly href: string;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly children: ReactNode;
}

/** A link that looks like a button, because following it is the next step. */
export function ButtonLink({ href, variant = 'default', size = 'default', children }: ButtonLinkProps): ReactElement {
  return (
    <Link href={href} prefetch={false} className={buttonStyle(variant, size)}>
      {children}
    </Link>
  );
}
