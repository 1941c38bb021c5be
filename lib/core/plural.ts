/** Which of a text's wordings a count takes. Pure. */

/** As CLDR names them, in the order in which a text's wordings stand. */
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** The plural categories that a language has, in order: two in English, one in Korean, six in Arabic. */
export function pluralCategories(locale: string): Intl.LDMLPluralRule[] {
  const { pluralCategories: own } = new Intl.PluralRules(locale).resolvedOptions();
  return CATEGORIES.filter((category) => own.includes(category));
}

/**
 * The wording for a count. `wordings`: one for each category of the language, in order; before
 * them, where there are more, wordings for exactly 0 and then exactly 1. One alone serves all.
 */
export function wordingFor(wordings: readonly string[], count: number, locale: string): string {
  if (wordings.length === 1) return wordings[0] ?? '';
  const categories = pluralCategories(locale);
  const exact = wordings.length - categories.length;
  const at = count < exact ? count : exact + categories.indexOf(new Intl.PluralRules(locale).select(count));
  return wordings[at] ?? wordings.at(-1) ?? '';
}
