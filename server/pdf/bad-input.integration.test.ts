// What people type, at its worst and in every field, through the process that prints: a document of the usual form that says
// it, or a refusal; and the next one is printed. Longer and stranger than the API takes it, too.

import { afterAll, describe, expect, it } from 'vitest';
import { DOCUMENT_LIMITS } from '@/core/contracts/document-choices';
import type { IncidentEvent, Privilege } from '@/core/incident/event';
import { sampleEvent, sampleFigure, sampleIncident, sampleSource } from '@/core/incident/event.sample';
import { instant } from '@/core/time/instant';
import { expectFiledForm } from '../testing/filed-form';
import { readPdf, unpacked } from '../testing/pdf';
import { qpdfCheck } from '../testing/qpdf';
import type { PressJob } from './press/job';
import { sampleJob } from './press/job.sample';
import { Printer } from './print';

const printer = new Printer();
afterAll(() => printer.close());

const STAY = new AbortController().signal;
const SHA256 = '0123456789abcdef'.repeat(4);

const privilegeOf = (text: string): Privilege => ({
  ...{ designation: 'attorney-client', basis: text, assertedBy: text, asserterId: null, recipients: [text, text] },
});

function eventOf(text: string): IncidentEvent {
  const source = { title: text, publisher: text, url: text, locator: text, quote: text, privilege: privilegeOf(text) };
  return sampleEvent({
    ...{ title: text, description: text, executiveText: text, tags: [text], involved: [text], techniques: [text] },
    ...{
      sources: [sampleSource({ ...source, reliedOnReason: text })],
      evidence: [SHA256],
      privilege: privilegeOf(text),
    },
  });
}

/** A job with the text wherever somebody can type. */
function jobSaying(text: string): PressJob {
  const source = { title: text, publisher: text, url: text, locator: text, quote: text };
  const by = { id: 'user-1', name: text };
  const file = {
    sha256: SHA256,
    name: text,
    sizeBytes: 4_000_000_000,
    mediaType: text,
    addedBy: by,
    addedAt: instant(0),
  };
  const { parts, choices } = sampleJob([eventOf(text)], {
    incident: sampleIncident({ title: text, summary: text }),
    figures: [sampleFigure({ label: text, unit: text, statedAs: text, source })],
    evidence: new Map([[SHA256, file]]),
    history: [{ revision: 1, at: instant(0), sentence: text, reason: text }],
    withheld: [{ designation: 'work-product', enteredAt: instant(0), enteredBy: text }],
    preparedBy: text,
  });
  const some = Array.from(text).slice(0, DOCUMENT_LIMITS.legend).join('');
  const own = { legend: some, preparedFor: some, cover: text };
  return { parts, choices: { ...choices, sections: [...choices.sections, 'history'], ...own } };
}

async function printed(job: PressJob): Promise<Buffer> {
  const made = await printer.print(job, STAY);
  if (!made.ok) throw new Error(`It is refused: ${made.error}`);
  return Buffer.from(made.value.bytes);
}

