// What verdicts on records and on PDFs are laid out with.

import type { ReactElement, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';

export interface VerdictTitleProps {
  readonly icon: IconName;
  readonly tone: string;
  readonly title: string;
  readonly why: string;
}

export const VerdictTitle = ({ icon, tone, title, why }: VerdictTitleProps): ReactElement => (
  <div className="grid grid-cols-[24px_1fr] gap-x-3">
    <Icon name={icon} sizePx={24} className={classNames('mt-px', tone)} />
    <h2 className="font-[640] text-xl tracking-[-0.015em]">{title}</h2>
    <p className="col-start-2 mt-1 max-w-[60ch] text-ink-2">{why}</p>
  </div>
);

export const FactList = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <dl className="mt-5 -mb-2 divide-y divide-line border-line border-t text-sm">{children}</dl>
);

export const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement => (
  <div className="grid grid-cols-[108px_1fr] gap-x-3 py-2 max-sm:grid-cols-1">
    <dt className="text-ink-3">{name}</dt>
    <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
  </div>
);
