'use client';

// The tokens of a tokens field: arrow keys walk them, Delete or Backspace or their button removes them.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { Icon } from './icon';

export interface TokenListProps {
  readonly label: string;
  readonly tokens: readonly string[];
  readonly onRemove: (tokens: ReadonlySet<unknown>) => void;
}

export function TokenList({ label, tokens, onRemove }: TokenListProps): ReactElement | null {
  if (tokens.length === 0) return null;
  return (
    <TagGroup aria-label={label} onRemove={onRemove} className="contents">
      <TagList className="contents">
        {tokens.map((token) => (
          <Tag
            key={token}
            id={token}
            textValue={token}
            className="inline-flex h-[22px] max-w-full items-center rounded-sm bg-sunken pl-1.5 text-ink-2 text-xs data-[focus-visible]:outline-offset-0 forced-colors:border"
          >
            <span className="truncate">{token}</span>
            <Button
              slot="remove"
              className="grid h-[22px] min-w-6 place-items-center rounded-sm text-ink-3 hover:text-ink"
            >
              <Icon name="close" sizePx={12} />
            </Button>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}
