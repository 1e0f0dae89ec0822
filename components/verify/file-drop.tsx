'use client';

// Takes one file, dropped or chosen.

import type { ReactElement } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';

export function FileDrop({ onFile }: { readonly onFile: (file: File) => void }): ReactElement {
  return (
    <DropZone
      getDropOperation={() => 'copy'}
      onDrop={async ({ items }) => {
        const dropped = items.find((item) => item.kind === 'file');
        if (dropped?.kind === 'file') onFile(await dropped.getFile());
      }}
      className="flex flex-col items-center gap-3 rounded-xl border border-line-strong border-dashed bg-surface px-6 py-12 text-center transition-colors duration-100 data-[drop-target]:border-accent data-[drop-target]:bg-accent/6 max-sm:py-9"
    >
      <Icon name="document" sizePx={24} className="text-ink-3" />
      <Text slot="label" className="text-ink-2">
        Drop a record file here
      </Text>
      <FileTrigger
        acceptedFileTypes={['application/json', '.json']}
        onSelect={(files) => {
          const [chosen] = files ?? [];
          if (chosen) onFile(chosen);
        }}
      >
        <Button variant="primary">Choose a file</Button>
      </FileTrigger>
    </DropZone>
  );
}
