// The fonts of a document: static TrueType files from npm packages, the text's own first, then those for other scripts.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { codePointsOf } from './font-characters';

const SERIF = 'Source Serif 4';
const SANS = 'Inter';

/** [family, package, files] in the order in which they are asked for a character. */
const FONTS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    SERIF,
    'source-serif-4',
    [
      '400Regular/SourceSerif4_400Regular',
      '400Regular_Italic/SourceSerif4_400Regular_Italic',
      '600SemiBold/SourceSerif4_600SemiBold',
    ],
  ],
  [SANS, 'inter', ['400Regular/Inter_400Regular', '500Medium/Inter_500Medium', '600SemiBold/Inter_600SemiBold']],
  ['Amiri', 'amiri', ['400Regular/Amiri_400Regular']],
  ['Noto Serif Hebrew', 'noto-serif-hebrew', ['400Regular/NotoSerifHebrew_400Regular']],
  ['Noto Serif Devanagari', 'noto-serif-devanagari', ['400Regular/NotoSerifDevanagari_400Regular']],
  ['Noto Sans SC', 'noto-sans-sc', ['400Regular/NotoSansSC_400Regular']],
  ['Gothic A1', 'gothic-a1', ['400Regular/GothicA1_400Regular']],
  ['Noto Sans Symbols', 'noto-sans-symbols', ['400Regular/NotoSansSymbols_400Regular']],
  ['Noto Sans Symbols 2', 'noto-sans-symbols-2', ['400Regular/NotoSansSymbols2_400Regular']],
  ['Noto Sans Math', 'noto-sans-math', ['400Regular/NotoSansMath_400Regular']],
  ['Noto Emoji', 'noto-emoji', ['400Regular/NotoEmoji_400Regular']],
];

const familiesFrom = (first: string): readonly string[] => [
  first,
  ...FONTS.map(([family]) => family).filter((family) => family !== first),
];

export const SERIF_FAMILIES = familiesFrom(SERIF);
export const SANS_FAMILIES = familiesFrom(SANS);

export interface Fonts {
  readonly files: readonly Buffer[];
  /** The characters of each family. */
  readonly characters: ReadonlyMap<string, ReadonlySet<number>>;
}

export function loadFonts(): Fonts {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const families = FONTS.map(([family, name, files]): [string, readonly Buffer[]] => {
    const folder = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
    return [family, files.map((file) => readFileSync(join(folder, `${file}.ttf`)))];
  });
  // All files of a family have the same characters.
  const characters = families.map(([family, [regular]]): [string, ReadonlySet<number>] => [
    family,
    regular === undefined ? new Set() : codePointsOf(regular),
  ]);
  return { files: families.flatMap(([, files]) => files), characters: new Map(characters) };
}
