import type { SourceFace } from '../lib/core/types.ts';
import { apart, i18n } from './i18n.ts';
import { otherSources, sourceName, sourceTitle } from './source-words.ts';
import { listPieces } from './words.ts';

export interface SourceLineProps {
  sources: SourceFace[];
  /** Lead from each source with an address to it. False where the list has its own way of opening one. */
  linked: boolean;
}

/** "ANTARA, via Orbit Indonesia · also Dialeksis", each with its headline as a tooltip. */
export function SourceLine({ sources, linked }: SourceLineProps) {
  const [first] = sources;
  if (!first) return null;
  const others = otherSources(sources);
  const [before, after] = i18n.t('note.also', { publishers: '\n' }).split('\n');
  return (
    <span className="sources faint">
      <SourceName source={first} name={sourceName(first)} linked={linked} />
      {others.length > 0 && ' · '}
      {others.length > 0 && before}
      {listPieces(
        others.map(({ publisher }) => publisher),
        (i) => others[i] && <SourceName key={i} source={others[i]} name={apart(others[i].publisher)} linked={linked} />,
      )}
      {others.length > 0 && after}
    </span>
  );
}

function SourceName({ source, name, linked }: { source: SourceFace; name: string; linked: boolean }) {
  const title = sourceTitle(source);
  if (!linked || !source.url) return <span title={title}>{name}</span>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer" title={title}>
      {name}
    </a>
  );
}
