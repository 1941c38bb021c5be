import { afterEach, describe, expect, it } from 'vitest';
import { cardPlace, openByRest } from './card.ts';
import { encode } from './encode.ts';
import { html } from './made.ts';
import { expectMarks } from './marks.ts';
import type { World } from './world.ts';

/** Encoding, language, text, and what of it is marked. */
const ENCODINGS: [label: string, lang: string, text: string, marks: string[]][] = [
  ['iso-8859-1', 'fr', 'La Corée du Nord écrit à Séoul.', ['Corée du Nord', 'Séoul']],
  ['windows-1252', 'de', '„Südkorea“ – so heißt das Heft.', ['Südkorea']],
  ['iso-8859-2', 'pl', 'Tak mówi Korea Południowa.', ['Korea Południowa']],
  ['windows-1250', 'cs', 'Vedle leží Severní Korea a Jižní Korea.', ['Severní Korea', 'Jižní Korea']],
  ['iso-8859-5', 'ru', 'Там Южная Корея и Россия.', ['Южная Корея', 'Россия']],
  ['windows-1251', 'uk', 'Це Північна Корея і Україна.', ['Північна Корея', 'Україна']],
  ['koi8-r', 'ru', 'Пишет Ким Чен Ын.', ['Ким Чен Ын']],
  ['iso-8859-6', 'ar', 'هنا كوريا الشمالية.', ['كوريا الشمالية']],
  ['windows-1256', 'ar', 'هنا روسيا.', ['روسيا']],
  ['iso-8859-7', 'el', 'Εδώ η Βόρεια Κορέα.', ['Βόρεια Κορέα']],
  ['windows-1253', 'el', 'Εδώ η Ρωσία.', ['Ρωσία']],
  ['iso-8859-8', 'he', 'כאן צפון קוריאה.', ['צפון קוריאה']],
  ['windows-1255', 'he', 'כאן רוסיה.', ['רוסיה']],
  ['iso-8859-9', 'tr', 'Burası Güney Kore, şurası Rusya.', ['Güney Kore', 'Rusya']],
  ['gb2312', 'zh-Hans', '今天朝鲜和俄罗斯。', ['朝鲜', '俄罗斯']],
  ['gbk', 'zh-Hans', '今天乌克兰。', ['乌克兰']],
  ['gb18030', 'zh-Hans', '昨天金正恩。', ['金正恩']],
  ['big5', 'zh-Hant', '今天北韓和俄羅斯。', ['北韓', '俄羅斯']],
  ['shift_jis', 'ja', 'ここは北朝鮮とロシアです。', ['北朝鮮', 'ロシア']],
  ['euc-jp', 'ja', 'ここは平壌です。', ['平壌']],
  ['euc-kr', 'ko', '여기는 북한이고 나토가 있다.', ['북한', '나토']],
  ['utf-16le', 'ko', '여기는 평양과 NATO.', ['평양', 'NATO']],
  ['utf-16be', 'ja', 'ここはソウルとNATO。', ['ソウル', 'NATO']],
];

/** Documents that are no page to read in, and say nothing of it. */
const OTHERS: [what: string, type: string, body: string][] = [
  ['text', 'text/plain; charset=utf-8', 'NATO and Seoul.'],
  ['a drawing', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">NATO</text></svg>'],
  [
    'a feed',
    'application/xml',
    '<?xml version="1.0"?><rss version="2.0"><channel><title>NATO</title><item><title>Seoul</title></item></channel></rss>',
  ],
  ['data', 'application/json', '{"about":"NATO"}'],
  [
    'a PDF',
    'application/pdf',
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  ],
];

const XHTML = `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><head><title>XHTML</title></head>
<body><h1>Seoul</h1><p>Then <b>Kim</b>&#160;Jong <i>Un</i><br/>spoke of NATO, and NATO.</p><pre>KCNA</pre><p hidden="">Kyiv</p>
<svg xmlns="http://www.w3.org/2000/svg"><text>Ukraine</text></svg></body></html>`;

/** Whatever a tab may hold. */
export function documentsSuite(world: () => World): void {
  afterEach(() => world().tidy());

  describe('old encodings', () => {
    it.each(['header', 'meta'] as const)('told by the %s', async (by) => {
      const { site } = world();
      const frames = ENCODINGS.map(([label, lang, text]) => {
        const declared = by === 'meta' && !label.startsWith('utf-16') ? `<meta charset="${label}">` : '';
        const body = `<!doctype html><html lang="${lang}"><head>${declared}</head><body><p>${text}</p></body></html>`;
        const type = by === 'meta' ? 'text/html' : `text/html; charset=${label}`;
        return `<iframe name="${label}" src="/${site.put({ type, body: encode(label, body) })}/"></iframe>`;
      });
      const open = await world().show(html(frames.join('')));
      for (const [label, , , marks] of ENCODINGS) await expectMarks(await open.frame(label), marks);
    });
  });

  describe('documents', () => {
    it('XHTML', async () => {
      const open = await world().show({ type: 'application/xhtml+xml', body: XHTML });
      await expectMarks(open.page, ['Seoul', 'Kim Jong Un', 'NATO', '(NATO)']);
      expect(await open.counts()).toEqual({ seoul: 1, 'kim-jong-un': 1, nato: 2 });
      expect((await openByRest(world().latar, open.page, 'Seoul')).name).toBe('Seoul');
    });

    it('that give an element our name are read all the same', async () => {
      // Elements are properties of the window by their ids, in the world of extensions as well.
      const open = await world().show(html(`<p id="latar">NATO.</p><p id="browser">Seoul.</p><i id="chrome">.</i>`));
      await expectMarks(open.page, ['NATO', 'Seoul']);
    });

    it('being written are left alone', async () => {
      const open = await world().show(html(`<p>NATO.</p><script>document.designMode = 'on'</script>`));
      await open.report();
      // Whatever was due by then has been done.
      await open.page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
      expect(await open.counts()).toEqual({});
      expect(await open.page.evaluate(() => CSS.highlights.size)).toBe(0);
    });

    it('others are left alone, without an error', async () => {
      const { site } = world();
      const open = await world().show(html('<p>NATO.</p>'));
      for (const [, type, body] of OTHERS) {
        await open.page.goto(`${site.origin}/${site.put({ type, body })}/`, { waitUntil: 'load' });
        expect(await open.page.evaluate(() => CSS.highlights.size)).toBe(0);
      }
      await open.page.goto(`${site.origin}/${site.put(html('<p>Seoul.</p>'))}/`);
      await expectMarks(open.page, ['Seoul']);
    });
  });

  describe('from right to left', () => {
    it.each([
      ['ar', 'في <b>كوريا</b> الشمالية، ثم وروسيا.', 'كوريا الشمالية', 'North Korea'],
      ['he', 'ראש הממשלה ביקר ברוסיה ובצפון קוריאה.', 'רוסיה', 'Russia'],
    ])('%s: the card stands beside the word and inside the window', async (lang, text, word, name) => {
      const { latar } = world();
      const open = await world().show(html(`<p>${text}</p>`, { lang, attributes: 'dir="rtl"' }));
      await open.page.setViewport({ width: 700, height: 500 });
      await open.marks(2);
      expect((await openByRest(latar, open.page, word)).name).toBe(name);
      const { apart, box } = await cardPlace(latar, open.page);
      expect(apart).toBe(true);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(700);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(500);
    });
  });
}
