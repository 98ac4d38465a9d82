/** The function, asked only once for each context (and key, whatever JSON can write): many rules read the same. */
export function once<Context extends object, Value>(read: (context: Context) => Value): (context: Context) => Value;
export function once<Context extends object, Key, Value>(
  read: (context: Context, key: Key) => Value,
): (context: Context, key: Key) => Value;
export function once<Context extends object, Key, Value>(
  read: (context: Context, key?: Key) => Value,
): (context: Context, key?: Key) => Value {
  const known = new WeakMap<Context, Map<string, Value>>();
  return (context, key) => {
    const values = known.get(context) ?? new Map<string, Value>();
    known.set(context, values);
    const written = typeof key === 'string' ? key : JSON.stringify(key ?? null);
    if (!values.has(written)) values.set(written, read(context, key));
    return values.get(written)!;
  };
}
