/**
 * The page that shows all pictures. Without a script: choices narrow it and put it in another order by
 * `:has()`, and each group has an address of its own.
 */
import { FAMILIES } from '../browsers/names.ts';
import { LANGUAGES, type Picture, STATES, SURFACES, THEMES, WIDTHS } from './plan.ts';

/** What a picture is told apart by; each of them can be chosen, and all but the width put the page in order. */
const KEYS = ['surface', 'state', 'language', 'theme', 'width', 'family'] as const;
type Key = (typeof KEYS)[number];

const WORDS: Partial<Record<string, string>> = {
  family: 'browser',
  en: 'English',
  id: 'Indonesian',
  ko: 'Korean',
  ja: 'Japanese',
  ar: 'Arabic',
  chromium: 'Chromium',
  firefox: 'Firefox',
  forced: 'forced colours',
};
const word = (value: string): string => WORDS[value] ?? value;

/** Values in the order that they are shown in. */
const ORDER: Record<Key, readonly string[]> = {
  surface: SURFACES,
  state: [...new Set(SURFACES.flatMap((surface): readonly string[] => STATES[surface]))],
  language: LANGUAGES,
  theme: THEMES,
  width: WIDTHS,
  family: FAMILIES,
};
/** What the reader narrows the page to; states, of which there are many, in a list of their own. */
const CHOICES = ['surface', 'language', 'theme', 'width', 'family'] as const;
const ARRANGED = ['surface', 'state', 'language', 'theme', 'family'] as const;

const present = (pictures: readonly Picture[], key: Key): string[] =>
  ORDER[key].filter((value) => pictures.some((picture) => picture[key] === value));

/** 1.4 MB. */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Chosen at first, where it is there: thousands of pictures at once are none. */
const FIRST: Partial<Record<Key, string>> = { language: 'en', theme: 'light', width: 'wide', family: 'chromium' };

const radio = (name: string, value: string, label: string, isFirst: boolean): string =>
  `<label><input type="radio" name="${name}" value="${value}"${isFirst ? ' checked' : ''}> ${label}</label>`;

function choice(pictures: readonly Picture[], key: Key): string {
  const values = present(pictures, key);
  const first = values.find((value) => value === FIRST[key]) ?? '';
  const radios = ['', ...values].map((value) => radio(key, value, word(value) || 'all', value === first));
  return `<fieldset><legend>${word(key)}</legend>${radios.join('')}</fieldset>`;
}

/** All states, by surface. */
function stateList(pictures: readonly Picture[]): string {
  const groups = present(pictures, 'surface').map((surface) => {
    const mine = present(
      pictures.filter((picture) => picture.surface === surface),
      'state',
    );
    const options = mine.map((state) => `<option value="${surface}-${state}">${state}</option>`);
    return `<optgroup label="${surface}">${options.join('')}</optgroup>`;
  });
  return `<label>state <select name="state"><option value="">all</option>${groups.join('')}</select></label>`;
}

/** A heading stands before all pictures of its group, when the page is in that order. */
function headings(pictures: readonly Picture[], key: (typeof ARRANGED)[number]): string {
  return present(pictures, key)
    .map((value) => {
      const order = `--${key}:${2 * ORDER[key].indexOf(value)}`;
      return `<h2 class="by-${key}" id="${key}-${value}" style="${order}">${word(value)}</h2>`;
    })
    .join('');
}

function figure(picture: Picture): string {
  const { file, pixels, surface, state } = picture;
  const order = ARRANGED.map((key) => `--${key}:${2 * ORDER[key].indexOf(picture[key]) + 1}`).join(';');
  const data = [...CHOICES.map((key) => `data-${key}="${picture[key]}"`), `data-state="${surface}-${state}"`].join(' ');
  const [width, height] = [pixels.width, pixels.height];
  const said = [picture.language, picture.theme, picture.width, picture.family].map(word).join(' · ');
  return `<figure ${data} style="${order}"><a href="${file}"><img src="${file}" width="${width}" height="${height}" loading="lazy" alt="${surface}, ${state}: ${said}"></a><figcaption><b>${surface} · ${state}</b> ${said}</figcaption></figure>`;
}

