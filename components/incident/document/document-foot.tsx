'use client';

// What can be done next, and where things stand: making the document, waiting for it, saving it, or why there is none.

import { type ReactElement, type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { DownloadLink } from '@/components/ui/download-link';
import { Icon } from '@/components/ui/icon';
import { useBlobAddress } from '@/components/ui/use-blob-address';
import { type DocumentOut, isUnfinished } from '@/core/contracts/document';
import { shortHash } from '../evidence/evidence-words';
import { DocumentProgress } from './document-progress';
import { standingWords as madeStandingWords, sizesWords } from './made-words';
import type { ShownFile } from './use-document-desk';
import type { DocumentPanel } from './use-document-panel';
import { useFocusPassedOn } from './use-focus-passed-on';

export function DocumentFoot({ panel }: { readonly panel: DocumentPanel }): ReactElement {
  const { desk, standing, refusal, make } = panel;
  const { current, isAsking, isUnreachable, failure, discard } = desk;
  if (current !== null && isUnfinished(current.state)) {
    const cancel = () => void discard(current.id);
    return (
      <Row>
        <DocumentProgress document={current} {...{ isUnreachable, failure }} onCancel={cancel} />
      </Row>
    );
  }
  const ready = current?.state === 'ready' ? current : null;
  const fault = refusal ?? failure ?? faultOf(current);
  return (
    <Row>
      {ready === null || fault !== null ? <Standing fault={fault} isAsking={isAsking} /> : <Facts document={ready} />}
      <div className="flex gap-2">
        {ready === null ? null : <Download file={desk.file} document={ready} isPrimary={standing === 'same'} />}
        {ready !== null && standing === 'same' ? null : (
          <Button variant="primary" icon="document" onPress={() => void make()}>
            {ready === null ? 'Make PDF' : 'Make again'}
          </Button>
        )}
      </div>
    </Row>
  );
}

function Row({ children }: { readonly children: ReactNode }): ReactElement {
  const row = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={row}
      {...useFocusPassedOn(row)}
      className="-mx-5 flex flex-wrap items-center justify-end gap-x-3 gap-y-2 border-line border-t px-5 pt-3"
    >
      {children}
    </div>
  );
}

interface StandingProps {
  /** Why there is no file. */
  readonly fault: string | null;
  readonly isAsking: boolean;
}

function Standing({ fault, isAsking }: StandingProps): ReactElement {
  return fault === null || isAsking ? (
    <p role="status" className="min-w-0 flex-1 basis-40 text-ink-3 text-xs">
      {isAsking ? 'Asking the server for it…' : 'Each export is on the access log.'}
    </p>
  ) : (
    <p role="alert" className="flex min-w-0 flex-1 basis-60 items-start gap-2 text-ink text-sm">
      <Icon name="warning" className="mt-0.5 text-attack" />
      {fault}
    </p>
  );
}

const faultOf = (document: DocumentOut | null): string | null =>
  document?.state === 'failed' || document?.state === 'gone' ? madeStandingWords(document) : null;

function Facts({ document }: { readonly document: DocumentOut }): ReactElement {
  const { fileName, sha256 } = document;
  return (
    <div className="min-w-0 flex-1 basis-60">
      <p className="truncate font-medium text-sm">{fileName}</p>
      <p className="text-ink-3 text-xs tabular-nums">
        {sizesWords(document)}
        {sha256 === null ? null : (
          <>
            {' · SHA-256 '}
            <span className="font-mono text-2xs" title={sha256}>
              {shortHash(sha256)}
            </span>
          </>
        )}
      </p>
    </div>
  );
}

interface DownloadProps {
  readonly file: ShownFile;
  readonly document: DocumentOut;
  readonly isPrimary: boolean;
}

/** Saves the bytes that are shown: nothing is asked for again. */
function Download({ file, document, isPrimary }: DownloadProps): ReactElement {
  const address = useBlobAddress(file.isOfBefore ? null : file.blob);
  const variant = isPrimary ? 'primary' : 'default';
  if (address === null) {
    return (
      <Button variant={variant} icon="arrowDown" isDisabled>
        Download
      </Button>
    );
  }
  return (
    <DownloadLink href={address} fileName={document.fileName} variant={variant}>
      Download
    </DownloadLink>
  );
}
