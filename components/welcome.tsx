import type { NoteDate } from '../lib/core/schema.ts';
import { i18n } from './i18n.ts';
import { Icon, type IconName } from './icon.tsx';
import { dateWords } from './words.ts';

export interface WelcomeProps {
  /** Key that steps to the next name, as the browser writes it; empty when none is set. */
  stepKey: string;
  /** Whether names open by resting, as they do at first. */
  byRest: boolean;
  /** The reader has opened a card here. */
  tried: boolean;
  onSettings: () => void;
}

/** The date of the article that is there to try. */
export const ARTICLE_DATE: NoteDate = { value: '2024-07-13', precision: 'day' };

/** What the article says: its headline, and its paragraphs. */
export const articleText = (): [headline: string, ...paragraphs: string[]] => [
  i18n.t('welcome.headline'),
  i18n.t('welcome.first'),
  i18n.t('welcome.second'),
  i18n.t('welcome.third'),
];

/** The first page: what Latar does, and an article to try it on. Needs `welcome.css`. */
export function Welcome({ stepKey, byRest, tried, onSettings }: WelcomeProps) {
  return (
    <main className="surface welcome">
      <div className="tells">
        <p className="mark">{i18n.t('name')}</p>
        <h1>{i18n.t('welcome.head')}</h1>
        <p className="lead">{i18n.t('welcome.lead')}</p>
        <ul>
          <Way icon="jump">{i18n.t('welcome.rest')}</Way>
          {stepKey && (
            <Way icon="arrow">
              {i18n.t('welcome.step')} <kbd dir="ltr">{stepKey}</kbd>
            </Way>
          )}
          <Way icon="fold">{i18n.t('welcome.button')}</Way>
        </ul>
        <p className="private">{i18n.t('options.private')}</p>
        <button type="button" className="push" onClick={onSettings}>
          {i18n.t('foot.settings')}
        </button>
      </div>
      <div className="tries">
        <p className="hint" role="status">
          {tried ? i18n.t('welcome.tried') : byRest && i18n.t('welcome.try')}
        </p>
        <Article />
      </div>
    </main>
  );
}

function Way({ icon, children }: { icon: IconName; children: React.ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}

/** Never drawn again once it is there: what is marked in it would be lost. */
function Article() {
  const [headline, ...paragraphs] = articleText();
  return (
    <article aria-label={i18n.t('welcome.paper')}>
      <h2>{headline}</h2>
      <p className="dateline">
        <time dateTime={ARTICLE_DATE.value}>{dateWords(ARTICLE_DATE)}</time>
      </p>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p className="made">{i18n.t('welcome.made')}</p>
    </article>
  );
}
