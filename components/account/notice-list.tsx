// What others did to somebody's account, in plain words, latest first.

import type { ReactElement } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Instant } from '@/core/time/instant';
import { utcWords } from './moments';

export interface ListedNotice {
  readonly at: Instant;
  readonly type: 'link.made' | 'two-step.off';
  /** By name. */
  readonly by: string;
}

const DEEDS: Readonly<Record<ListedNotice['type'], string>> = {
  'link.made': 'made a sign-in link for you',
  'two-step.off': 'turned off your two-step sign-in',
};

export interface NoticeListProps {
  readonly notices: readonly ListedNotice[];
  /** Without lines around them, for where they stand in a line with other things. */
  readonly isBare?: boolean;
}

export function NoticeList({ notices, isBare = false }: NoticeListProps): ReactElement {
  return (
    <ul aria-label="What others did to your account" className={isBare ? '' : 'border-line border-t'}>
      {notices.map(({ at, type, by }) => (
        <li
          key={`${at} ${type}`}
          className="flex items-start gap-2.5 border-line border-b px-5 py-2.5 text-sm last:border-b-0 max-sm:px-4"
        >
          <Icon name="warning" className="mt-0.5 text-attack" />
          <p className="min-w-0 [overflow-wrap:anywhere]">
            <span className="font-[550]">{by}</span> {DEEDS[type]}.
            <span className="block text-ink-3 text-xs">{utcWords(at)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
