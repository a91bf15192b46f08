/** Answers what `make` makes, once, when it is first asked for: the first formatter of a language takes a while to load its data. */
export function lazily<Value extends object>(make: () => Value): () => Value {
  let value: Value | null = null;
  return () => {
    value ??= make();
    return value;
  };
}
