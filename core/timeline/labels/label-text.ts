// What a mark's label says, and which labels go first when there is no room for all.

import type { IncidentEvent } from '@/core/incident/event';
import { type Confidence, MILESTONE_LABELS } from '@/core/incident/vocabulary';
import { DEADLINE_TAG } from '../marks/mark';

/** Of every label; one grows from there as far as there is room beside it. */
const MOST_CHARACTERS = 28;

/** Line breaks, control characters and the marks that turn the direction of all text after them. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** What is read from the right: its first letter is an Arabic or a Hebrew one. A mark says so to whatever draws it. */
const FROM_THE_RIGHT = /^\P{L}*[\u0590-\u08ff]/u;

/** One line of text as it may be drawn, whatever was typed. */
export const printable = (text: string): string =>
  text.replace(UNPRINTABLE, ' ').trim().replace(FROM_THE_RIGHT, '\u2067$&');

/** Cuts at a space where one is near, so that fewer words end in the middle. */
function shortened(text: string, mostCharacters = MOST_CHARACTERS): string {
  // Far more than a label takes, so that a title of 100 kB costs no more than another.
  const characters = [...printable(text.slice(0, 8 * mostCharacters))];
  // Dots in place of a few letters would take as much room.
  if (characters.length <= mostCharacters + 3) return characters.join('');
  const cut = characters.slice(0, mostCharacters - 1).join('');
  const space = cut.lastIndexOf(' ');
  const kept = (space > mostCharacters / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, '');
  return `${kept}…`;
}

/** What is tried where a title was cut, the longest first. */
const LONGER_CHARACTERS = [60, 52, 44, 36];

export const labelText = (event: Pick<IncidentEvent, 'title' | 'milestone'>): string =>
  event.milestone === null ? shortened(event.title) : MILESTONE_LABELS[event.milestone];

/** More of the title than the label says, where that cuts it. */
export const longerTexts = ({ title }: Pick<IncidentEvent, 'title'>, label: string): readonly string[] =>
  label.includes('…') ? [...new Set(LONGER_CHARACTERS.map((most) => shortened(title, most)))] : [];

const CONFIDENCE_RANK: Readonly<Record<Confidence, number>> = {
  confirmed: 4,
  probable: 3,
  possible: 2,
  disputed: 1,
  refuted: 0,
};

/** Higher goes first: the selection, milestones, deadlines, then the surer events. */
export function labelRank(event: IncidentEvent, isSelected: boolean): number {
  const role = event.milestone === null ? 0 : 20;
  const deadline = event.tags.includes(DEADLINE_TAG) ? 10 : 0;
  return (isSelected ? 100 : 0) + role + deadline + CONFIDENCE_RANK[event.confidence];
}
