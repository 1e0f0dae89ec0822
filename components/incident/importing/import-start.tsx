'use client';

// Where the events come from: a file that is chosen or dropped, or rows pasted from a spreadsheet.

import { type ClipboardEvent, type DragEvent, type ReactElement, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { areRows, type ImportFile } from '@/client/importing/import-file';
import { browserNow } from '@/components/browser/browser-ports';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { TextArea } from '@/components/ui/text-area';
import { useWorkspace } from '../workspace/workspace';
import { pastedName } from './import-words';

export interface ImportStartProps {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onFile: (file: ImportFile) => void;
}

export function ImportStart({ typed, onTyped, onFile }: ImportStartProps): ReactElement {
  const { zone } = useWorkspace().incident;
  const read = (text: string) =>
    onFile({ name: pastedName(browserNow(), zone), blob: new Blob([text]), isPasted: true });
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (typed.trim() !== '' || !areRows(text)) return;
    event.preventDefault();
    onTyped(text);
    read(text);
  };
  return (
    <div className="flex flex-col gap-5">
      <FilePlace onFile={onFile} />
      <div className="flex flex-col gap-2" onPaste={paste}>
        <TextArea
          label="Or paste rows from a spreadsheet"
          rows={4}
          placeholder={'when\ttitle\n2023-01-05 10:40\tAlert raised'}
          value={typed}
          onChange={onTyped}
          spellCheck="false"
        />
        <div className="flex justify-end">
          <Button isDisabled={typed.trim() === ''} onPress={() => read(typed)}>
            Preview the rows
          </Button>
        </div>
      </div>
    </div>
  );
}

function FilePlace({ onFile }: Pick<ImportStartProps, 'onFile'>): ReactElement {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) onFile({ name: file.name, blob: file, isPasted: false });
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      aria-label="File"
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={classNames(
        'flex flex-col items-center gap-3 rounded-lg border border-dashed px-5 py-7 text-center',
        isOver ? 'border-accent bg-accent/5' : 'border-line-strong bg-sunken',
      )}
    >
      <p className="max-w-[44ch] text-balance text-ink-2 text-sm">
        Timesketch and Plaso timelines, logs line by line, what Onset exported, and any table or JSON with a time and a
        title. Nothing is imported before you have seen how it was understood.
      </p>
      <FileTrigger onSelect={take}>
        <Button variant="primary" icon="document" autoFocus>
          Choose a file
        </Button>
      </FileTrigger>
      <p className="text-ink-3 text-xs max-sm:hidden">or drop one here</p>
    </section>
  );
}
