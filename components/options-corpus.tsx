import { i18n, numberWords } from './i18n.ts';
import { OptionsPart } from './options-part.tsx';

/** What the corpus holds: how much, and who reported it, with notes a publisher. */
export interface CorpusView {
  notes: number;
  sources: number;
  entities: number;
  publishers: { name: string; notes: number }[];
}

export interface OptionsCorpusProps {
  /** Null when the corpus cannot be opened. */
  corpus: CorpusView | null;
}

export function OptionsCorpus({ corpus }: OptionsCorpusProps) {
  return (
    <OptionsPart id="corpus" title={i18n.t('options.corpus')}>
      {corpus ? (
        <>
          <p>
            {i18n.t('options.corpusCounts', {
              notes: i18n.t('foot.notes', corpus.notes),
              sources: i18n.t('foot.sources', corpus.sources),
              names: i18n.t('options.corpusNames', corpus.entities),
            })}
          </p>
          <details>
            <summary>{i18n.t('options.publishers')}</summary>
            <ul className="publishers">
              {corpus.publishers.map(({ name, notes }) => (
                <li key={name} title={i18n.t('foot.notes', notes)}>
                  <bdi>{name}</bdi> <span className="faint">{numberWords(notes)}</span>
                </li>
              ))}
            </ul>
          </details>
        </>
      ) : (
        <p>{i18n.t('errorNoCorpus')}</p>
      )}
    </OptionsPart>
  );
}
