/** Formatters that nobody asked for yet. */
const unmade = new Set<() => unknown>();

/** Answers what `make` makes, once, when it is first asked for: the first formatter of a language takes a while to load its data. */
export function lazily<Value extends object>(make: () => Value): () => Value {
  let value: Value | null = null;
  const get = (): Value => {
    unmade.delete(get);
    value ??= make();
    return value;
  };
  unmade.add(get);
  return get;
}

/** Makes one of those that nobody asked for yet. @returns whether there are more */
export function makeOneAhead(): boolean {
  const [get] = unmade;
  get?.();
  return unmade.size > 0;
}
