import { describe, expect, it } from 'vitest';
import { documentInputSchema, documentQuerySchema, USUAL_DOCUMENT } from './document-choices';

describe('documentQuerySchema', () => {
  it('reads an address without parameters as the usual document', () => {
    expect(documentQuerySchema.parse({})).toEqual(USUAL_DOCUMENT);
    expect(USUAL_DOCUMENT.sections).not.toContain('history');
  });
  it('reads lists parted by commas, repeated or empty, and flags', () => {
    const read = documentQuerySchema.parse({
      ...{ sections: 'facts,history', category: ['detection', 'response'], lineNumbers: 'true', draft: 'false' },
    });
    expect(read).toMatchObject({ sections: ['facts', 'history'], category: ['detection', 'response'] });
    expect(read).toMatchObject({ lineNumbers: true, draft: false });
    expect(documentQuerySchema.parse({ sections: '' }).sections).toEqual([]);
  });
  it.each([
    [{ sections: 'facts,facts' }, 'sections'],
    [{ sections: 'appendix' }, 'sections'],
    [{ category: 'weather' }, 'category'],
    [{ lineNumbers: 'yes' }, 'lineNumbers'],
    [{ zone: 'Mars/Olympus' }, 'zone'],
    [{ batesStart: '-1' }, 'batesStart'],
    [{ batesStart: '1234567890123' }, 'batesStart'],
    [{ batesPrefix: 'Т-' }, 'batesPrefix'],
    [{ batesPrefix: 'x'.repeat(41) }, 'batesPrefix'],
    [{ legend: 'x'.repeat(201) }, 'legend'],
    [{ cover: 'a\0' }, 'cover'],
    [{ paper: 'a5' }, 'paper'],
    [{ colour: 'red' }, undefined],
  ])('refuses %j and says where', (given, field) => {
    const read = documentQuerySchema.safeParse(given);
    expect(read.error?.issues[0]?.path[0]).toBe(field);
    expect(read.success).toBe(false);
  });
});

describe('documentInputSchema', () => {
  it('takes lists and flags as such', () => {
    expect(documentInputSchema.parse({ sections: ['facts'], draft: true })).toMatchObject({ sections: ['facts'] });
    expect(documentInputSchema.safeParse({ draft: 'true' }).success).toBe(false);
  });
});
