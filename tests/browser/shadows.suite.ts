import { afterEach, describe, expect, it } from 'vitest';
import { html } from './made.ts';
import { expectMarks } from './marks.ts';
import type { World } from './world.ts';

interface Case {
  what: string;
  body: string;
  /** Marks before the script runs, where there is one. */
  from?: string[];
  /** What the page does then. */
  script?: string;
  /** Repeats in brackets. */
  marks: string[];
  counts: Record<string, number>;
}

const shadow = (inside: string) => `<template shadowrootmode="open">${inside}</template>`;

const CASES: Case[] = [
  {
    what: 'nested, each where its host stands, with what is slotted into them',
    body: `<p>First Russia.</p>
      <outer-box>${shadow(`<p>Then KCNA.</p><inner-box>${shadow('<p>Deep in it, NATO and <slot></slot>.</p>')}Kyiv</inner-box><slot></slot>`)}
      <p>Slotted, Seoul.</p></outer-box><p>At the end Ukraine, and NATO again.</p>`,
    marks: ['Russia', 'KCNA', 'NATO', 'Kyiv', 'Seoul', 'Ukraine', '(NATO)'],
    counts: { nato: 2, russia: 1, kcna: 1, kyiv: 1, seoul: 1, ukraine: 1 },
  },
  {
    what: 'a closed one is left alone, without an error',
    body: `<closed-box><template shadowrootmode="closed"><p>NATO.</p></template></closed-box><p>Seoul.</p>`,
    marks: ['Seoul'],
    counts: { seoul: 1 },
  },
  {
    what: 'a name does not run from a host into what stands around it',
    body: `<p>North <x-item>${shadow('<span>Korea</span>')}</x-item> and <x-item>${shadow('<b>South Korea</b>')}</x-item>.</p>`,
    marks: ['South Korea'],
    counts: { 'south-korea': 1 },
  },
  {
    what: 'an element that brings its own when it is added',
    body: '<p>Russia.</p>',
    from: ['Russia'],
    script: `customElements.define('late-box', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>Late NATO.</p>'; }
      });
      document.body.append(document.createElement('late-box'));`,
    marks: ['Russia', 'NATO'],
    counts: { russia: 1, nato: 1 },
  },
  {
    what: 'text added to one and to one inside it',
    body: `<outer-box>${shadow(`<p>Russia.</p><inner-box>${shadow('<p>Nobody yet.</p>')}</inner-box>`)}</outer-box>`,
    from: ['Russia'],
    script: `const outer = document.querySelector('outer-box').shadowRoot;
      outer.append(Object.assign(document.createElement('p'), { textContent: 'Later NATO.' }));
      outer.querySelector('inner-box').shadowRoot.querySelector('p').firstChild.data = 'KCNA by now.';`,
    marks: ['Russia', 'KCNA', 'NATO'],
    counts: { russia: 1, kcna: 1, nato: 1 },
  },
  {
    what: 'text that goes from one',
    body: `<news-box>${shadow('<p>Russia.</p><p id="going">NATO.</p>')}</news-box>`,
    from: ['Russia', 'NATO'],
    script: `document.querySelector('news-box').shadowRoot.querySelector('#going').remove()`,
    marks: ['Russia'],
    counts: { russia: 1 },
  },
  {
    what: 'text that stands in one without any element',
    body: `<bare-box>${shadow('Here is NATO.')}</bare-box>`,
    marks: ['NATO'],
    counts: { nato: 1 },
  },
  {
    what: 'one attached to an element that was there already',
    body: '<p>Russia.</p><news-box></news-box>',
    from: ['Russia'],
    script: `document.querySelector('news-box').attachShadow({ mode: 'open' }).innerHTML = '<p>Late NATO.</p>'`,
    marks: ['Russia', 'NATO'],
    counts: { russia: 1, nato: 1 },
  },
  {
    what: 'still there when what stands around it changes',
    body: `<div id="around"><p>Russia.</p><news-box>${shadow('<p>NATO.</p>')}</news-box></div>`,
    from: ['Russia', 'NATO'],
    script: `around.append('And Kyiv.')`,
    marks: ['Russia', 'NATO', 'Kyiv'],
    counts: { russia: 1, nato: 1, kyiv: 1 },
  },
  {
    what: 'there again when its host comes back',
    body: `<p>Russia.</p><news-box>${shadow('<p>NATO.</p>')}</news-box>`,
    from: ['Russia', 'NATO'],
    script: `const box = document.querySelector('news-box'); box.remove(); setTimeout(() => { document.body.append('Kyiv.', box) }, 1500)`,
    marks: ['Russia', 'Kyiv', 'NATO'],
    counts: { russia: 1, nato: 1, kyiv: 1 },
  },
  {
    what: 'belongs to the section in which its host stands',
    body: `<p>NATO.</p><h2>Next</h2><news-box>${shadow('<p>NATO.</p>')}</news-box><p>NATO.</p>`,
    marks: ['NATO', 'NATO', '(NATO)'],
    counts: { nato: 3 },
  },
];

/** Open shadow roots: read as if their text stood in the page. */
export function shadowsSuite(world: () => World): void {
  afterEach(() => world().tidy());

  describe('shadow roots', () => {
    it.each(CASES)('$what', async ({ body, from, script, marks, counts }) => {
      const open = await world().show(html(body));
      if (from && script) {
        await expectMarks(open.page, from);
        await open.page.evaluate(script);
      }
      await expectMarks(open.page, marks);
      expect(await open.counts()).toEqual(counts);
    });
  });
}
