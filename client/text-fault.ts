import { text } from '@/core/contracts/text';

/** Why the server would refuse a text, in its words; undefined where it would not. @param most characters that there may be */
export const textFault = (typed: string, most: number): string | undefined =>
  text(most).safeParse(typed).error?.issues[0]?.message;
