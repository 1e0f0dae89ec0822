'use client';

// The documents of the incident, and the one that somebody is at: being made, or shown. Which one that is stays with the tab,
// so that closing the dialog, or loading the page again, loses nothing.

import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { errorsIn } from '@/client/asked-at-once';
import { documentFileQuery } from '@/client/document/document-file';
import {
  type DocumentRequest,
  discardDocumentMutation,
  documentsQuery,
  makeDocumentMutation,
} from '@/client/document/documents';
import { messageOf } from '@/client/failure-words';
import { browserFetch } from '@/components/browser/browser-api';
import { browserId } from '@/components/browser/browser-ports';
import { type DocumentOut, isUnfinished } from '@/core/contracts/document';
import type { DocumentInput } from '@/core/contracts/document-choices';
import type { FieldError } from '@/core/incident/refusal';
import { useSavedFirst } from '../sharing/use-release';
import { useDraft } from '../workspace/use-draft';
import { useSteadyWorkspace } from '../workspace/workspace';

export interface DocumentDesk {
  /** Of everybody, the latest first; undefined while they are not read. */
  readonly documents: readonly DocumentOut[] | undefined;
  /** They could not be read the last time. */
  readonly isUnreachable: boolean;
  readonly readAgain: () => void;
  /** The one that is being made or shown; null where there is none. */
  readonly current: DocumentOut | null;
  readonly file: ShownFile;
  readonly isAsking: boolean;
  /** What was refused; empty where it is being made. */
  readonly make: (input: DocumentInput) => Promise<readonly FieldError[]>;
  readonly show: (documentId: string) => void;
  /** Calls it off, or throws it away. */
  readonly discard: (documentId: string) => Promise<void>;
  /** Why the last discarding failed. */
  readonly failure: string | null;
}

export interface ShownFile {
  readonly blob: Blob | null;
  /** The bytes are those of the document before. */
  readonly isOfBefore: boolean;
  readonly problem: string | null;
  readonly readAgain: () => void;
}

export function useDocumentDesk(isAtIt: boolean): DocumentDesk {
  const { queries, incident } = useSteadyWorkspace();
  const list = useQuery({ ...documentsQuery(queries, incident.id), enabled: isAtIt }, queries.queryClient);
  const documents = list.data?.documents;
  const [asked, setAsked] = useState<DocumentOut | null>(null);
  const [currentId, setCurrentId] = useDraft('document');
  const [beforeId, setBeforeId] = useState<string | null>(null);
  const current = currentOf(documents, currentId, asked);
  const readAgain = () => void list.refetch();
  const file = useShownFile(incident.id, current, readAgain);
  const { make, isAsking } = useMaking((document) => {
    setAsked(document);
    setBeforeId(current?.state === 'ready' ? current.id : null);
    setCurrentId(document.id);
  });
  const { discard, failure } = useDiscarding((documentId) => {
    if (documentId === current?.id) setCurrentId(documentId === beforeId ? null : beforeId);
  });
  return {
    ...{ documents, current, file, isAsking, make, discard, failure, readAgain },
    isUnreachable: list.isError,
    show: setCurrentId,
  };
}

/** What is asked for is known before the list is read again. Whoever chose none is at what they have in the making. */
function currentOf(
  documents: readonly DocumentOut[] | undefined,
  currentId: string | null,
  asked: DocumentOut | null,
): DocumentOut | null {
  if (currentId === null) return documents?.find(({ isOwn, state }) => isOwn && isUnfinished(state)) ?? null;
  return documents?.find(({ id }) => id === currentId) ?? (asked?.id === currentId ? asked : null);
}

function useShownFile(incidentId: string, current: DocumentOut | null, onRefused: () => void): ShownFile {
  const { queries } = useSteadyWorkspace();
  const documentId = current?.isOwn && current.state === 'ready' ? current.id : null;
  const query = documentFileQuery(browserFetch, { incidentId, documentId });
  const { data, error, isPlaceholderData, refetch } = useQuery(query, queries.queryClient);
  // A file that is not handed out any more makes another document of it: the list says which.
  const refused = useEffectEvent(onRefused);
  useEffect(() => {
    if (error !== null) refused();
  }, [error]);
  return {
    // Nor are the bytes that were read shown any longer of what is not handed out any more.
    blob: current === null || current.state === 'gone' ? null : (data ?? null),
    isOfBefore: isPlaceholderData,
    problem: error?.message ?? null,
    readAgain: () => void refetch(),
  };
}

function useMaking(onAsked: (document: DocumentOut) => void) {
  const { queries, incident } = useSteadyWorkspace();
  const [isAsking, setAsking] = useState(false);
  // It is there before the list is read again.
  const mutation = { ...makeDocumentMutation(queries, incident.id), onSuccess: onAsked };
  const { mutateAsync } = useMutation(mutation, queries.queryClient);
  const saveFirst = useSavedFirst();
  const attempt = useRef<DocumentRequest | null>(null);
  const carryOut = async (input: DocumentInput): Promise<readonly FieldError[]> => {
    if (input.asOf === undefined && !(await saveFirst())) return [{ pointer: '', detail: UNSAVED }];
    attempt.current = attemptAt(input, attempt.current);
    try {
      await mutateAsync(attempt.current);
      attempt.current = null;
      return [];
    } catch (error) {
      return errorsIn(error);
    }
  };
  const make = async (input: DocumentInput): Promise<readonly FieldError[]> => {
    if (isAsking) return [];
    setAsking(true);
    return carryOut(input).finally(() => setAsking(false));
  };
  return { make, isAsking };
}

/** The same document asked for once more, where the answer of the last time was lost. */
function attemptAt(input: DocumentInput, last: DocumentRequest | null): DocumentRequest {
  if (last !== null && JSON.stringify(last.input) === JSON.stringify(input)) return last;
  return { input, idempotencyKey: browserId() };
}

const UNSAVED = 'Some of your changes are not saved yet, so they would not be in it. Try again once they are.';

function useDiscarding(onGone: (documentId: string) => void) {
  const { queries, incident } = useSteadyWorkspace();
  const [failure, setFailure] = useState<string | null>(null);
  const { mutateAsync } = useMutation(discardDocumentMutation(queries, incident.id), queries.queryClient);
  const discard = async (documentId: string) => {
    setFailure(null);
    try {
      await mutateAsync(documentId);
      onGone(documentId);
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  return { discard, failure };
}
