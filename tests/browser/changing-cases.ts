/** Pages that change under their marks, as rows: what was marked, what the page does, what is marked then. */
export interface Case {
  what: string;
  body: string;
  head?: string;
  lang?: string;
  /** Marks before anything changes; repeats in brackets. */
  from: string[];
  /** What the page does, and the marks after each. */
  steps: [script: string, marks: string[]][];
  /** What the popup counts at the end. */
  counts?: Record<string, number>;
  /** What it counts before anything changes. */
  counted?: Record<string, number>;
}

const RECYCLE = `function show(first) {
  [...document.querySelectorAll('#list li')].forEach((row, i) => { row.firstChild.data = ROWS[first + i]; });
}
const ROWS = ['Row of NATO', 'Row of Russia', 'Row of Seoul', 'Row of Kyiv', 'Row of nobody', 'Row of NATO once more', 'Row of KCNA'];`;

const ENTRY = (title: string, text: string) => `<section><h2>${title}</h2><p>${text}</p></section>`;

export const ADDED: Case[] = [
  {
    what: 'an infinite scroll that loads more at its end',
    body: `<main><p>NATO at the top.</p><div style="height: 200vh"></div></main><div id="end">…</div><script>
      const more = ['Then Russia and NATO.', 'Then Seoul.'];
      new IntersectionObserver(([end]) => {
        if (end.isIntersecting && more.length) document.querySelector('main').insertAdjacentHTML('beforeend', '<p>' + more.shift() + '</p><div style="height: 200vh"></div>');
      }).observe(document.getElementById('end'));
    </script>`,
    from: ['NATO'],
    steps: [
      ['scrollTo(0, document.body.scrollHeight)', ['NATO', 'Russia', '(NATO)']],
      ['scrollTo(0, document.body.scrollHeight)', ['NATO', 'Russia', '(NATO)', 'Seoul']],
    ],
  },
  {
    what: 'a live blog without headings: the newest entry has the first mention',
    body: '<div id="blog"><p>Noon: NATO meets.</p><p>Morning: NATO and Kyiv.</p></div>',
    from: ['NATO', '(NATO)', 'Kyiv'],
    steps: [
      [
        `blog.insertAdjacentHTML('afterbegin', '<p>Evening: NATO and Seoul.</p>')`,
        ['NATO', 'Seoul', '(NATO)', '(NATO)', 'Kyiv'],
      ],
    ],
    counts: { nato: 3, seoul: 1, kyiv: 1 },
  },
  {
    what: 'a live blog with headings: each entry has its own first mentions',
    body: `<h1>Live</h1><div id="blog">${ENTRY('Noon', 'NATO, and NATO.')}</div>`,
    from: ['NATO', '(NATO)'],
    steps: [
      [
        `blog.insertAdjacentHTML('afterbegin', '${ENTRY('Afternoon', 'NATO, then Kyiv.')}')`,
        ['NATO', 'Kyiv', 'NATO', '(NATO)'],
      ],
    ],
  },
  {
    what: 'a feed that lets go of what is above as more comes below: the first mention left is the first',
    body: '<div id="feed"><p>NATO.</p><p>NATO and Seoul.</p></div>',
    from: ['NATO', '(NATO)', 'Seoul'],
    steps: [
      [
        `feed.firstChild.remove(); feed.insertAdjacentHTML('beforeend', '<p>Seoul, NATO.</p>')`,
        ['NATO', 'Seoul', '(Seoul)', '(NATO)'],
      ],
    ],
    counts: { nato: 2, seoul: 2 },
  },
  {
    what: 'a paragraph in another language, which says so',
    body: '<p id="first">AS is no name here, but Russia is.</p>',
    from: ['Russia'],
    steps: [
      [
        `first.insertAdjacentHTML('afterend', '<p lang="id">AS dan Rusia akan bertemu.</p>')`,
        ['Russia', 'AS', '(Rusia)'],
      ],
    ],
  },
  {
    what: 'a name that arrives letter by letter',
    body: '<p id="stream">The answer: </p><p id="last">Russia.</p>',
    from: ['Russia'],
    steps: [
      [
        `(async () => {
          for (const letter of 'Kim Jong Un of North Korea') {
            stream.firstChild.data += letter;
            await new Promise(requestAnimationFrame);
          }
        })()`,
        ['Kim Jong Un', 'North Korea', 'Russia'],
      ],
    ],
  },
  {
    what: 'the full name of one who was only Kim before, and its going again',
    body: '<article><p>Then Kim spoke, in Pyongyang.</p></article>',
    from: ['Pyongyang'],
    steps: [
      [
        `document.querySelector('article').insertAdjacentHTML('beforeend', '<p id="full">He is Kim Jong Un.</p>')`,
        ['Kim', 'Pyongyang', '(Kim Jong Un)'],
      ],
      ['full.remove()', ['Pyongyang']],
    ],
  },
  {
    what: 'a live blog with headings: each entry has its own first mentions',
    body: `<h1>Live</h1><div id="blog">${ENTRY('Noon', 'NATO, and NATO.')}</div>`,
    from: ['NATO', '(NATO)'],
    steps: [
      [
        `blog.insertAdjacentHTML('afterbegin', '${ENTRY('Afternoon', 'NATO, then Kyiv.')}')`,
        ['NATO', 'Kyiv', 'NATO', '(NATO)'],
      ],
      [
        `blog.insertAdjacentHTML('afterbegin', '${ENTRY('Evening', 'Kyiv, then NATO.')}')`,
        ['Kyiv', 'NATO', 'NATO', 'Kyiv', 'NATO', '(NATO)'],
      ],
    ],
  },
  {
    what: 'a paragraph added to a section has the section’s repeats',
    body: '<h2>One</h2><p>NATO.</p><h2>Two</h2><p id="two">NATO.</p>',
    from: ['NATO', 'NATO'],
    steps: [[`two.insertAdjacentHTML('afterend', '<p>NATO again.</p>')`, ['NATO', 'NATO', '(NATO)']]],
  },
];

