// The bar at the top of every page behind the sign-in: where you are, what you can do here, who you are.

import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { BrandMark } from './brand-mark';
import { SkipButton } from './skip-button';
import { type ShellUser, UserMenu } from './user-menu';

export interface HeaderBarProps {
  readonly user: ShellUser;
  /** Where this page is below Incidents, such as "INC-2023-0001"; the list itself has none. */
  readonly crumb?: string;
  /** The page that this one belongs to, between the two. */
  readonly within?: { readonly name: string; readonly address: string };
  /** The page's own buttons. */
  readonly children?: ReactNode;
}

function Crumbs({ crumb, within }: Pick<HeaderBarProps, 'within'> & { readonly crumb: string }): ReactElement {
  return (
    <nav aria-label="Where you are" className="flex min-w-0 items-center gap-1.5 whitespace-nowrap">
      <Above address="/incidents" name="Incidents" className="max-sm:hidden" />
      {within === undefined ? null : <Above {...within} />}
      <span aria-current="page" className="truncate font-[550] text-ink">
        {crumb}
      </span>
    </nav>
  );
}

interface AboveProps {
  readonly name: string;
  readonly address: string;
  readonly className?: string;
}

function Above({ name, address, className }: AboveProps): ReactElement {
  return (
    <>
      <Link
        href={address}
        prefetch={false}
        className={classNames('-mx-1 rounded-sm px-1 py-1 text-ink-3 hover:text-ink', className)}
      >
        {name}
      </Link>
      <span aria-hidden="true" className={classNames('text-ink-3', className)}>
        /
      </span>
    </>
  );
}

export function HeaderBar({ user, crumb, within, children }: HeaderBarProps): ReactElement {
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-line border-b bg-surface px-4 max-sm:gap-2 print:hidden">
      <SkipButton />
      <Link
        href="/incidents"
        prefetch={false}
        aria-label="Onset, all incidents"
        className="-mx-0.5 flex min-h-6 items-center gap-2 px-0.5 rounded-sm font-[650] tracking-[-0.01em]"
      >
        <BrandMark />
        <span className={crumb === undefined ? undefined : 'max-sm:hidden'}>Onset</span>
      </Link>
      {crumb === undefined ? null : <Crumbs crumb={crumb} within={within} />}
      <span className="flex-1" />
      {children}
      <UserMenu user={user} />
    </header>
  );
}
