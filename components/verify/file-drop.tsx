'use client';

// Takes files, dropped or chosen.

import type { ReactElement } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';

export interface FileDropProps {
  readonly label: string;
  readonly choose: string;
  /** Beside something else, which it adds to. */
  readonly isSmall?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

const ACCEPTED = ['application/pdf', 'application/json', '.pdf', '.json'];

export function FileDrop({ label, choose, isSmall = false, onFiles }: FileDropProps): ReactElement {
  return (
    <DropZone
      getDropOperation={() => 'copy'}
      onDrop={async ({ items }) => {
        const files = await Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : [])));
        if (files.length > 0) onFiles(files);
      }}
      className={classNames(
        'flex items-center border border-line-strong border-dashed transition-colors duration-100 data-[drop-target]:border-accent data-[drop-target]:bg-accent/6',
        isSmall
          ? 'gap-x-3 gap-y-2 rounded-lg px-3 py-2.5 max-sm:flex-wrap'
          : 'flex-col gap-3 rounded-xl bg-surface px-6 py-12 text-center max-sm:py-9',
      )}
    >
      {isSmall ? null : <Icon name="document" sizePx={24} className="text-ink-3" />}
      <Text slot="label" className={classNames('text-ink-2', isSmall && 'min-w-0 flex-1 text-sm max-sm:basis-full')}>
        {label}
      </Text>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={ACCEPTED}
        onSelect={(files) => {
          if (files !== null && files.length > 0) onFiles([...files]);
        }}
      >
        <Button variant={isSmall ? 'default' : 'primary'}>{choose}</Button>
      </FileTrigger>
    </DropZone>
  );
}
