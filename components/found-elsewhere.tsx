import type { FoundElsewhere as Found } from '../lib/core/types.ts';
import { i18n } from './i18n.ts';
import { MarkedText } from './marked-text.tsx';
import { languageWords } from './words.ts';

export interface FoundElsewhereProps {
  found: readonly Found[];
}

/** Where a search found what the shown text does not have: a name, the other language, a source. */
export function FoundElsewhere({ found }: FoundElsewhereProps) {
  return found.map((one) => {
    if (one.kind === 'name') {
      return (
        <p className="elsewhere" key={`${one.entity} ${one.words}`}>
          {i18n.t('search.inName', { words: one.words, name: one.entity })}
        </p>
      );
    }
    const [before, after] = (
      one.kind === 'text'
        ? i18n.t('search.inLanguage', { language: languageWords(one.lang), text: '\n' })
        : i18n.t('search.inSource', { text: '\n' })
    ).split('\n');
    return (
      <p className="elsewhere" key={one.text}>
        {before}
        <span lang={one.kind === 'text' ? one.lang : undefined} dir="auto">
          <MarkedText text={one.text} spans={one.spans} />
        </span>
        {after}
      </p>
    );
  });
}
