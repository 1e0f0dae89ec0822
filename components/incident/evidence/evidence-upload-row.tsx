'use client';

// A file on its way: how far it is, or why it did not arrive and what can be done about it.

import type { ReactElement } from 'react';
import type { Upload } from '@/client/evidence/evidence-uploads';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { useUploads } from './evidence-uploads-provider';
import { sizeWords } from './evidence-words';

export interface EvidenceUploadRowProps {
  readonly upload: Upload;
  readonly className?: string;
}

export function EvidenceUploadRow({ upload, className }: EvidenceUploadRowProps): ReactElement {
  const uploads = useUploads();
  const { id, name, sizeBytes, phase } = upload;
  const hasFailed = phase.kind === 'broken' || phase.kind === 'refused';
  return (
    <li className={classNames('flex items-start gap-3', className)}>
      <span className="grid h-11 w-14 shrink-0 place-items-center rounded-md border border-line border-dashed text-ink-3">
        <Icon name={hasFailed ? 'warning' : 'arrowUp'} className={hasFailed ? 'text-attack' : undefined} />
      </span>
      <div className="min-w-0 flex-1 text-ink-3 text-xs">
        <p className="text-ink text-sm leading-snug [overflow-wrap:anywhere]">{name}</p>
        {hasFailed ? (
          <p role="alert" className="text-attack [overflow-wrap:anywhere]">
            {phase.detail}
          </p>
        ) : (
          <Progress upload={upload} />
        )}
        {phase.kind === 'broken' ? (
          <Button className="mt-1.5" onPress={() => uploads.retry(id)}>
            Try again
          </Button>
        ) : null}
        {phase.kind === 'waiting' ? <p>Waiting, {sizeWords(sizeBytes)}</p> : null}
      </div>
      <IconButton
        icon="close"
        size="small"
        label={hasFailed ? `Give up ${name}` : `Cancel ${name}`}
        onPress={() => uploads.giveUp(id)}
      />
    </li>
  );
}

function Progress({ upload: { name, sizeBytes, phase } }: { readonly upload: Upload }): ReactElement | null {
  if (phase.kind !== 'sending') return null;
  const percent = Math.round(phase.sentFraction * 100);
  return (
    <>
      <p>{percent === 100 ? 'Being stored' : `${percent} % of ${sizeWords(sizeBytes)}`}</p>
      <div
        role="progressbar"
        aria-label={`Sending ${name}`}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="mt-1.5 h-1 overflow-hidden rounded-full bg-sunken forced-colors:border"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
    </>
  );
}
