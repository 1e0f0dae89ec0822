// What a command has to undo before it ends, last begun first. One failing part does not keep the others from running.

/** @typedef {(force: AbortSignal) => void | Promise<void>} Part `force` fires when it must end at once */

export class Teardown {
  /** @type {Part[]} */
  #parts = [];

  /** @param {Part} part */
  add(part) {
    this.#parts.push(part);
  }

  /** @param {AbortSignal} force */
  async run(force) {
    for (let part = this.#parts.pop(); part !== undefined; part = this.#parts.pop()) {
      try {
        await part(force);
      } catch (failure) {
        console.error(failure);
      }
    }
  }
}
