// Markdown as the template reads it: blocks of runs. Read as the incident page reads it: HTML is text, a picture is its
// description, headings are bold. A link has its address after it, since paper cannot be pressed.

import type { List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isReadAsMarkdown } from '@/core/markdown-bounds';
import type { Printed } from './long-words';

export interface Run {
  readonly text: Printed;
  readonly isStrong: boolean;
  readonly isEmphasised: boolean;
  readonly isCode: boolean;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly first: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly lines: readonly Printed[] };

/** Lists and quotes within each other beyond this are written as they were typed. */
const MOST_NESTED = 5;
/** Reading Markdown takes its time: text without any of its signs needs none. */
const MAY_BE_MARKDOWN = /[*_`#>[\]~\\<&|]|^[ \t]*(?:[-+]|\d+[.)])[ \t]|^[ \t]*[-=]{2,}|^(?: {4}|\t)| {2}$/m;

type Said = (text: string) => Printed;

export function richText(text: string, said: Said): readonly Block[] {
  if (!MAY_BE_MARKDOWN.test(text) || !isReadAsMarkdown(text)) return plainBlocks(text, said);
  return new Reader(text, said).blocksOf(fromMarkdown(text).children, 0);
}

const PLAIN = { isStrong: false, isEmphasised: false, isCode: false };

/** Paragraphs as they stand, without any marks. */
export const plainBlocks = (text: string, said: Said): readonly Block[] =>
  text
    .split(/\n[ \t]*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ kind: 'paragraph', runs: [{ ...PLAIN, text: said(paragraph.trim()) }] }));

type Style = Omit<Run, 'text'>;

class Reader {
  constructor(
    private readonly source: string,
    private readonly said: Said,
  ) {}

  blocksOf(nodes: readonly RootContent[], depth: number): readonly Block[] {
    return nodes.flatMap((node) => this.#block(node, depth));
  }

  #block(node: RootContent, depth: number): readonly Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node.children, PLAIN);
      case 'heading':
        return this.#paragraph(node.children, { ...PLAIN, isStrong: true });
      case 'list':
        return depth < MOST_NESTED ? [this.#list(node, depth)] : this.#asTyped(node);
      case 'blockquote':
        return depth < MOST_NESTED
          ? [{ kind: 'quote', blocks: this.blocksOf(node.children, depth + 1) }]
          : this.#asTyped(node);
      case 'code':
        return [{ kind: 'code', lines: node.value.split('\n').map(this.said) }];
      case 'thematicBreak':
        return [];
      default:
        return this.#asTyped(node);
    }
  }

  #list({ ordered, start, children }: List, depth: number): Block {
    const items = children.map((item) => this.blocksOf(item.children, depth + 1));
    return { kind: 'list', first: ordered === true ? (start ?? 1) : null, items };
  }

  #paragraph(nodes: readonly PhrasingContent[], style: Style): readonly Block[] {
    const runs = nodes.flatMap((node) => this.#runs(node, style));
    return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }];
  }

  #runs(node: PhrasingContent, style: Style): readonly Run[] {
    switch (node.type) {
      case 'text':
      case 'html':
        return [this.#run(node.value, style)];
      case 'inlineCode':
        return [this.#run(node.value, { ...style, isCode: true })];
      case 'break':
        return [this.#run(' ', style)];
      case 'strong':
        return node.children.flatMap((child) => this.#runs(child, { ...style, isStrong: true }));
      case 'emphasis':
        return node.children.flatMap((child) => this.#runs(child, { ...style, isEmphasised: true }));
      case 'link':
        return [...node.children.flatMap((child) => this.#runs(child, style)), ...this.#address(node.url, node, style)];
      case 'image':
        return [this.#run(`[${node.alt || 'picture'}]`, style)];
      default:
        return [this.#run(this.#typed(node), style)];
    }
  }

  /** An address that is its own text is said once. */
  #address(url: string, node: PhrasingContent, style: Style): readonly Run[] {
    const isSaid = url === '' || this.#typed(node).replace(/^<|>$/g, '') === url;
    return isSaid ? [] : [this.#run(` (${url})`, style)];
  }

  #run = (text: string, style: Style): Run => ({ ...style, text: this.said(text) });

  #typed({ position }: RootContent): string {
    return this.source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  }

  #asTyped = (node: RootContent): readonly Block[] => plainBlocks(this.#typed(node), this.said);
}
