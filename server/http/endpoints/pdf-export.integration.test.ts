import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { MOST_ENTRIES } from '@/core/contracts/document-choices';
import { problemSchema } from '@/core/contracts/problem';
import type { LinkAudience } from '@/core/incident/vocabulary';
import { unwrap } from '@/core/result';
import { EXAMPLE } from '@/prisma/example';
import { now } from '../../clock/clock';
import { seedExample } from '../../commands/seed-example';
import { addUser } from '../../commands/users/add-user';
import { createToken } from '../../commands/users/create-token';
import { closeDatabase, database } from '../../db/connection/client';
import { chainEntries } from '../../db/record/chain';
import type { Printer } from '../../pdf/print';
import { call } from '../../testing/api';
import { addEvent, addFigure, eventsOf, memberOf, openCase, revisionsOf } from '../../testing/case';
import { addFile } from '../../testing/evidence';
import { expectFiledForm } from '../../testing/filed-form';
import { imported, timesketch } from '../../testing/imports';
import { askForPdf, readPdf, takePdf, unpacked } from '../../testing/pdf';
import { type Person, person } from '../../testing/people';
import { linkWithPdf, openAndRead, takeLinkedPdf, takePdfOf } from '../../testing/share';

afterAll(closeDatabase);

const exportsOf = async (incidentId: string) => {
  const entries = await chainEntries(database(), { incidentId, log: 'access', from: 1, limit: 100 });
  return entries.filter(({ type }) => type === 'export.pdf').map(({ payload }) => JSON.parse(payload ?? ''));
};

async function exampleOfAdministrator(): Promise<Person> {
  const email = 'administrator@example.org';
  const { user } = unwrap(await addUser({ email, name: 'Ada Administrator', administrator: true }));
  await seedExample({ now: now() });
  return { user, token: unwrap(await createToken({ email, name: 'test', scope: 'read' })) };
}