const narrowing = (pictures: readonly Picture[]): string => {
  const states = [...new Set(pictures.map(({ surface, state }) => `${surface}-${state}`))];
  const values = [...CHOICES.map((key) => [key, present(pictures, key)] as const), ['state', states] as const];
  return values
    .flatMap(([key, all]) =>
      all.map(
        (value) =>
          `body:has(form [value=${value}]:is([name=${key}], [name=${key}] *):checked) figure:not([data-${key}=${value}]){display:none}`,
      ),
    )
    .join('\n');
};

const arranging = (): string =>
  ARRANGED.map(
    (key) =>
      `body:has([name=order][value=${key}]:checked){& .by-${key}{display:block;order:var(--${key})}& figure{order:var(--${key})}}`,
  ).join('\n');

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1c1b20, #ecebf0); --soft: light-dark(#55535e, #b6b4c1); --line: light-dark(#e5e3e9, #37353e); --paper: light-dark(#fff, #1d1c21); --wash: light-dark(#f7f6f9, #26252b) }
* { box-sizing: border-box }
body { margin: 0; padding: 32px; font: 14px/1.5 ui-sans-serif, system-ui, "Noto Sans", sans-serif; color: var(--ink); background: var(--paper) }
h1 { margin: 0 0 2px; font-size: 24px; font-weight: 650; letter-spacing: -.01em }
p { margin: 0; color: var(--soft) }
form { display: flex; flex-wrap: wrap; gap: 14px 36px; margin: 24px 0 0; padding: 16px 0; border-block: 1px solid var(--line) }
fieldset { display: flex; flex-wrap: wrap; gap: 2px 14px; min-width: 0; margin: 0; padding: 0; border: 0 }
legend { padding: 0; font-size: 12px; color: var(--soft) }
label { white-space: nowrap; cursor: pointer }
select { margin-inline-start: 4px; font: inherit; color: inherit; background: var(--wash); border: 1px solid var(--line); border-radius: 6px }
input { accent-color: var(--ink); margin: 0 }
nav { display: flex; flex-wrap: wrap; gap: 2px 14px; padding: 14px 0; font-size: 12.5px }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 3px }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr)); gap: 28px 24px; align-items: start }
h2 { display: none; grid-column: 1 / -1; margin: 20px 0 -12px; font-size: 16px; font-weight: 650; scroll-margin-top: 16px }
figure { margin: 0; min-width: 0 }
figure a { display: block; overflow: hidden; max-height: 440px; border: 1px solid var(--line); border-radius: 8px; background: var(--wash) }
img { display: block; width: auto; max-width: 100%; height: auto; margin-inline: auto }
figcaption { margin-top: 6px; font-size: 12px; color: var(--soft) }
figcaption b { display: block; font-weight: 600; color: var(--ink) }
:focus-visible { outline: 2px solid light-dark(#1a5fd0, #8ab4ff); outline-offset: 2px }`;

/** The whole document; files are named as they lie beside it. */
export function indexPage(pictures: readonly Picture[]): string {
  const bytes = pictures.reduce((sum, picture) => sum + picture.bytes, 0);
  const orders = ARRANGED.map((key, i) => radio('order', key, word(key), i === 0)).join('');
  const links = present(pictures, 'surface').map((surface) => `<a href="#surface-${surface}">${surface}</a>`);
  const sorted = [...pictures].sort((a, b) => {
    const first = KEYS.find((key) => a[key] !== b[key]);
    return first ? ORDER[first].indexOf(a[first]) - ORDER[first].indexOf(b[first]) : 0;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Latar in pictures</title>
<style>${STYLE}
${arranging()}
${narrowing(pictures)}</style></head>
<body><h1>Latar in pictures</h1><p>${pictures.length} pictures, ${megabytes(bytes)}</p>
<form>${CHOICES.map((key) => choice(pictures, key)).join('')}${stateList(pictures)}<fieldset><legend>in the order of</legend>${orders}</fieldset></form>
<nav>${links.join('')}</nav>
<main>${ARRANGED.map((key) => headings(pictures, key)).join('\n')}
${sorted.map(figure).join('\n')}</main></body></html>
`;
}
