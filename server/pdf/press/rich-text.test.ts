import { describe, expect, it } from 'vitest';
import { type Block, type Run, richText } from './rich-text';

const read = (text: string) => richText(text, (said) => said);

const markOf = ({ isStrong, isEmphasised, isCode }: Run): string =>
  `${isStrong ? 'b' : ''}${isEmphasised ? 'i' : ''}${isCode ? 'c' : ''}`;
const told = (block: Block): unknown => {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((run) => (markOf(run) === '' ? run.text : { [markOf(run)]: run.text }));
    case 'list':
      return { from: block.first, items: block.items.map((item) => item.map(told)) };
    case 'quote':
      return { quote: block.blocks.map(told) };
    case 'code':
      return { code: block.lines };
  }
};
const toldOf = (text: string) => read(text).map(told);

describe('richText', () => {
  it('parts plain text into paragraphs at blank lines', () => {
    expect(toldOf('One\nline.\n\n \nTwo.\n')).toEqual([['One\nline.'], ['Two.']]);
  });
  it('sets what is strong, emphasised or code', () => {
    expect(toldOf('The **cause**, *perhaps* `sh -c`, ***both***')).toEqual([
      ['The ', { b: 'cause' }, ', ', { i: 'perhaps' }, ' ', { c: 'sh -c' }, ', ', { bi: 'both' }],
    ]);
  });
  it('sets lists, within each other, with the number that they begin with', () => {
    expect(toldOf('- a\n  - b\n- c')).toEqual([
      { from: null, items: [[['a'], { from: null, items: [[['b']]] }], [['c']]] },
    ]);
    expect(toldOf('4. a\n5. b')).toEqual([{ from: 4, items: [[['a']], [['b']]] }]);
  });
  it('sets headings bold, quotes and code as such', () => {
    expect(toldOf('# Cause\n\n> said\n\n```sh\nrm -rf\n```')).toEqual([
      [{ b: 'Cause' }],
      { quote: [['said']] },
      { code: ['rm -rf'] },
    ]);
  });
  it('writes the address after a link, once', () => {
    expect(toldOf('[the filing](https://sec.gov/x) and <https://a.org>')).toEqual([
      ['the filing', ' (https://sec.gov/x)', ' and ', 'https://a.org'],
    ]);
  });
  it('shows HTML as text, and of a picture what it is called', () => {
    expect(toldOf('a <b>x</b> ![plan](https://x.org/p.png)')).toEqual([['a ', '<b>', 'x', '</b>', ' ', '[plan]']]);
    expect(toldOf('<script>\nx\n</script>')).toEqual([['<script>\nx\n</script>']]);
  });
  it('loses no word where lists lie too deep, and does not fail', () => {
    const deep = `${'> '.repeat(2_000)}bottom`;
    expect(JSON.stringify(read(deep))).toContain('bottom');
    const list = Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- item${depth}`).join('\n');
    for (const depth of [0, 5, 39]) expect(JSON.stringify(read(list))).toContain(`item${depth}`);
  });
  it('shows what is very long as it was typed', () => {
    const long = `**a** ${'x '.repeat(20_000)}`;
    expect(toldOf(long)).toEqual([[long.trim()]]);
  });
  it('shows what would take longer to be read than a document may take as it was typed', () => {
    const nested = `${'- '.repeat(9_000)}last`;
    expect(toldOf(nested)).toEqual([[nested]]);
  });
});
