// Advance widths of the shipped Inter in thousandths of an em, without kerning. What carries an accent and is as wide as without
// is left out. Written by scripts/measure-text-advances.mjs; do not edit by hand.

/** In order of their code points: alternately how many of these are passed over, and how many characters follow each other. */
export const ADVANCE_RUNS: readonly number[] = [
  32, 95, 33, 32, 6, 1, 9, 1, 6, 2, 5, 2, 6, 1, 9, 1, 6, 2, 5, 1, 16, 3, 20, 2, 9, 3, 4, 1, 5, 5, 6, 3, 6, 2, 17, 3, 23,
  1, 520, 8, 1, 25, 7, 25, 56, 1, 1, 3, 1, 4, 3, 10, 1, 31, 1, 22, 2, 1, 1, 3, 1, 4, 3, 1, 7088, 24, 8, 1, 1, 9, 113, 1,
  117, 1, 109, 4, 126, 1, 53, 1, 27, 2,
];

/** Of each character two digits to the base of 36, at weight 400. */
export const ADVANCES_AT_400 =
  '7t80cyhlhurahw8ca5a5dxie80cs80a0hjbbgyh6hyghh8fqh7h8808eieieiee7quj6i6kak2gpgekqkn7hfviofpp3kxl9hrl9hwhuhykoj6rdiyivhha5a0a5d3co8zfmh0fvh0g7aah1gf6q6qf96qocgfgoh0h0ageo93gffmmqf6fmfcbu99buie7t80fvgzk5fa7ifsgfpecmg7ie00iidacoiecace8zgagr807g8gdeg7manjoie7rmkfiel9hoh4phg7iegoh0jqkfh0lkgf6qnbdgel9gfn9zgj6qgskxgfrxrsaghy938qkiogbaa5nya5oeo7j6i6g3ixgphhknl97hioj6p3kxi8l9knhra5j5hyivogiyogleiggkfmg8exe5gfh97nelhugagbfjgogth0fthccygfk1ftlmmdndkahu7hfvuxv9okk2j6hyi6g3mrgpqoh6kxioksp3knl9knhrkahyhgn0iyk1jgqmr0mooji1kas7hwfmgifpc4h1g7midqgff2fzlegcgogch0fvcyfmj3f6glg2mun9hwkgfjfvnffegffveo6q6qpoowgfgc9999hodwrsrsdwdw79796p99c8c8bpeedndwfnge9aijo08urs67caeg6baeeg9faoaoijgzrsn6rsn6ief9f9f9';

/** Of each character one whose code, less 95, says how much wider it is at 600. */
export const WIDER_AT_600 =
  'Bjguryggj~d~r|olqsrsits~zjjjdf_c]bbgh~_recegggmWvgrgil{kkkkgrktsssswthkkttytxtvym|y|jBkqwl_t_ej_]Eajkp{{\\~sd|vxrojcu{[jjhk|okttspifsÜethWmys__dacvbcg~retcbe_bmhhgshxmmptcvz{q_huklq|turkfgghb`fc_dac§qe~`rbcbefmd}dt}iwhfqgkigjgptzr{uhpkk|yvnxvskootktssmrtp________~_¢__#___»__¥_____kr__j___';
export const CODE_OF_ALIKE = 95;
