// Paints a display list as an SVG document in a string.
// In: a list, its size in px, a palette, and a prefix that keeps ids apart where one page holds several drawings.
// Everything that people typed is escaped, and characters that XML forbids are left out.

import { assertNever } from '@/core/assert-never';
import { runsOf } from '../crowds/steps';
import type {
  ColourToken,
  DisplayList,
  FadePrimitive,
  Fill,
  HatchPrimitive,
  Primitive,
  Rect,
  StepsPrimitive,
  Stroke,
  TextPrimitive,
} from './display-list';
import type { Palette } from './palette';

export interface SvgOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly palette: Palette;
  readonly idPrefix: string;
  /** What the picture shows, for those who cannot see it. */
  readonly title: string;
  /** A `@font-face` of Inter, for a picture that stands by itself. */
  readonly fontFace?: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/** Hundredths of a pixel are finer than any screen. */
const px = (value: number): string => String(Math.round(value * 100) / 100);

const place = ({ xPx, yPx, widthPx, heightPx }: Rect): string =>
  `x="${px(xPx)}" y="${px(yPx)}" width="${px(widthPx)}" height="${px(heightPx)}"`;

/** Definitions shared by id: equal gradients, hatches and clips are written once. */
class Definitions {
  private readonly ids = new Map<string, string>();

  constructor(private readonly prefix: string) {}

  /** The id of a definition, given what it says but for its id. */
  idOf(definition: string): string {
    const known = this.ids.get(definition);
    if (known !== undefined) return known;
    const id = `${this.prefix}${this.ids.size}`;
    this.ids.set(definition, id);
    return id;
  }

  toString(): string {
    return [...this.ids].map(([definition, id]) => definition.replace(' ', ` id="${escapeXml(id)}" `)).join('');
  }
}

class SvgPainter {
  readonly definitions: Definitions;

  constructor(
    private readonly palette: Palette,
    idPrefix: string,
  ) {
    this.definitions = new Definitions(idPrefix);
  }

  paint(primitive: Primitive): string {
    switch (primitive.kind) {
      case 'line':
        return `<polyline points="${primitive.pointsPx.map(px).join(' ')}" fill="none"${this.stroke(primitive.stroke)}/>`;
      case 'shape':
        return `<polygon points="${primitive.pointsPx.map(px).join(' ')}"${this.ink(primitive)}/>`;
      case 'rect':
        return `<rect ${place(primitive)} rx="${px(primitive.radiusPx)}"${this.ink(primitive)}/>`;
      case 'circle':
        return `<circle cx="${px(primitive.xPx)}" cy="${px(primitive.yPx)}" r="${px(primitive.radiusPx)}"${this.ink(primitive)}/>`;
      case 'fade':
        return this.fade(primitive);
      case 'hatch':
        return this.hatch(primitive);
      case 'steps':
        return this.steps(primitive);
      case 'text':
        return this.text(primitive);
      case 'clip':
        return `<g clip-path="url(#${this.definitions.idOf(`<clipPath ><rect ${place(primitive)}/></clipPath>`)})">`;
      case 'unclip':
        return '</g>';
      default:
        return assertNever(primitive);
    }
  }

  private colour(token: ColourToken): string {
    return escapeXml(this.palette[token]);
  }

  private fill(fill: Fill | null): string {
    if (fill === null) return ' fill="none"';
    const opacity = fill.opacity === 1 ? '' : ` fill-opacity="${px(fill.opacity)}"`;
    return ` fill="${this.colour(fill.colour)}"${opacity}`;
  }

  private stroke(stroke: Stroke | null): string {
    if (stroke === null) return '';
    const dash = stroke.dashPx.length === 0 ? '' : ` stroke-dasharray="${stroke.dashPx.map(px).join(' ')}"`;
    return ` stroke="${this.colour(stroke.colour)}" stroke-width="${px(stroke.widthPx)}" stroke-linejoin="round"${dash}`;
  }

  private ink({ fill, stroke }: { readonly fill: Fill | null; readonly stroke: Stroke | null }): string {
    return this.fill(fill) + this.stroke(stroke);
  }

  private fade(fade: FadePrimitive): string {
    const colour = this.colour(fade.colour);
    const stops = fade.stops.map(
      ({ offset, opacity }) => `<stop offset="${px(offset)}" stop-color="${colour}" stop-opacity="${px(opacity)}"/>`,
    );
    const id = this.definitions.idOf(`<linearGradient >${stops.join('')}</linearGradient>`);
    return `<rect ${place(fade)} rx="${px(fade.radiusPx)}" fill="url(#${id})"/>`;
  }

  private hatch(hatch: HatchPrimitive): string {
    const colour = this.colour(hatch.colour);
    const pattern = `<pattern width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="${colour}"/></pattern>`;
    return `<rect ${place(hatch)} fill="url(#${this.definitions.idOf(pattern)})" opacity="${px(hatch.opacity)}"/>`;
  }

  private steps({ leftPx, stepPx, baselinePx, heightsPx, fill }: StepsPrimitive): string {
    const runs = runsOf(heightsPx);
    if (runs.length === 0) return '';
    let reached = 0;
    let heightBefore = 0;
    // One outline for all, which runs along the line where there is nothing: the shortest way to say it.
    const outline = runs.map(({ from, to, heightPx }) => {
      const gap = from === reached ? '' : `v${px(heightBefore)}h${px((from - reached) * stepPx)}`;
      const rise = px((from === reached ? heightBefore : 0) - heightPx);
      reached = to;
      heightBefore = heightPx;
      return `${gap}v${rise}h${px((to - from) * stepPx)}`;
    });
    return `<path d="M${px(leftPx)} ${px(baselinePx)}${outline.join('')}V${px(baselinePx)}z"${this.fill(fill)}/>`;
  }

  private text(text: TextPrimitive): string {
    const halo =
      text.halo === null
        ? ''
        : ` paint-order="stroke" stroke="${this.colour(text.halo)}" stroke-width="4" stroke-linejoin="round"`;
    const anchor = text.anchor === 'start' ? '' : ` text-anchor="${text.anchor}"`;
    const look = `font-size="${px(text.sizePx)}" font-weight="${text.weight}" fill="${this.colour(text.colour)}"`;
    return `<text x="${px(text.xPx)}" y="${px(text.yPx)}" ${look}${anchor}${halo}>${escapeXml(text.text)}</text>`;
  }
}

/** What stands in for Inter is as narrow, so that words stay in their places. */
const FONT = "'Inter Variable',Inter,'Helvetica Neue',Arial,system-ui,sans-serif";

export function paintSvg(list: DisplayList, options: SvgOptions): string {
  const { widthPx, heightPx, palette, idPrefix, title, fontFace } = options;
  const painter = new SvgPainter(palette, idPrefix);
  const body = list.map((primitive) => painter.paint(primitive)).join('');
  const size = `width="${px(widthPx)}" height="${px(heightPx)}" viewBox="0 0 ${px(widthPx)} ${px(heightPx)}"`;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="${FONT}">`;
  const style = fontFace === undefined ? '' : `<style>${escapeXml(fontFace)}</style>`;
  return `${open}<title>${escapeXml(title)}</title><defs>${style}${painter.definitions}</defs>${body}</svg>`;
}