describe('the PDF of the example', () => {
  const made = exampleOfAdministrator().then(async (who) => {
    const { ref } = EXAMPLE.incident;
    return { who, ref, bytes: await takePdf(who, ref) };
  });

  it('has the form of a filing, and says every entry of the record', async () => {
    const { who, ref, bytes } = await made;
    const { chronology, bookmarks } = await expectFiledForm(bytes);
    const { events } = await eventsOf(who, ref, '?limit=1000');
    expect(chronology.rows.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect(bookmarks).toEqual(expect.arrayContaining(['Measured facts', 'Timeline', 'Chronology', 'Verification']));
  });

  it('is of the head of the record, and has a checkpoint of it', async () => {
    const { who, ref, bytes } = await made;
    const { verification } = (await expectFiledForm(bytes)).chronology;
    const last = (await revisionsOf(who, ref)).revisions.at(-1);
    expect(verification.headHash).toBe(last?.hash);
    expect(verification.checkpoint).toMatchObject({ seq: last?.seq, hash: last?.hash });
  });

  it('is the same, byte for byte, from another process', async () => {
    const { who, ref, bytes } = await made;
    const printer = globalThis as { onsetPrinter?: Printer };
    printer.onsetPrinter?.close();
    expect((await takePdf(who, ref)).equals(bytes)).toBe(true);
  });

  it('leaves an entry with its SHA-256 in the access log', async () => {
    const { bytes } = await made;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [first] = await exportsOf(EXAMPLE.incident.id);
    expect(first).toMatchObject({ type: 'export.pdf', audience: null, sha256 });
  });
});

describe('what is withheld', () => {
  const CANARIES = ['Zyzzogeton', 'Quokkabasis', 'Vexilloid', 'Numbat', 'Pangolin'] as const;
  const [title, basis, recipient, source, figure] = CANARIES;

  const made = (async () => {
    const commander = await person();
    const { id, ref } = await openCase(commander, { title: 'A case with secrets', summary: `${figure} summary` });
    const counsel = await memberOf(id, 'counsel');
    const viewer = await memberOf(id, 'viewer');
    await addEvent(commander, ref, {
      title: 'Open to all',
      when: '2023-01-05',
      audiences: ['responders', 'counsel', 'executives'],
    });
    const privilege = {
      designation: 'attorney-client' as const,
      basis,
      assertedBy: 'C. Sole',
      recipients: [recipient],
    };
    await addEvent(counsel, ref, { title, when: '2023-01-06', description: title, privilege });
    await addEvent(counsel, ref, {
      title: 'With a source',
      when: '2023-01-07',
      sources: [{ title: source, privilege }],
    });
    await addFigure(commander, ref, { label: figure });
    return { commander, counsel, viewer, id, ref };
  })();

  it('appears nowhere in the file of a commander, who sees that something is withheld', async () => {
    const { commander, ref } = await made;
    for (const search of ['', '?audience=counsel']) {
      const bytes = await takePdf(commander, ref, search);
      const { text, attached } = await readPdf(bytes);
      for (const canary of [title, basis, recipient, source]) {
        expect(unpacked(bytes)).not.toContain(canary);
        expect(text).not.toContain(canary);
        expect(attached.get('chronology.json')?.toString()).not.toContain(canary);
      }
      expect(text).toContain('Entrywithheld:attorney–clientprivilege');
    }
  });

  it('is not even hinted at for executives, external readers and viewers', async () => {
    const { commander, viewer, ref } = await made;
    const taken = [
      await takePdf(commander, ref, '?audience=executives'),
      await takePdf(commander, ref, '?audience=external'),
      await takePdf(viewer, ref),
    ];
    for (const [index, bytes] of taken.entries()) {
      const { text, attached } = await readPdf(bytes);
      const everything = text + attached.get('chronology.json')?.toString() + unpacked(bytes);
      for (const canary of index === 2 ? [title, basis, source] : CANARIES) expect(everything).not.toContain(canary);
      expect(text).not.toMatch(/withheld|privilege/i);
    }
    expect((await readPdf(taken[0] ?? Buffer.alloc(0))).text).toContain('Opentoall');
    expect((await readPdf(taken[1] ?? Buffer.alloc(0))).text).toContain('Noentries');
  });

  it('is whole for counsel, and in the privilege log', async () => {
    const { counsel, ref } = await made;
    const { text } = await readPdf(await takePdf(counsel, ref));
    for (const canary of CANARIES) expect(text).toContain(canary);
    expect(text).toContain('PRIVILEGEDANDCONFIDENTIAL');
    expect(text).toContain('asourceofentry3');
  });

  it('is gone from earlier revisions too', async () => {
    const { commander, counsel, ref } = await made;
    const open = await addEvent(counsel, ref, { title: 'Kookaburra', when: '2023-01-08' });
    const { revision } = await eventsOf(commander, ref);
    const search = `?asOf=${revision}`;
    expect((await readPdf(await takePdf(commander, ref, search))).text).toContain('Kookaburra');
    const privilege = { designation: 'work-product', basis: 'later', assertedBy: 'C. Sole' };
    await call(counsel, 'PATCH', `/incidents/${ref}/events/${open.id}`, { privilege }, { 'if-match': '*' });
    const bytes = await takePdf(commander, ref, search);
    expect(unpacked(bytes) + (await readPdf(bytes)).text).not.toContain('Kookaburra');
  });
});

describe('what people typed', () => {
  it('is printed or named, never evaluated, whatever it is', async () => {
    const who = await person();
    const { ref } = await openCase(who, { title: '#panic("evaluated") $x$ *b* ) Tj /Type /Catalog endobj %%EOF' });
    const hostile = [
      '#read("/etc/passwd") #import "@preview/cetz:0.3.0" [#lorem(5)]',
      ') Tj ET endstream endobj << /S /JavaScript /JS (app.alert(1)) >> %PDF-1.7',
      'gnp.\u202Eexe.txt and \u2067more\u2069',
      'w'.repeat(290),
      'Привет Ελλάδα 漢字かな 한국어 שלום مرحبا हिन्दी क्ष 👩‍💻 🇩🇪 ไทย \uE000 \u{10FFFE} a\u05B0\u0301',
    ];
    for (const [index, title] of hostile.entries()) {
      await addEvent(who, ref, {
        title,
        when: `2023-01-0${index + 1}`,
        sources: [{ title, locator: title.slice(0, 20) }],
      });
    }
    await addEvent(who, ref, { title: 'Long', description: `${'x'.repeat(10_000)} ${'many words '.repeat(3_500)}` });
    const { text } = await expectFiledForm(await takePdf(who, ref));
    expect(text).toContain('#panic("evaluated")$x$*b*');
    expect(text).toContain('#read("/etc/passwd")#import"@preview/cetz:0.3.0"[#lorem(5)]');
    expect(text).toContain('gnp.[U+202E]exe.txtand[U+2067]more[U+2069]');
    expect(text).toContain('[U+0E44]');
    expect(text).toContain('[U+E000]');
    expect(text).toContain('w'.repeat(290));
    expect(text).toContain('x'.repeat(1_000));
    for (const script of ['Привет', 'Ελλάδα', '漢字かな']) expect(text).toContain(script);
    expect(text).not.toContain('root:');
  });

  it('is also what they are called, and a link’s reader', async () => {
    const name = '#panic("x") <b>&amp; ) Tj endobj \u202E漢';
    const email = 'hostile@example.org';
    const { user } = unwrap(await addUser({ email, name, administrator: false }));
    const who = { user, token: unwrap(await createToken({ email, name: 'test', scope: 'write' })) };
    const { ref } = await openCase(who);
    await addEvent(who, ref, { title: 'Open', audiences: ['executives'] });
    const choices = new URLSearchParams({ preparedFor: name, cover: name, legend: name, sections: 'history' });
    const { chronology, text } = await expectFiledForm(await takePdf(who, ref, `?${choices}`));
    expect([chronology.preparedBy, chronology.preparedFor]).toEqual([name, name]);
    expect(text).toContain('by#panic("x")<b>&amp;)Tjendobj[U+202E]漢.');
    await expectFiledForm(await takeLinkedPdf(who, ref, 'executives'), 'executives');
  });

  it('names a link’s reader, and stands under the heading of its page; counsel’s says that it is privileged', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'Counsel' } as const;
    await addEvent(who, ref, { title: 'Memo', privilege });
    const headsOf = async (audience: LinkAudience, heading = '') => {
      const taken = await takePdfOf(await linkWithPdf(who, ref, audience, heading));
      const { legend, preparedFor } = (await expectFiledForm(taken, audience)).chronology;
      return [legend, preparedFor];
    };
    expect(await headsOf('executives')).toEqual(['Confidential · for M. Osei', 'M. Osei']);
    expect(await headsOf('executives', 'For the board alone')).toEqual(['For the board alone', 'M. Osei']);
    expect(await headsOf('external')).toEqual(['Prepared for M. Osei', 'M. Osei']);
    expect(await headsOf('counsel', 'For the board alone')).toEqual(['Privileged and confidential', 'M. Osei']);
  });

  it('says of an earlier revision that something of it was erased since, to whoever may know of it', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const { id } = await addEvent(who, ref, { title: 'Quokka', audiences: ['executives'] });
    await addEvent(who, ref, { title: 'Numbat', audiences: ['executives'] });
    await call(who, 'POST', `/incidents/${ref}/erasures`, { target: { eventId: id }, ground: 'Art. 17 GDPR' });
    const said = async (search: string) => {
      const { chronology, text } = await expectFiledForm(await takePdf(who, ref, search));
      return [chronology.erasedBy, text.includes('erasedlater,byrevision4:'), text.includes('Quokka')];
    };
    expect(await said('?asOf=3')).toEqual([[4], true, false]);
    expect(await said('')).toEqual([[], false, false]);
    const board = await readPdf(await takePdf(who, ref, '?asOf=3&audience=executives'));
    expect([board.text.includes('Numbat'), board.text.includes('erased')]).toEqual([true, false]);
  });

  it('lists a file as evidence, and never unpacks it', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const name = '<img> #image("x.png") ) Tj 漢.png';
    const { sha256 } = await addFile(who, ref, { name, type: 'image/png', bytes: pictureOf(30_000) });
    await addEvent(who, ref, { evidence: [sha256] });
    const { chronology } = await expectFiledForm(await takePdf(who, ref));
    expect(chronology.exhibits).toMatchObject([{ name, sha256, mediaType: 'image/png' }]);
  });
});

