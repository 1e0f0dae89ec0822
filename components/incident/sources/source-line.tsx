'use client';

// A citation: the quote, then title, publisher and locator in one line, leading to the source where it has an address.

import type { ReactElement } from 'react';
import { Icon } from '@/components/ui/icon';
import { NewTabLink } from '@/components/ui/new-tab-link';
import type { FigureSource } from '@/core/incident/figure';
import { quotation } from '@/core/incident/sentences/phrase';

export interface SourceLineProps {
  readonly source: FigureSource;
  readonly className?: string;
}

export function SourceLine({ source, className }: SourceLineProps): ReactElement {
  const { title, publisher, locator, quote, url } = source;
  const words = [publisher, title, locator].filter(Boolean).join(', ');
  return (
    <div className={className}>
      {quote === '' ? null : (
        <blockquote className="mb-1.5 whitespace-pre-line border-line-strong border-l-2 pl-[11px] text-sm">
          {quotation(quote)}
        </blockquote>
      )}
      <p className="text-ink-3 text-xs">
        {isWebAddress(url) ? (
          <NewTabLink href={url} className="hover:text-ink hover:underline">
            {words}
            <Icon name="external" sizePx={12} className="ml-1 inline align-[-1px]" />
          </NewTabLink>
        ) : (
          words
        )}
      </p>
    </div>
  );
}

/** Only addresses of the web become links: what somebody typed must not run as a script. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);
