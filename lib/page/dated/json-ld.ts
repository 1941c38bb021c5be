/** Dates in JSON-LD: of the article itself, not of its comments, its videos, or the articles that a page lists. */
import type { NoteDate } from '../../core/schema.ts';
import { machineDate } from '../../core/written/machine.ts';
import { isTitleOf } from './headline.ts';
import { embeddedJson } from './json.ts';
import { firstDate, NOTHING, type Page, type Told } from './told.ts';

type Node = Record<string, unknown>;

/** What may be the page's article, surest first. A type that is none of these has no date of the article. */
const TYPES = [
  /(Article|Posting|^Report)$/,
  /^(VideoObject|AudioObject|MediaObject|PodcastEpisode|Episode|Clip|Review|QAPage|Question|Recipe|Dataset|Book|Thesis)$/,
  /^(WebPage|ItemPage|AboutPage|MedicalWebPage|CreativeWork)$/,
];
const PUBLISHED = ['datePublished', 'dateCreated', 'uploadDate', 'dateIssued'];
/** More articles than that in one page, none of which is the page: a front page. */
const MOST_OTHERS = 3;

interface Candidate extends Told {
  rank: number;
  /** True when it says that it is this page; false when it says that it is another. */
  own: boolean | null;
}

export function fromJsonLd(page: Page): Told {
  const scripts = [...page.document.querySelectorAll('script[type*="ld+json" i]')].map(
    (script) => script.textContent ?? '',
  );
  const candidates = scripts
    .flatMap(embeddedJson)
    .flatMap(nodesIn)
    .flatMap((node) => candidateOf(node, page))
    .sort((a, b) => Number(b.own ?? 0) - Number(a.own ?? 0) || a.rank - b.rank);
  const [best] = candidates;
  if (!best) return fromBroken(scripts, page);
  if (best.own) return { ...best, ...firstOwn(candidates) };
  const others = new Set(candidates.filter(({ rank }) => rank === best.rank).map(({ published }) => published?.value));
  const mayBeOwn = candidates.filter(({ own }) => own === null);
  if (isRoot(page) || others.size > MOST_OTHERS) return NOTHING;
  return mayBeOwn[0] ?? (candidates.length === 1 ? best : NOTHING);
}

/** Page and article are often two objects with the same address: the one may have what the other leaves out. */
function firstOwn(candidates: Candidate[]): Told {
  const own = candidates.filter((candidate) => candidate.own);
  return {
    published: firstDate(own, ({ published }) => published),
    modified: firstDate(own, ({ modified }) => modified),
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key with or without the vocabulary's name before it. */
const read = (node: Node, key: string): unknown[] =>
  listOf(node[key] ?? node[`schema:${key}`] ?? node[`https://schema.org/${key}`] ?? node[`http://schema.org/${key}`]);

/** The objects that may be the page's article: at the top, in graphs, and what a page calls its main entity. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!isNode(value)) return [];
  return [value, ...nodesIn(value['@graph'] ?? []), ...read(value, 'mainEntity').flatMap(nodesIn)];
}

const typesOf = (node: Node): string[] =>
  listOf(node['@type']).map((type) => String(type).replace(/^(https?:\/\/schema\.org\/|schema:)/, ''));

function candidateOf(node: Node, page: Page): Candidate[] {
  const types = typesOf(node);
  const rank = TYPES.findIndex((allowed) => types.some((type) => allowed.test(type)));
  if (rank < 0) return [];
  const date = (keys: string[]) => firstDate(keys, (key) => firstDate(read(node, key), (value) => dateIn(value, page)));
  const told = { published: date(PUBLISHED), modified: date(['dateModified']) };
  return told.published || told.modified ? [{ ...told, rank, own: isOwn(node, page) }] : [];
}

const dateIn = (value: unknown, { context }: Page): NoteDate | null =>
  machineDate(isNode(value) ? value['@value'] : value, context);

function isOwn(node: Node, page: Page): boolean | null {
  const titles = [...read(node, 'headline'), ...read(node, 'name'), ...read(node, 'alternativeHeadline')];
  if (titles.some((title) => typeof title === 'string' && isTitleOf(title, page.document))) return true;
  const places = [...read(node, 'url'), ...read(node, 'mainEntityOfPage'), node['@id']]
    .map((place) => (isNode(place) ? (place['@id'] ?? place.url) : place))
    .flatMap((place) => (typeof place === 'string' ? pathOf(place, page.address) : []));
  const here = [page.address, page.canonical].flatMap((address) => pathOf(address, ''));
  if (places.length === 0 || here.length === 0) return null;
  return here.some((path) => places.includes(path)) && !isRoot(page);
}

function pathOf(address: string, base: string): string[] {
  if (!/^(https?:|\/)/.test(address)) return [];
  try {
    const { pathname, search } = new URL(address, base || undefined);
    // An id may be all that stands after the question mark.
    const id = new URLSearchParams(search).get('id') ?? new URLSearchParams(search).get('p') ?? '';
    return [pathname.replace(/\/(amp\/?)?$|\.amp$/, '') + id];
  } catch {
    return [];
  }
}

/** Whether the page is the site's front. */
export const isRoot = ({ address }: Page): boolean => pathOf(address, '')[0] === '';

/** Scripts that are no JSON even when mended: the first date of publication in one of them. */
function fromBroken(scripts: string[], { context }: Page): Told {
  const broken = scripts.filter((script) => embeddedJson(script).length === 0);
  const first = (key: string) =>
    firstDate(broken, (script) =>
      machineDate(new RegExp(`"${key}"\\s*:\\s*"([^"]+)"`).exec(script)?.[1] ?? '', context),
    );
  return { published: first('datePublished'), modified: first('dateModified') };
}
