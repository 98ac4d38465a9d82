/** The function, asked only once for each context (and key): many rules read the same. */
export function once<Context extends object, Value>(read: (context: Context) => Value): (context: Context) => Value;
export function once<Context extends object, Key extends string, Value>(
  read: (context: Context, key: Key) => Value,
): (context: Context, key: Key) => Value;
export function once<Context extends object, Value>(
  read: (context: Context, key: string) => Value,
): (context: Context, key?: string) => Value {
  const known = new WeakMap<Context, Map<string, Value>>();
  return (context, key = '') => {
    const values = known.get(context) ?? new Map<string, Value>();
    known.set(context, values);
    if (!values.has(key)) values.set(key, read(context, key));
    return values.get(key)!;
  };
}
