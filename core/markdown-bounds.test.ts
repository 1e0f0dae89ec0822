import { describe, expect, it } from 'vitest';
import { isReadAsMarkdown } from './markdown-bounds';

describe('isReadAsMarkdown', () => {
  const finding =
    'What the log of **SRV-12** says of `svc_backup_01`, and [where](https://example.org/a_b_c) it says so.\n';
  it.each([
    ['no signs', 'Seen at 14:05.'],
    ['a long report', `# Findings\n\n${finding.repeat(60)}\n- one\n  - two\n    1. three\n`],
    ['names with many underscores', 'a_long_name_with_parts '.repeat(800)],
    ['a line of dashes', '-'.repeat(500)],
    ['code that is set in', `\tif (a) {\n${' '.repeat(60)}b();`],
  ])('is so of %s', (_what, text) => {
    expect(isReadAsMarkdown(text)).toBe(true);
  });

  it.each([
    ['very long text', 'a '.repeat(10_001)],
    ['lists within each other', `${'- '.repeat(101)}a`],
    ['numbered ones', `${'1. '.repeat(101)}a`],
    ['quotes', `${'>'.repeat(201)}a`],
    ['lists within quotes, with tabs', `${'>\t- '.repeat(40)}a`],
    ['lists further and further in', Array.from({ length: 110 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['emphasis that never ends', '*a_ '.repeat(2_500)],
    ['a paragraph of very many lines', 'a\n'.repeat(9_000)],
    ['very many quotes', '> a\n\n'.repeat(3_000)],
    ['HTML that never ends', '<?&amp;'.repeat(2_500)],
  ])('is not so of %s', (_what, text) => {
    expect(isReadAsMarkdown(text)).toBe(false);
  });
});
