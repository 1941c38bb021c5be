/** Which of a text's wordings a count takes. Pure. */

/** As CLDR names them, in the order in which a text's wordings stand. */
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

interface Rules {
  categories: Intl.LDMLPluralRule[];
  select(count: number): Intl.LDMLPluralRule;
}

/** Making rules costs a tenth of a millisecond; a timeline's strip asks two hundred times. */
const known = new Map<string, Rules>();

function rulesOf(locale: string): Rules {
  const before = known.get(locale);
  if (before) return before;
  const rules = new Intl.PluralRules(locale);
  const own = rules.resolvedOptions().pluralCategories;
  const made = {
    categories: CATEGORIES.filter((category) => own.includes(category)),
    select: (count: number) => rules.select(count),
  };
  known.set(locale, made);
  return made;
}

/** The plural categories that a language has, in order: two in English, one in Korean, six in Arabic. */
export const pluralCategories = (locale: string): Intl.LDMLPluralRule[] => rulesOf(locale).categories;

/**
 * The wording for a count. `wordings`: one for each category of the language, in order; before
 * them, where there are more, wordings for exactly 0 and then exactly 1. One alone serves all.
 */
export function wordingFor(wordings: readonly string[], count: number, locale: string): string {
  if (wordings.length === 1) return wordings[0] ?? '';
  const { categories, select } = rulesOf(locale);
  const exact = wordings.length - categories.length;
  const at = count < exact ? count : exact + categories.indexOf(select(count));
  return wordings[at] ?? wordings.at(-1) ?? '';
}
