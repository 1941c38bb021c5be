/** Remembering what was just made: a reader rests on one name after another of the same page. */

/**
 * The function, made to remember its last answers, `most` of them, by arguments that are the same (`Object.is`: strings
 * by what they say, objects by which they are). For what is made of its arguments alone.
 */
export function keepLast<A extends readonly unknown[], R>(most: number, make: (...args: A) => R): (...args: A) => R {
  const kept: { args: A; made: R }[] = [];
  return (...args) => {
    const at = kept.findIndex((one) => one.args.every((arg, i) => Object.is(arg, args[i])));
    const one = at < 0 ? { args, made: make(...args) } : (kept[at] as (typeof kept)[number]);
    if (at >= 0) kept.splice(at, 1);
    kept.unshift(one);
    kept.length = Math.min(kept.length, most);
    return one.made;
  };
}
