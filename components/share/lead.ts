// The beginning of a text that can be read at a glance: whole sentences of its first paragraph, one at least.

export interface Lead {
  readonly lead: string;
  /** By paragraph. */
  readonly rest: readonly string[];
}

const GLANCE = 230;
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

export function leadOf(text: string): Lead {
  const [first = '', ...others] = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const sentences = [...SENTENCES.segment(first)].map(({ segment }) => segment);
  let lead = '';
  let count = 0;
  for (const sentence of sentences) {
    if (count > 0 && (lead + sentence).trim().length > GLANCE) break;
    lead += sentence;
    count += 1;
  }
  const remaining = sentences.slice(count).join('').trim();
  return { lead: lead.trim(), rest: [...(remaining === '' ? [] : [remaining]), ...others] };
}