export const CHANGED: Case[] = [
  {
    what: 'a virtual list that writes other text into the same rows',
    head: '<style>li { height: 30px }</style>',
    body: `<ul id="list"><li>Row of NATO</li><li>Row of Russia</li><li>Row of Seoul</li></ul><script>${RECYCLE}</script>`,
    from: ['NATO', 'Russia', 'Seoul'],
    steps: [
      ['show(2)', ['Seoul', 'Kyiv']],
      ['show(4)', ['NATO', 'KCNA']],
      ['show(0)', ['NATO', 'Russia', 'Seoul']],
    ],
    counts: { nato: 1, russia: 1, seoul: 1 },
  },
  {
    what: 'a virtual list that moves its first row to the end with new text',
    body: '<ul id="list"><li>NATO</li><li>Russia</li><li>Seoul</li></ul>',
    from: ['NATO', 'Russia', 'Seoul'],
    steps: [
      [`{ const row = list.firstChild; row.textContent = 'Kyiv'; list.append(row); }`, ['Russia', 'Seoul', 'Kyiv']],
      [`{ const row = list.firstChild; row.textContent = 'KCNA'; list.append(row); }`, ['Seoul', 'Kyiv', 'KCNA']],
    ],
  },
  {
    what: 'a framework that replaces each text by one that says the same',
    body: '<div id="app"><p>NATO and <b>Kim</b> Jong Un.</p><p>NATO again.</p></div>',
    from: ['NATO', 'Kim Jong Un', '(NATO)'],
    steps: [
      [
        `{
          const walker = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
          const nodes = [];
          while (walker.nextNode()) nodes.push(walker.currentNode);
          for (const node of nodes) node.replaceWith(node.data);
        }`,
        ['NATO', 'Kim Jong Un', '(NATO)'],
      ],
      [`app.replaceWith(app.cloneNode(true))`, ['NATO', 'Kim Jong Un', '(NATO)']],
    ],
    counts: { nato: 2, 'kim-jong-un': 1 },
  },
  {
    what: 'text nodes that are split inside a name and joined again',
    body: '<p id="line">Then Kim Jong Un spoke of NATO.</p>',
    from: ['Kim Jong Un', 'NATO'],
    steps: [
      ['line.firstChild.splitText(10)', ['Kim Jong Un', 'NATO']],
      ['line.normalize()', ['Kim Jong Un', 'NATO']],
      [`line.firstChild.insertData(0, 'Later, or so we hear: ')`, ['Kim Jong Un', 'NATO']],
    ],
  },
  {
    what: 'inline tags put around part of a name, and taken away',
    body: '<p id="line">North Korea and Russia.</p>',
    from: ['North Korea', 'Russia'],
    steps: [
      [
        `{ const range = new Range(); range.setStart(line.firstChild, 0); range.setEnd(line.firstChild, 5); range.surroundContents(document.createElement('mark')); }`,
        ['North Korea', 'Russia'],
      ],
      [`line.firstElementChild.replaceWith(...line.firstElementChild.childNodes)`, ['North Korea', 'Russia']],
    ],
  },
  {
    what: 'a translation by the browser: other words in font elements, another language on the root',
    lang: 'id',
    body: '<p id="first">Presiden Rusia Vladimir Putin bertemu Kim Jong Un.</p><p id="second">Korea Utara dan Korea Selatan.</p>',
    from: ['Rusia', 'Vladimir Putin', 'Kim Jong Un', 'Korea Utara', 'Korea Selatan'],
    steps: [
      [
        `{
          const put = (node, text) => node.replaceChildren(Object.assign(document.createElement('font'), { innerHTML: '<font>' + text + '</font>' }));
          document.documentElement.lang = 'en';
          document.documentElement.className = 'translated-ltr';
          put(first, 'Russian President <font>Vladimir</font> Putin met Kim Jong Un.');
          put(second, 'North Korea and South Korea.');
        }`,
        ['Vladimir Putin', 'Kim Jong Un', 'North Korea', 'South Korea'],
      ],
    ],
  },
  {
    what: 'a translation by the browser, with a name that only the new language has',
    lang: 'id',
    body: '<p id="first">AS dan Rusia akan bertemu, kata Amerika Serikat.</p>',
    from: ['AS', 'Rusia', '(Amerika Serikat)'],
    steps: [
      [
        `document.documentElement.lang = 'en'; first.innerHTML = '<font><font>The US and Russia will meet, the United States said.</font></font>'`,
        ['US', 'Russia', '(United States)'],
      ],
    ],
  },
];

