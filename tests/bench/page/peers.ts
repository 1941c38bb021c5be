/** What others do with the same page: each answers how much it found, so that no engine leaves it out. */
import Mark from 'mark.js';
import AhoCorasick from 'modern-ahocorasick';

/** The least that anything can do that looks at every text of a page. */
function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let nodes = 0;
  while (walker.nextNode()) nodes++;
  return nodes;
}

/** The same, and each text read. */
function walkAndRead(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  while (walker.nextNode()) units += (walker.currentNode as Text).data.length;
  return units;
}

const textContent = (): number => document.body.textContent?.length ?? 0;

const texts = function* (): Generator<string> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield (walker.currentNode as Text).data;
};

/** One regular expression of all names, longest first, over every text node. */
function alternation(names: readonly string[]): number {
  const escaped = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(escaped.join('|'), 'gi');
  let found = 0;
  for (const text of texts()) found += text.match(expression)?.length ?? 0;
  return found;
}

/** An automaton of all names over every text node, its making included. */
function automaton(names: readonly string[]): number {
  const matcher = new AhoCorasick(names.map((name) => name.toLowerCase()));
  let found = 0;
  for (const text of texts()) found += matcher.search(text.toLowerCase()).length;
  return found;
}

/** Wraps every name in an element: the page is another afterwards. Whole phrases and no diacritics: its faster way. */
function markJs(names: readonly string[]): number {
  let found = 0;
  new Mark(document.body).mark(names, {
    separateWordSearch: false,
    diacritics: false,
    done: (marks) => {
      found = marks;
    },
  });
  return found;
}

export const peers = { walk, walkAndRead, textContent, alternation, automaton, markJs };
