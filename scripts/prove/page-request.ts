// Requests for the pages of incidents, as browsers and the router make them: every address of the built site's manifest that
// names an incident, in every way that Next answers, with the queries that the pages read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '../files/data-folder.mjs';
import type { GeneratedRequest, KnownValues } from './generated-request';

const MANIFEST = join(projectFolder, '.next', 'app-path-routes-manifest.json');

/** The page itself, what the router fetches of it, and what it fetches beforehand. */
const WAYS: readonly Readonly<Record<string, string>>[] = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-segment-prefetch': '/__PAGE__' },
];

const TAILS = ['', '', '', '.rsc', '.txt', '/', '.segments/_tree.segment.rsc'];

const QUERIES: readonly ((id: string) => string)[] = [
  () => '',
  (id) => `event=${id}`,
  () => 'asOf=1',
  () => 'knownAt=2023-01-05&compare=now',
  () => 'view=history',
  () => 'view=table&sort=learned',
  (id) => `saved=${id}`,
  () => '_rsc=1',
];

export class PageRequestMaker {
  private readonly addresses: readonly string[];

  constructor(
    private readonly known: KnownValues,
    private readonly random: () => number,
  ) {
    const served = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(MANIFEST, 'utf8')));
    this.addresses = Object.values(served).filter((path) => path.includes('[ref]') && !path.startsWith('/api/'));
  }

  /** The path is that of the site. */
  next(): GeneratedRequest {
    const address = this.pick(this.addresses).replace('[ref]', this.pick(this.known.ref ?? []));
    const query = this.pick(QUERIES)(this.pick(this.known.id ?? []));
    const path = `${address}${this.pick(TAILS)}${query === '' ? '' : `?${query}`}`;
    return { method: 'GET', path, headers: this.pick(WAYS), body: null };
  }

  private pick<T>(choices: readonly T[]): T {
    const picked = choices[Math.floor(this.random() * choices.length)];
    if (picked === undefined) throw new Error('There is nothing to pick from');
    return picked;
  }
}

/** Quotes, however often they were escaped. */
const QUOTE = String.raw`\\*"`;
const NONCE = new RegExp(`(nonce(?:=|${QUOTE}:)${QUOTE})[A-Za-z0-9+/]{24}`, 'g');
/** Next's name for a request, in the keys of what it renders. */
const REQUEST_KEY = new RegExp(`(${QUOTE}[$]L\\w+${QUOTE},${QUOTE})[\\w-]{21}(?=[a-z]${QUOTE})`, 'g');

/** A page less what each answer has of its own. */
export const withoutOwn = (text: string): string => text.replace(NONCE, '$1').replace(REQUEST_KEY, '$1');