const SYNTAX: Readonly<Record<string, string>> = {
  Typst:
    '#import "@preview/cetz:0.3.0" #read("/etc/passwd") #include "x.typ" #eval("1") $x^2$ @ref #label("a") <b> #panic("evaluated") [#sys.version] \\ \\u{41} // /* a */ --',
  'Typst at the beginnings of lines':
    '= heading\n\n/ term: x\n\n+ one\n\n#set page(width: 1pt)\n\n```typ\n#panic()\n```\n\n~~~',
  PDF: ') Tj ET Q endstream endobj << /Type /Metadata /Type /Catalog /S /JavaScript /JS (app.alert(1)) >> 1 0 R %%EOF startxref 0 %PDF-1.7 \\) \\(',
  XML: `</text><script>alert(1)</script><image href="file:///etc/passwd"/><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;&#x41;]]><!-- <?xpacket end="w"?></rdf:RDF>`,
  HTML: `<img src=x onerror="alert(1)"><iframe src="javascript:alert(1)"></iframe><style>*{}</style>&lt;b&gt;'"`,
  'the signs of Markdown': `${'*_`~['.repeat(40)}](javascript:alert(1)) ![x](file:///etc/passwd) <https://example.org> &amp; \\*`,
};

describe('syntax of other languages', () => {
  it.each(Object.keys(SYNTAX))('of %s is text, in every field', async (language) => {
    const text = SYNTAX[language] ?? '';
    const bytes = await printed(jobSaying(text));
    const { chronology } = await expectFiledForm(bytes);
    expect(chronology.rows[0]?.title).toBe(text);
    expect(unpacked(bytes)).not.toContain('root:x:');
  });
});

const SCRIPTS = [
  'turned \u202Eexe.gnp\u202C and \u2067more\u2069 \u200F\u061C',
  'controls \u0000\u0001\u0007\u001B[31m\u007F\u0085\u2028\uFEFF\uFFFE',
  'not a character \u{10FFFF} nor \uE000, and \u0E44 in no font',
  // Each of these the engine's drawing once took for another number of shapes than it draws, and ended.
  'flag 🇩🇪, thumb 👍🏽, 漢 👍🏽 a, ⌤ Ř䐽9, ⏦Þë⌙Ĺ',
  'marks 漢\u05B0 ❋\u064B Ő\u05BA e\u0301\u0323\u0332 \u0301 \u200D \u{1F3FB}',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿 क्‍ष لا ﷺ ﷽ ﻼ שָּׁ ㍿ ㌔ 𝒜𝔅 ①',
];

describe('characters', () => {
  it.each(SCRIPTS)('are printed or named: %j', async (text) => {
    const { text: pages } = await expectFiledForm(await printed(jobSaying(text)));
    expect(pages).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  });

  it('that are half of a pair are refused, and the process goes on', async () => {
    expect(await printer.print(jobSaying('half \uD83D of it'), STAY)).toEqual({ ok: false, error: 'failed' });
    await expectFiledForm(await printed(jobSaying('whole')));
  });

  it('are not cut in half where the title of the document is cut', async () => {
    for (const before of [479, 480, 481, 482]) await printed(jobSaying(`${'x'.repeat(before)}${'🔥'.repeat(20)}`));
  });
});

const LONG_WORD = 'ж'.repeat(10_000);
const WORDS = 10_000;

const countOf = (text: string, letter: string): number => text.split(letter).length - 1;

describe('length', () => {
  it('of a word is broken anywhere, in every column', async () => {
    const bytes = await printed(jobSaying(LONG_WORD));
    expect(await qpdfCheck(bytes)).toMatchObject({ status: 0 });
    const { text } = await readPdf(await printed(sampleJob([sampleEvent({ title: LONG_WORD })])));
    expect(countOf(text, 'ж')).toBeGreaterThanOrEqual(LONG_WORD.length);
  });

  it('of a description goes on overleaf, and loses nothing', async () => {
    const description = 'Слово за словом, 漢字. '.repeat(WORDS);
    expect(description.length).toBeGreaterThan(200_000);
    const { text } = await readPdf(await printed(sampleJob([sampleEvent({ description }), sampleEvent({ id: 'b' })])));
    expect(countOf(text, 'Слово')).toBe(WORDS);
  });

  it('of lists is no matter', async () => {
    const sources = Array.from({ length: 50 }, (_, index) =>
      sampleSource({ id: `s-${index}`, title: 'т'.repeat(300) }),
    );
    const evidence = Array.from({ length: 100 }, (_, index) => String(index).padStart(64, 'e'));
    const { chronology } = await expectFiledForm(await printed(sampleJob([sampleEvent({ sources, evidence })])));
    expect(chronology.exhibits).toHaveLength(100);
  });
});
