import { AUDIENCE_LABELS, AUDIENCES, type Audience } from '@/core/incident/vocabulary';

/** "Responders, counsel, executives", in the order of the vocabulary. */
export function audienceWords(audiences: readonly Audience[]): string {
  const labels = AUDIENCES.filter((audience) => audiences.includes(audience)).map(
    (audience) => AUDIENCE_LABELS[audience],
  );
  const [first, ...rest] = labels;
  return first === undefined ? 'No audience yet' : [first, ...rest.map((label) => label.toLowerCase())].join(', ');
}
