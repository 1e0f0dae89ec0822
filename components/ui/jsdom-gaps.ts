// What jsdom lacks and the controls need. Component tests that open lists import this file for its effect.

if (globalThis.CSS === undefined) {
  const escapeName = (name: string): string => name.replace(/[^\w-]/g, (letter) => `\\${letter}`);
  Object.defineProperty(globalThis, 'CSS', { value: { escape: escapeName }, configurable: true });
}

Element.prototype.scrollIntoView ??= () => undefined;
