// Words in lines, broken between words where they can be; what does not fit into the last line ends in "…".

import { textWidthPx } from '@/core/timeline/labels/text-width';
import type { TextPrimitive } from '@/core/timeline/painters/display-list';

type Style = Pick<TextPrimitive, 'sizePx' | 'weight'>;

export function wrapped(words: string, style: Style, widthPx: number, mostLines: number): readonly string[] {
  const fits = (line: string): boolean => textWidthPx(line, style.sizePx, style.weight) <= widthPx;
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else if (lines.length === mostLines) return [...lines.slice(0, -1), cut(`${last} ${word}`, fits)];
    else lines.push(fits(word) ? word : cut(word, fits));
  }
  return lines;
}

function cut(line: string, fits: (line: string) => boolean): string {
  const characters = Array.from(line);
  while (characters.length > 0 && !fits(`${characters.join('')}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
