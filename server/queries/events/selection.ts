// Which events a request asks for, read from its parameters.

import 'server-only';
import { invalid, type Refusal } from '@/core/incident/refusal';
import type { Selection } from '@/core/incident/selection';
import type { Category } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { now } from '../../clock/clock';
import { readWindow } from './window';

export interface SaidSelection {
  readonly q?: string | undefined;
  readonly category?: readonly Category[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * @param zone in which times without an offset are meant
 * @param saidAt what "yesterday" counts from
 */
export function readSelection(said: SaidSelection, zone: string, saidAt = now()): Result<Selection, Refusal> {
  const window = readWindow(said, { zone, now: saidAt });
  if (!window.ok) return window;
  const words = said.q?.split(/\s+/).filter((word) => word !== '') ?? [];
  if (words.length > MAX_WORDS) return refuse(invalid('/q', `Too many words: at most ${MAX_WORDS}.`));
  return ok({ ...window.value, words, categories: said.category ?? [] });
}

const MAX_WORDS = 20;
