/** How sources are named, on a line and in a citation. */
import { withoutIsolates } from '../lib/core/isolate.ts';
import type { NoteFace, SourceFace } from '../lib/core/types.ts';
import { apart, i18n } from './i18n.ts';
import { dateWords, listWords, quoted } from './words.ts';

/** "ANTARA, via Orbit Indonesia"; the publisher alone where it is its own agency. */
export function sourceName({ publisher, agencies }: SourceFace): string {
  const others = agencies.filter((agency) => agency !== publisher);
  return others.length === 0 ? apart(publisher) : i18n.t('note.via', { agency: listWords(others), publisher });
}

/** The sources after the first, one a publisher. */
export function otherSources([first, ...rest]: SourceFace[]): SourceFace[] {
  const seen = new Set([first?.publisher]);
  return rest.filter(({ publisher }) => !seen.has(publisher) && seen.add(publisher));
}

/** Printed headline and date, for a tooltip. */
export function sourceTitle({ title, publisher, date }: SourceFace): string {
  return i18n.t('note.dated', { title: title ? quoted(title) : publisher, date: dateWords(date) });
}

/** A source as a bibliography has it: who reported it, under which headline, when. */
export const sourceInFull = (source: SourceFace): string =>
  `${sourceName(source)}, ${source.title ? sourceTitle(source) : dateWords(source.date)}`;

/** Who asserts a note and who denies it: "Claim by NATO · North Korea denies it". Empty for plain facts. */
export function claimWords({ claim }: NoteFace): string {
  if (!claim) return '';
  const words = [i18n.t('note.claim', { who: listWords(claim.by) })];
  const { disputes } = claim;
  if (disputes.length > 0) words.push(i18n.t('note.denied', disputes.length, { who: listWords(disputes) }));
  return words.join(' · ');
}

/** A note as a line to paste: its text and date, who claims it, and every source in full. */
export function citation(note: NoteFace): string {
  const sources = note.sources.map((source) => [sourceInFull(source), source.url].filter(Boolean).join(', '));
  const claim = claimWords(note);
  const line = [`${note.text} (${dateWords(note.date)})`, claim && `${claim}.`, `${sources.join('; ')}.`];
  return withoutIsolates(line.filter(Boolean).join(' '));
}
