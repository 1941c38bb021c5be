/** Pages to take pictures on: the article of the first-run page, in each language, and a few that test a card's place. */
import { resolve } from 'node:path';
import { BUILD, type Family } from '../browsers/names.ts';
import { messagesOf } from '../browsers/translated.ts';
import { ROOT } from '../run.ts';
import type { Answer, Routes } from '../serve.ts';
import { LANGUAGES, type Language } from './plan.ts';

/** A name that the article has, on which the card of its picture opens. */
export const WORD: Record<Language, string> = {
  en: 'Kim Jong Un',
  id: 'Kim Jong Un',
  ko: '김정은',
  ja: '金正恩',
  ar: 'كيم جونغ أون',
};

/** As the demonstration article is set, and as the first-run page sets it. */
const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c1b20, #e9e7ec); --soft: light-dark(#605d66, #a5a1ac); --paper: light-dark(#fff, #17161a) }
html { background: var(--paper) }
body { margin: 0 auto; max-width: 620px; padding: 48px 28px 480px; color: var(--ink); font: 19px/1.65 Charter, Georgia, "Noto Serif", "Noto Serif CJK JP", "Noto Naskh Arabic", serif }
:lang(ko) { font-family: "Noto Serif CJK KR", serif; word-break: keep-all }
h1 { font-size: 36px; line-height: 1.2; font-weight: 600; margin: 0 0 10px; text-wrap: balance }
time { display: block; margin-bottom: 24px; font: 14px/1.5 system-ui, sans-serif; color: var(--soft) }
p { margin: 0 0 20px }
html.vertical { writing-mode: vertical-rl }
.vertical body { max-width: none; max-height: 640px; padding: 40px 60px }
iframe { width: 100%; height: 560px; border: 1px solid light-dark(#d3d0d9, #4a4853); border-radius: 8px }`;

const page = (lang: string, title: string, body: string, attributes = ''): Answer => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="${lang}" ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${STYLE}</style></head><body>${body}</body></html>`,
});

function article(family: Family, language: Language, attributes = ''): Answer {
  const words = messagesOf(resolve(ROOT, BUILD[family]), language);
  const say = (key: string) => words[`welcome_${key}`]?.message ?? '';
  const date = new Intl.DateTimeFormat(words.locale?.message, { dateStyle: 'long' }).format(new Date('2024-07-13'));
  const paragraphs = ['first', 'second', 'third'].map((key) => `<p>${say(key)}</p>`);
  const direction = `dir="${words.direction?.message ?? 'ltr'}" ${attributes}`;
  const body = `<article><h1>${say('headline')}</h1><time datetime="2024-07-13">${date}</time>${paragraphs.join('')}</article>`;
  return page(language, say('headline'), body, direction);
}

/** `/article/<language>/`, and pages for single states; for `serve`. */
export const articles = (family: Family): Routes => ({
  ...Object.fromEntries(LANGUAGES.map((language) => [`/article/${language}/`, () => article(family, language)])),
  '/vertical/': () => article(family, 'ja', 'class="vertical"'),
  '/framed/': () =>
    page('en', 'A page with a frame', '<p>A page around it.</p><iframe name="inner" src="/article/en/"></iframe>'),
  // Chrome shows such a file by a page of its own: no script of ours is in it, though it could be.
  '/feed/': () => ({ type: 'application/xml', body: '<feed><title>A feed</title></feed>' }),
});
