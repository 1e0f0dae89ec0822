// Questions that many ask at the same moments, and that cost something to answer.

import 'server-only';

/** Whoever asks while an answer is made waits for the next one, which is everybody's who asked by then: none is older than its question. */
export class AskedTogether<T> {
  private readonly turns = new Map<string, { readonly now: Promise<T>; next: Promise<T> | null }>();

  get(key: string, ask: () => Promise<T>): Promise<T> {
    const turn = this.turns.get(key);
    if (turn === undefined) return this.begin(key, ask);
    const begin = () => this.begin(key, ask);
    turn.next ??= turn.now.then(begin, begin);
    return turn.next;
  }

  private begin(key: string, ask: () => Promise<T>): Promise<T> {
    const turn = { now: ask(), next: null };
    this.turns.set(key, turn);
    const forget = () => {
      if (this.turns.get(key) === turn && turn.next === null) this.turns.delete(key);
    };
    turn.now.then(forget, forget);
    return turn.now;
  }
}

const MOST_KEPT = 1_000;

/** The last answer to each question, as long as what it depends on stays the same; of those that were asked last. */
export class LastAnswers<T> {
  private readonly known = new Map<string, { readonly by: string; readonly answer: Promise<T> }>();

  /** @param by what the answer depends on */
  get(key: string, by: string, ask: () => Promise<T>): Promise<T> {
    const last = this.known.get(key);
    this.known.delete(key);
    const kept = last?.by === by ? last : { by, answer: ask() };
    this.known.set(key, kept);
    const [oldest] = this.known.keys();
    if (oldest !== undefined && this.known.size > MOST_KEPT) this.known.delete(oldest);
    kept.answer.catch(() => this.known.get(key) === kept && this.known.delete(key));
    return kept.answer;
  }
}
