// Which characters a TrueType font has, by its table `cmap`. Source of the rule: OpenType 1.9, formats 4 and 12.

/** Throws for a font without a Unicode table in either format. */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(font, 'cmap');
  const characters = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    const format = font.readUInt16BE(table);
    if (format === 4) addSegments(font, table, characters);
    if (format === 12) addGroups(font, table, characters);
  }
  if (characters.size === 0) throw new Error('The font has no table of Unicode characters');
  return characters;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let record = 12; record < 12 + 16 * font.readUInt16BE(4); record += 16) {
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

function addSegments(font: Buffer, table: number, characters: Set<number>): void {
  const doubled = font.readUInt16BE(table + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = font.readUInt16BE(table + 14 + segment);
    const startAt = table + 16 + doubled + segment;
    const delta = font.readUInt16BE(startAt + doubled);
    const rangeAt = startAt + 2 * doubled;
    const range = font.readUInt16BE(rangeAt);
    for (let code = font.readUInt16BE(startAt); code <= last && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - font.readUInt16BE(startAt)));
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) characters.add(code);
    }
  }
}

function addGroups(font: Buffer, table: number, characters: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(table + 12); group += 1) {
    const at = table + 16 + 12 * group;
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code += 1) characters.add(code);
  }
}
