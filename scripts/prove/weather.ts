// A network as it is on a bad day: requests are lost, answers are lost, and some requests arrive twice.
import type { Api as ServerAddress } from './writers';

const REQUEST_LOST = 0.05;
const ANSWER_LOST = 0.05;
const DOUBLED = 0.05;
const PATIENCE_MS = 30_000;

export class Weather {
  isFair = false;
  /** What became of the requests that did not go through as they should. */
  readonly mishaps = { requestsLost: 0, answersLost: 0, doubled: 0 };

  constructor(
    private readonly server: ServerAddress,
    private readonly random: () => number,
  ) {}

  /** As a page of the server would call it: with an address that begins with a slash. */
  readonly fetch: typeof fetch = async (input, init = {}) => {
    const fate = this.isFair ? 1 : this.random();
    if (fate < REQUEST_LOST) {
      this.mishaps.requestsLost += 1;
      throw new TypeError('The request was lost');
    }
    const answer = this.send(input, init);
    if (fate < REQUEST_LOST + ANSWER_LOST) {
      this.mishaps.answersLost += 1;
      await answer;
      throw new TypeError('The answer was lost');
    }
    return fate < REQUEST_LOST + ANSWER_LOST + DOUBLED ? this.doubled(answer, input, init) : answer;
  };

  /** Either answer may be the one that arrives. */
  private async doubled(first: Promise<Response>, input: RequestInfo | URL, init: RequestInit): Promise<Response> {
    this.mishaps.doubled += 1;
    const [one, other] = await Promise.all([first, this.send(input, init)]);
    return this.random() < 0.5 ? one : other;
  }

  private send(input: RequestInfo | URL, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${this.server.token}`);
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const signal = init.signal ? AbortSignal.any([init.signal, patience]) : patience;
    return fetch(`${this.server.url}${input}`, { ...init, headers, signal });
  }
}
