// Columns as a small picture with one pixel for each px of their height, which a canvas paints enlarged: half the time
// that filling their outlines takes, since most of that goes into the edges.

import type { DisplayList, StepsPrimitive } from '../painters/display-list';
import type { Palette } from '../painters/palette';

/** Where pictures are put together: pixels as the canvas's own words, 0xAABBGGRR. */
export interface StepsSheet {
  /** Empty pixels, at least so many in a row and so many rows. */
  room(columns: number, rows: number): { readonly pixels: Uint32Array; readonly stride: number };
  /** What has been written into the first rows, as a canvas takes images. */
  image(rows: number): object;
  /** A colour as a canvas takes it, in full opacity. */
  wordOf(colour: string): number;
}

/** Columns that stand on one line, one layer over the other. */
interface Block {
  readonly layers: readonly [StepsPrimitive, ...StepsPrimitive[]];
  readonly rows: number;
}

/** A part of the sheet's image. */
export interface StepsPicture {
  readonly leftColumn: number;
  readonly topRow: number;
  readonly columns: number;
  readonly rows: number;
}

/** By the first layer of each block, which stands for all; layers without any height have none. */
export interface StepsPictures {
  readonly image: object | null;
  readonly byFirst: ReadonlyMap<StepsPrimitive, StepsPicture>;
}

const NONE: StepsPictures = { image: null, byFirst: new Map() };

/** Writes the columns of a whole list into the sheet. Heights count in whole px. */
export function stepsPictures(list: DisplayList, palette: Palette, sheet: StepsSheet): StepsPictures {
  const { placed, columns, rows } = shelved(blocksOf(list).filter((block) => block.rows > 0));
  if (placed.length === 0) return NONE;
  const { pixels, stride } = sheet.room(columns, rows);
  for (const { block, picture } of placed) {
    const end = (picture.topRow + picture.rows) * stride + picture.leftColumn;
    for (const layer of block.layers) write(layer, wordOf(layer, palette, sheet), { pixels, stride, end });
  }
  const byFirst = new Map(placed.map(({ block, picture }) => [block.layers[0], picture] as const));
  return { image: sheet.image(rows), byFirst };
}

interface Shelved {
  readonly placed: readonly { readonly block: Block; readonly picture: StepsPicture }[];
  readonly columns: number;
  readonly rows: number;
}

/** Blocks side by side in rows as wide as the widest of them, since an image takes time by its size. */
function shelved(blocks: readonly Block[]): Shelved {
  const widest = blocks.reduce((most, { layers }) => Math.max(most, layers[0].heightsPx.length), 0);
  let [leftColumn, topRow, bottomRow] = [0, 0, 0];
  const placed = blocks.map((block) => {
    const columns = block.layers[0].heightsPx.length;
    if (leftColumn + columns > widest) [leftColumn, topRow] = [0, bottomRow];
    const picture = { leftColumn, topRow, columns, rows: block.rows };
    leftColumn += columns;
    bottomRow = Math.max(bottomRow, topRow + block.rows);
    return { block, picture };
  });
  return { placed, columns: widest, rows: bottomRow };
}

/** Layers that follow each other in the list and share their columns; what is faded lies beneath the others. */
function blocksOf(list: DisplayList): readonly Block[] {
  const blocks: { layers: [StepsPrimitive, ...StepsPrimitive[]]; rows: number }[] = [];
  let last: StepsPrimitive | null = null;
  for (const primitive of list) {
    if (primitive.kind !== 'steps') {
      last = null;
      continue;
    }
    const rows = Math.round(primitive.heightsPx.reduce((most, height) => Math.max(most, height), 0));
    const block = blocks.at(-1);
    if (block !== undefined && last !== null && isOver(primitive, last)) {
      block.layers.push(primitive);
      block.rows = Math.max(block.rows, rows);
    } else blocks.push({ layers: [primitive], rows });
    last = primitive;
  }
  return blocks;
}

const isOver = (upper: StepsPrimitive, lower: StepsPrimitive): boolean =>
  upper.fill.opacity === 1 &&
  upper.leftPx === lower.leftPx &&
  upper.stepPx === lower.stepPx &&
  upper.baselinePx === lower.baselinePx &&
  upper.heightsPx.length === lower.heightsPx.length;

const wordOf = ({ fill }: StepsPrimitive, palette: Palette, sheet: StepsSheet): number =>
  ((sheet.wordOf(palette[fill.colour]) & 0xffffff) | (Math.round(fill.opacity * 255) << 24)) >>> 0;

/** `end` is the pixel beneath the first column. */
function write(
  { heightsPx }: StepsPrimitive,
  word: number,
  { pixels, stride, end }: { readonly pixels: Uint32Array; readonly stride: number; readonly end: number },
): void {
  for (let column = 0; column < heightsPx.length; column++) {
    const rows = Math.round(heightsPx[column] as number);
    for (let row = 1, at = end - stride + column; row <= rows; row++, at -= stride) pixels[at] = word;
  }
}
