import { useState } from 'react';
import { i18n } from './i18n.ts';
import { Notice, type Said } from './notice.tsx';
import type { SettingsProps } from './options-opening.tsx';
import { focusHeading, OptionsPart } from './options-part.tsx';
import { languageWords, listWords } from './words.ts';

export interface OptionsNotesProps extends SettingsProps {
  /** Languages that notes are written in, as tags. */
  languages: readonly string[];
}

/** The languages of the notes, best first, each called by its own name. */
export function OptionsNotes({ settings: { notes }, onChange, languages }: OptionsNotesProps) {
  const [said, setSaid] = useState<Said | null>(null);
  const others = [...new Set(['en', 'id', ...languages])].filter((tag) => !notes.includes(tag));
  const change = (next: string[]) => {
    onChange({ notes: next });
    const words = next.map(nameOf);
    setSaid({ text: next.length > 0 ? i18n.t('options.notesDone', { languages: listWords(words) }) : auto });
  };
  const auto = i18n.t('options.notesAuto');
  return (
    <OptionsPart id="notes" title={i18n.t('options.notes')} why={i18n.t('options.notesWhy')}>
      {notes.length === 0 && <p>{auto}</p>}
      {notes.length > 0 && (
        <ol className="lines">
          {notes.map((tag, at) => {
            const before = notes[at - 1];
            const names = { language: nameOf(tag), before: before ? nameOf(before) : '' };
            return (
              <li key={tag}>
                <span className="grow" lang={tag}>
                  {nameOf(tag)}
                </span>
                {before && (
                  <button
                    type="button"
                    className="push"
                    aria-label={i18n.t('options.notesUpLabel', names)}
                    onClick={({ currentTarget }) => {
                      // A line that moves would lose the focus, and the first one has no such button.
                      currentTarget.closest('li')?.querySelector<HTMLElement>('.push:last-child')?.focus();
                      change([...notes.slice(0, at - 1), tag, before, ...notes.slice(at + 1)]);
                    }}
                  >
                    {i18n.t('options.notesUp')}
                  </button>
                )}
                <button
                  type="button"
                  className="push"
                  aria-label={i18n.t('options.notesOffLabel', names)}
                  onClick={({ currentTarget }) => {
                    focusHeading(currentTarget);
                    change(notes.filter((other) => other !== tag));
                  }}
                >
                  {i18n.t('options.notesOff')}
                </button>
              </li>
            );
          })}
        </ol>
      )}
      {others.length > 0 && (
        <div className="row wraps">
          {others.map((tag) => (
            <button
              key={tag}
              type="button"
              className="push"
              onClick={({ currentTarget }) => {
                focusHeading(currentTarget);
                change([...notes, tag]);
              }}
            >
              {i18n.t('options.notesAdd', { language: nameOf(tag) })}
            </button>
          ))}
        </div>
      )}
      <Notice said={said} />
    </OptionsPart>
  );
}

/** Autonyms; the browser’s own for Indonesian is the country’s. */
function nameOf(tag: string): string {
  if (tag === 'en') return i18n.t('options.notesEn');
  return tag === 'id' ? i18n.t('options.notesId') : languageWords(tag, tag);
}