export const MOVED: Case[] = [
  {
    what: 'a paragraph moved before another',
    body: '<p id="one">NATO first.</p><p id="two">Then NATO and Kyiv.</p>',
    from: ['NATO', '(NATO)', 'Kyiv'],
    steps: [['one.before(two)', ['NATO', 'Kyiv', '(NATO)']]],
    counts: { nato: 2, kyiv: 1 },
  },
  {
    what: 'a list sorted the other way round',
    body: '<ul id="list"><li>NATO</li><li>Russia</li><li>Seoul</li><li>NATO</li></ul>',
    from: ['NATO', 'Russia', 'Seoul', '(NATO)'],
    steps: [['list.append(...[...list.children].reverse())', ['NATO', 'Seoul', 'Russia', '(NATO)']]],
    counts: { nato: 2, russia: 1, seoul: 1 },
  },
  {
    what: 'a paragraph moved into an article whose short name it settles, and out again',
    body: '<aside><p id="full">Kim Jong Un, a portrait.</p></aside><article id="story"><p>Kim spoke in Seoul.</p></article>',
    from: ['Kim Jong Un', 'Seoul'],
    steps: [
      ['story.append(full)', ['Kim', 'Seoul', '(Kim Jong Un)']],
      [`document.querySelector('aside').append(full)`, ['Kim Jong Un', 'Seoul']],
    ],
  },
  {
    what: 'the whole content wrapped in an element more',
    body: '<p>NATO and Seoul.</p><p>NATO.</p>',
    from: ['NATO', 'Seoul', '(NATO)'],
    steps: [
      [
        `{ const wrapper = document.createElement('div'); wrapper.append(...document.body.childNodes); document.body.append(wrapper); }`,
        ['NATO', 'Seoul', '(NATO)'],
      ],
    ],
    counts: { nato: 2, seoul: 1 },
  },
];

const READER = '<h1>Reader mode</h1><p>NATO, and Kyiv.</p>';

