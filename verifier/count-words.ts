// Numbers in what the verifier says.

export const number = (value: number): string => value.toLocaleString('en-GB');

export const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;