/** A black square, a hundred kilobytes that unpack to as many pixels as this times itself. */
function pictureOf(widthPx: number): Uint8Array<ArrayBuffer> {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const header = Buffer.from('00000000000000000100000000', 'hex');
  header.writeUInt32BE(widthPx);
  header.writeUInt32BE(widthPx, 4);
  const pixels = deflateSync(Buffer.alloc((widthPx / 8 + 1) * widthPx), { level: 1 });
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Uint8Array.from(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]),
  );
}

describe('asking for a PDF', () => {
  it('is refused by pointer for what it does not understand', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    for (const [search, pointer] of [
      ['?audience=everybody', '/audience'],
      ['?asOf=99', '/asOf'],
      ['?asOf=soon', '/asOf'],
      ['?paper=papyrus', '/paper'],
      ['?colour=red', '/colour'],
    ] as const) {
      const response = await askForPdf(who, ref, search);
      expect(response.status).toBe(422);
      expect(problemSchema.parse(await response.json()).errors?.map((error) => error.pointer)).toEqual([pointer]);
    }
  });

  it('is refused at once for more entries than a document can hold, and not for a part of them', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const titles = Array.from({ length: MOST_ENTRIES + 1 }, (_, index) => `Log-on ${index}`);
    await imported(who, ref, { file: timesketch(titles) });
    const refused = await askForPdf(who, ref);
    expect(refused.status).toBe(422);
    expect(problemSchema.parse(await refused.json()).errors?.[0]?.detail).toMatch(/^10,001 entries are more than/);
    expect((await call(who, 'POST', `/incidents/${ref}/documents`, {})).status).toBe(422);
    const link = await linkWithPdf(who, ref, 'counsel');
    await expect(takePdfOf(link)).rejects.toThrow('422: ');
    expect(JSON.parse(await openAndRead(link)).shared.link.pdf).toEqual({ kind: 'too-large' });
    expect((await askForPdf(who, ref, '?q=10000')).status).toBe(200);
  });

  it('finds nothing for who is no member, and notes nothing for HEAD', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    expect((await askForPdf(await person(), ref)).status).toBe(404);
    const head = await askForPdf(who, ref, '', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(await exportsOf(id)).toEqual([]);
  });

  it('is given up, and noted nowhere, when the client is gone', async () => {
    const who = await person();
    const { id, ref } = await openCase(who);
    expect((await askForPdf(who, ref, '', { signal: AbortSignal.abort() })).status).toBe(499);
    expect(await exportsOf(id)).toEqual([]);
  });
});
