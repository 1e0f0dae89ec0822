'use client';

import type { ReactElement } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button, type ButtonProps } from '@/components/ui/button';
import { filesOf } from './evidence-files';
import { useUploads } from './evidence-uploads-provider';

export interface EvidenceAddButtonProps extends Pick<ButtonProps, 'variant' | 'className' | 'children'> {
  /** The event that the files support; null for the incident as a whole. */
  readonly eventId: string | null;
}

/** Chooses files from disk. */
export function EvidenceAddButton({ eventId, ...look }: EvidenceAddButtonProps): ReactElement {
  const uploads = useUploads();
  return (
    <FileTrigger allowsMultiple onSelect={(files) => uploads.add(filesOf(files ?? []), eventId)}>
      <Button icon="add" {...look} />
    </FileTrigger>
  );
}
