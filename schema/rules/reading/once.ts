/** The function, asked only once for each context and key: many rules read the same. */
export function once<Context extends object, Key extends string, Value>(
  read: (context: Context, key: Key) => Value,
): (context: Context, key: Key) => Value {
  const known = new WeakMap<Context, Map<Key, Value>>();
  return (context, key) => {
    const values = known.get(context) ?? new Map<Key, Value>();
    known.set(context, values);
    if (!values.has(key)) values.set(key, read(context, key));
    return values.get(key)!;
  };
}