export const REPLACED: Case[] = [
  {
    what: 'all of the body’s markup',
    body: '<p>NATO and Seoul.</p>',
    from: ['NATO', 'Seoul'],
    steps: [[`document.body.innerHTML = '${READER}'`, ['NATO', 'Kyiv']]],
  },
  {
    what: 'the body by another, and another again',
    body: '<p>NATO and Seoul.</p>',
    from: ['NATO', 'Seoul'],
    steps: [
      [
        `{ const body = document.createElement('body'); body.innerHTML = '${READER}'; document.body = body; }`,
        ['NATO', 'Kyiv'],
      ],
      [
        `{ const body = document.createElement('body'); body.innerHTML = '<p>Russia.</p>'; document.body.replaceWith(body); }`,
        ['Russia'],
      ],
      [`document.body.append('And KCNA.')`, ['Russia', 'KCNA']],
    ],
  },
  {
    what: 'the root element by another',
    body: '<p>NATO and Seoul.</p>',
    from: ['NATO', 'Seoul'],
    steps: [
      [
        `{ const root = new DOMParser().parseFromString('<html lang="en"><body>${READER}</body></html>', 'text/html').documentElement; document.documentElement.replaceWith(root); }`,
        ['NATO', 'Kyiv'],
      ],
      [`document.body.insertAdjacentHTML('beforeend', '<p>Russia.</p>')`, ['NATO', 'Kyiv', 'Russia']],
    ],
  },
  {
    what: 'the document written anew',
    body: '<p>NATO and Seoul.</p>',
    from: ['NATO', 'Seoul'],
    steps: [
      [
        `document.open(); document.write('<!doctype html><html lang="en"><body>${READER}</body></html>'); document.close()`,
        ['NATO', 'Kyiv'],
      ],
      [`document.body.insertAdjacentHTML('beforeend', '<p>Russia.</p>')`, ['NATO', 'Kyiv', 'Russia']],
    ],
    counts: { nato: 1, kyiv: 1, russia: 1 },
  },
];

export const SHOWN: Case[] = [
  {
    what: 'by a class: counted once it is shown',
    head: '<style>.gone { display: none }</style>',
    body: '<p>NATO.</p><div id="more" class="gone"><p>Seoul.</p></div>',
    from: ['NATO', 'Seoul'],
    steps: [[`more.className = ''`, ['NATO', 'Seoul']]],
    counted: { nato: 1 },
    counts: { nato: 1, seoul: 1 },
  },
  {
    what: 'in details that are opened',
    body: '<p>NATO.</p><details id="more"><summary>More of Kyiv</summary><p>Seoul.</p></details>',
    from: ['NATO', 'Kyiv', 'Seoul'],
    steps: [['more.open = true', ['NATO', 'Kyiv', 'Seoul']]],
    counted: { nato: 1, kyiv: 1 },
    counts: { nato: 1, kyiv: 1, seoul: 1 },
  },
  {
    what: 'in a dialog that opens',
    body: '<p>NATO.</p><dialog id="more"><p>Seoul.</p></dialog>',
    from: ['NATO', 'Seoul'],
    steps: [['more.showModal()', ['NATO', 'Seoul']]],
    counted: { nato: 1 },
    counts: { nato: 1, seoul: 1 },
  },
  {
    what: 'under content-visibility: hidden taken away',
    body: '<p>NATO.</p><div id="more" style="content-visibility: hidden"><p>Seoul.</p></div>',
    from: ['NATO', 'Seoul'],
    steps: [[`more.style = ''`, ['NATO', 'Seoul']]],
    counted: { nato: 1 },
    counts: { nato: 1, seoul: 1 },
  },
  {
    what: 'far down under content-visibility: auto',
    head: '<style>section { content-visibility: auto; contain-intrinsic-size: 400px }</style>',
    body: '<p>NATO.</p><div style="height: 3000px"></div><section><p>Seoul.</p></section>',
    from: ['NATO', 'Seoul'],
    steps: [['scrollTo(0, document.body.scrollHeight)', ['NATO', 'Seoul']]],
    counted: { nato: 1, seoul: 1 },
    counts: { nato: 1, seoul: 1 },
  },
  {
    what: 'a paragraph moved into what is edited',
    body: '<p id="line">NATO.</p><p>Seoul.</p><div id="draft" contenteditable></div>',
    from: ['NATO', 'Seoul'],
    steps: [['draft.append(line)', ['Seoul']]],
  },
  {
    what: 'by the attribute hidden taken away, and put back',
    body: '<p>NATO.</p><p id="more" hidden>Seoul.</p>',
    from: ['NATO'],
    steps: [
      [`more.hidden = false`, ['NATO', 'Seoul']],
      [`more.hidden = true`, ['NATO']],
    ],
  },
  {
    what: 'what is no longer edited',
    body: '<p>NATO.</p><div id="draft" contenteditable><p>Seoul.</p></div>',
    from: ['NATO'],
    steps: [
      [`draft.contentEditable = 'false'`, ['NATO', 'Seoul']],
      [`draft.contentEditable = 'true'`, ['NATO']],
    ],
  },
];
