// Gives a list that holds the same as the one before as that one, so that nobody works out again what follows from it.

export function keepAlike<T>(): (list: readonly T[]) => readonly T[] {
  let kept: readonly T[] = [];
  return (list) => {
    const isAlike = list.length === kept.length && list.every((one, index) => one === kept[index]);
    if (!isAlike) kept = list;
    return kept;
  };
}
