/** What generated pages are put together from: sections of an article, teasers, comments, and the markup around them. */
import type { Chance } from './random.ts';
import { type NamesByLanguage, paragraph, sentence } from './sentences.ts';
import type { Language } from './words.ts';

export interface Parts {
  headline(of: Language): string;
  links(count: number, of: Language): string;
  section(of: Language): string;
  teaser(of: Language): string;
  comment(of: Language): string;
  /** About 1 kB of what pages carry besides text: a place for something, its settings, a few words. */
  slot(of: Language): string;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** `named`: the share of sentences that hold a listed name. */
export function partsOf(names: NamesByLanguage, random: Chance, named: number): Parts {
  const line = (of: Language) => sentence(of, names, random, undefined, named);
  const text = (most: number, of: Language) => paragraph(1 + random.below(most), of, names, random, wrap, named);
  const links = (count: number, of: Language) =>
    Array.from({ length: count }, () => `<li><a href="#">${line(of).slice(0, 18)}</a></li>`).join('');

  function wrap(text: string): string {
    const roll = random.next();
    if (roll < 0.3) return `<a class="link" href="/t/${random.below(1000)}">${text}</a>`;
    if (roll < 0.4) return `<strong>${text}</strong>`;
    if (roll < 0.48) return `<em>${text}</em>`;
    return text;
  }

  function section(of: Language): string {
    const blocks = Array.from(
      { length: 3 + random.below(4) },
      () =>
        `<div class="block block--text" data-block-id="${random.below(1e9)}" data-component="text">\n  <p class="text text--body">${text(3, of)}</p>\n</div>\n`,
    );
    const body = blocks.join('');
    const extras = [
      () => `<figure class="media"><img alt="" width="640" height="2"><figcaption>${text(1, of)}</figcaption></figure>`,
      () => `<ul class="facts">${Array.from({ length: 4 }, () => `<li>${text(1, of)}</li>`).join('')}</ul>`,
      () =>
        `<blockquote class="quote"><p>${text(2, of)}</p><cite>${escaped(line(of).slice(0, 30))}</cite></blockquote>`,
      () =>
        `<div class="promo" aria-hidden="true"><div class="inner" data-slot="mid-${random.below(99)}"><script>window.slots = ${numbers(40)};</script></div></div>`,
    ];
    return `<section><h2>${line(of)}</h2>\n${body}${random.pick(extras)()}</section>\n`;
  }

  function teaser(of: Language): string {
    const at = random.below(9999);
    return `<div class="card card--rail" data-track="rail-${at}" data-position="${at}">
  <div class="thumb"><picture><source srcset="/i/${at}-320.webp 320w, /i/${at}-640.webp 640w" type="image/webp"><img alt="" width="80" height="2"></picture></div>
  <div class="words"><span class="label">${ICON} World</span>
    <h3 class="card__title"><a class="card__link" href="/s/${at}?from=rail" data-id="${at}">${line(of)}</a></h3>
    <p class="small"><time datetime="2024-07-12">12 Jul</time> <span>${random.below(60)} min</span></p>
  </div>
</div>
`;
  }

  function comment(of: Language): string {
    return `<div class="comment comment--top" id="c${random.below(99999)}" data-author="${random.below(99999)}">
  <div class="who"><img class="face" alt="" width="24" height="2"><span class="nick">reader${random.below(9999)}</span> <time>${random.below(24)}:00</time></div>
  <div class="said"><p>${text(2, of)}</p></div>
  <div class="tools"><button class="tool tool--up" aria-label="Agree">${ICON}<span>${random.below(90)}</span></button> <button class="tool">Reply</button> <button class="tool">Report</button></div>
</div>
`;
  }

  function slot(of: Language): string {
    const at = random.below(99999);
    const way = `/section-${at % 40}/${at}/a-page-of-some-length-with-words-in-its-address-${at}`;
    const item = (i: number) =>
      `    <li class="module__item module__item--${i} is-loaded" data-event="module-${at}-${i}">
      <a class="module__link js-track" href="${way}-${i}.html?source=module&amp;position=${i}" title="" data-vars="{&quot;id&quot;:${at},&quot;rank&quot;:${i}}">${escaped(line(of).slice(0, 14 + (i % 3)))}</a>
    </li>
`;
    return `<div class="module module--wide module--${at % 9} l-col-4 l-col-m-6" id="module-${at}" data-component="module" data-config="{&quot;limit&quot;:${at % 12},&quot;lazy&quot;:true}">
  <div class="module__inner module__inner--padded">
    <script>window.modules = (window.modules || []).concat({ id: ${at}, at: ${numbers(10)} });</script>
    <ul class="module__list module__list--plain" role="list">
${item(1)}${item(2)}    </ul>
    <div class="module__ad" aria-hidden="true"><div class="ad ad--lazy" data-sizes="300x250,300x600,320x50"></div></div>
  </div>
</div>
`;
  }

  const numbers = (count: number) => JSON.stringify(Array.from({ length: count }, () => random.below(1e6)));

  return { headline: line, links, section, teaser, comment, slot };
}

const ICON =
  '<svg class="icon" width="12" height="12" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2l3 7h7l-5.5 4.5L18 21l-6-4-6 4 1.5-7.5L2 9h7z"/></svg>';
