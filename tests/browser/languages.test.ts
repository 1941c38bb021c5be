/** The surfaces in the other languages, one of which runs the other way, and in one whose every text is twice as long. */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Family } from '../../lib/cli/browsers/names.ts';
import { until } from '../../lib/cli/browsers/poll.ts';
import { inLanguage } from '../../lib/cli/browsers/translated.ts';
import { accessSuite } from './access.suite.ts';
import { cardPlace, cardRoot, openByRest } from './card.ts';
import { textsCut } from './cut.ts';
import { twiceAsLong } from './translated.ts';
import { createWorld, type World } from './world.ts';

/** A browser of its own for the tests of one `describe`: with a build made for them, or in a language. */
function startedWith(family: Family, make?: () => string, language?: string): () => World {
  let made: World | undefined;
  let extension: string | undefined;
  beforeAll(async () => {
    extension = make?.();
    made = await createWorld(family, { ...(extension && { extension }), ...(language && { language }) });
  }, 60_000);
  afterAll(async () => {
    await made?.close();
    if (extension) rmSync(extension, { recursive: true, force: true });
  });
  return () => {
    if (!made) throw new Error('The browser did not start.');
    return made;
  };
}

/** Every page of ours says that it is in this language, and runs as that does. */
async function expectLanguage(world: World, language: string): Promise<void> {
  for (const path of ['popup.html', 'sidepanel.html', 'options.html', 'welcome.html']) {
    const page = await world.openOwn(path);
    const said = await until('its heading', () =>
      page.evaluate(() => document.querySelector('h1') && `${document.documentElement.lang} ${document.dir}`),
    );
    expect(said).toBe(`${language} ${language === 'ar' ? 'rtl' : 'ltr'}`);
    if (path !== 'welcome.html') continue;
    // All that the first page says is in one screen, of a small laptop.
    await page.setViewport({ width: 1280, height: 650 });
    await until('its article', () => page.$('article'));
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(650);
  }
  await world.tidy();
}

const startsOf = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map((one) => one.getBoundingClientRect().left));

const OTHERS = ['id', 'ko', 'ja'] as const;
const SCHEMES = ['dark', 'light'] as const;

describe.each(OTHERS)('%s, Chromium', (language) => {
  const world = startedWith('chromium', undefined, language);
  accessSuite(world, SCHEMES);
  it('is what the pages of ours are in', () => expectLanguage(world(), language));
});

describe.each([...OTHERS, 'ar'])('%s, Firefox', (language) => {
  const world = startedWith('firefox', () => inLanguage('firefox', language));
  accessSuite(world, SCHEMES);
  it('is what the pages of ours are in', () => expectLanguage(world(), language));
});

describe('ar, Chromium', () => {
  const world = startedWith('chromium', undefined, 'ar');
  afterEach(() => world().tidy());
  accessSuite(world, SCHEMES);

  const popupOver = async (slug: string): Promise<Page> => {
    const open = await world().open(slug);
    await open.marks(1);
    const popup = await world().popup(open.tabId);
    await until('notes in the popup', () => popup.$('.event:not(.article)'));
    return popup;
  };

  it('is what the pages of ours are in', () => expectLanguage(world(), 'ar'));

  it('notes keep their own language and direction, and so do names', async () => {
    const popup = await popupOver('demo');
    const texts = await popup.$$eval('.event p[lang]', (found) =>
      found.map((one) => `${one.getAttribute('lang')} ${getComputedStyle(one).direction}`),
    );
    expect(new Set(texts)).toEqual(new Set(['en ltr']));
    const names = await popup.$$eval('.filters .clip', (found) =>
      found.map((one) => `${one.getAttribute('lang')} ${getComputedStyle(one).direction}`),
    );
    expect(new Set(names)).toEqual(new Set(['en ltr']));
  });

  it('the rail is on the right of the notes, and the newest bar on the left', async () => {
    const popup = await popupOver('demo');
    const [rail = 0] = await startsOf(popup, '.event:not(.article) .rail');
    const [text = 0] = await startsOf(popup, '.event:not(.article) .rail + div');
    expect(rail).toBeGreaterThan(text);
    const bars = await startsOf(popup, '.bar');
    expect(bars).toEqual([...bars].sort((a, b) => b - a));
  });

  it('left is onward: along the names, and on the sliders of the strip', async () => {
    const popup = await popupOver('demo');
    await popup.$eval('.filters .chip', (chip) => (chip as HTMLElement).focus());
    const at = () => popup.$$eval('.filters .chip', (chips) => chips.indexOf(document.activeElement as Element));
    await popup.keyboard.press('ArrowLeft');
    expect(await at()).toBe(1);
    await popup.keyboard.press('ArrowRight');
    expect(await at()).toBe(0);
    const value = () => popup.$eval('.strip input', (slider) => (slider as HTMLInputElement).valueAsNumber);
    await popup.focus('.strip input');
    await popup.keyboard.press('ArrowLeft');
    await until('the slider to move', async () => (await value()) === 1);
  });

  it('a bar that is pressed is the one that narrows', async () => {
    const popup = await popupOver('demo');
    const [x, y] = await popup.$$eval('.bar', (bars) => {
      const box = bars.at(-2)?.getBoundingClientRect() as DOMRect;
      return [box.left + box.width / 2, box.bottom - 2];
    });
    await popup.mouse.click(x ?? 0, y ?? 0);
    const inside = () => popup.$$eval('.bar', (bars) => bars.findIndex((bar) => bar.classList.contains('in')));
    const count = (await popup.$$('.bar')).length;
    await until('the bar to be chosen', async () => (await inside()) === count - 2);
  });

  it('icons that point along the line point the other way, others do not', async () => {
    const open = await world().open('demo');
    await open.marks(1);
    await openByRest(world().latar, open.page, 'Kim Jong Un');
    const root = await cardRoot(world().latar, open.page);
    const turned = await root?.evaluate((card) =>
      [...card.querySelectorAll('.icon')].map(
        (icon) => `${icon.classList.contains('turns')} ${getComputedStyle(icon).transform !== 'none'}`,
      ),
    );
    expect(new Set(turned)).toEqual(new Set(['true true', 'false false']));
  });

  it.each([
    ['arabic', 'كوريا الشمالية', 'right'],
    ['demo', 'Pyongyang', 'left'],
  ] as const)('on %s the card begins where its word begins', async (slug, word, side) => {
    const open = await world().open(slug);
    await open.marks(1);
    await open.page.setViewport({ width: 1280, height: 800 });
    await openByRest(world().latar, open.page, word);
    const { apart, box } = await cardPlace(world().latar, open.page);
    expect(apart).toBe(true);
    const edge = await open.page.evaluate((which) => {
      const [range] = CSS.highlights.get('latar-open') ?? [];
      const live = new Range();
      live.setStart((range as AbstractRange).startContainer, (range as AbstractRange).startOffset);
      live.setEnd((range as AbstractRange).endContainer, (range as AbstractRange).endOffset);
      return live.getBoundingClientRect()[which];
    }, side);
    expect(Math.abs(box[side] - edge)).toBeLessThanOrEqual(1);
  });
});

describe('every text twice as long', () => {
  const world = startedWith('chromium', () => twiceAsLong('chromium'));
  afterEach(() => world().tidy());

  it('is read to its end in a card 320 px wide', async () => {
    const open = await world().open('demo');
    await open.page.setViewport({ width: 320, height: 800 });
    await open.marks(1);
    await openByRest(world().latar, open.page, 'Kim Jong Un');
    const root = await cardRoot(world().latar, open.page);
    await root?.evaluate((card) => {
      for (const button of card.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
    });
    expect(await root?.evaluate((card) => card.querySelector('[role=dialog]')?.clientWidth)).toBeLessThanOrEqual(320);
    expect(await root?.evaluate(textsCut)).toEqual([]);
  });

  it.each([
    ['popup', 400],
    ['sidepanel', 320],
    ['options', 400],
    ['welcome', 400],
  ])('is read to its end in the %s, %i px wide', async (name, width) => {
    const open = await world().open('demo');
    await open.marks(1);
    const page = await world().openOwn(`${name}.html?tab=${open.tabId}`);
    await page.setViewport({ width, height: 600 });
    await until('its heading', () => page.$('h1'));
    if (name === 'options') await until('the corpus', () => page.$('.publishers'));
    else if (name !== 'welcome') await until('notes', () => page.$('.event'));
    expect(await page.evaluate(`(${textsCut})(document)`)).toEqual([]);
  });
});
