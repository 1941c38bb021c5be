/**
 * The packed list of names of one script: one string, so that it is stored, sent to a tab and
 * opened at the price of one `split`. The lines are sorted, so that the names which begin alike
 * are found by binary search and no automaton is ever built; `starts` says where to look.
 *
 *     {"entities":["kim-jong-un",…],"shapes":[{"via":"full","need":"nothing",…},…],"affixes":{…},"starts":{"names":"EkimAHjonS…",…}}
 *     kim jong un⇥0.0
 *     kim⇥0.3;4.3
 *
 * After the tab, one owner per `;`: entity and shape, each an index in base 36. A shape is all that
 * an owner says besides its entity; a few hundred of them serve all names.
 */

import type { Kind } from './schema.ts';
import { type Starts, startsOf } from './starts.ts';

export type Via = 'full' | 'short' | 'acronym';

/**
 * What must stand elsewhere on the page before a name counts:
 * `nothing`; the `entity` itself by a firm name; some other entity by a firm name (`topic`);
 * `headline`: the entity, and the one character standing alone.
 */
export type Need = 'nothing' | 'topic' | 'entity' | 'headline';

/**
 * How capitals bind: not at all; none on the last word (a white house); one on it (the North); an initial capital;
 * exactly as listed, all capitals (AS, US, UN).
 */
export type Capitals = 'any' | 'none' | 'some' | 'initial' | 'all';

/** One entity that owns a name. */
export interface Owner {
  /**
   * Entity id; '' for a lookalike, which only keeps shorter names out; `!` and an entity's id for
   * people of its name, such as George Washington, whose it is once the page has named them; `#` and
   * a person's id for others with a part of that name, such as Kim Kardashian, whose it is where the
   * page named them last.
   */
  entity: string;
  via: Via;
  need: Need;
  capitals: Capitals;
  /** Base languages of the page in which the name counts; empty: in any. */
  languages: readonly string[];
  /** Whether the entity is a person: short names of persons bind to the nearest full one. */
  person: boolean;
  /** Whether the entity is a country or place, whose name teams, hotels and universities take. */
  land: boolean;
  /** Units of the folded name, at its beginning and its end, that are a title and no part of the mention. */
  title: readonly [before: number, after: number];
  /** Whether the name is also something else's, so that a capitalised neighbour speaks against it. */
  guarded: boolean;
  /** Kind of the entity, where the pack that the name is from has notes about it; of bundled names a list beside them tells it. */
  noted?: Kind;
  /** Of a pack's name: the one language whose pages it is looked for in; bundled ones are in a list of that language's. */
  home?: string;
}

/** How a language writes around a name. */
export interface Affixes {
  suffixes: readonly string[];
  prefixes: readonly string[];
  /** Whether a mention spans the name alone or the whole inflected word. */
  span: 'name' | 'word';
  /** Capitalised words beside a short name that make no longer name of it: titles, days, months; those after it alone behind a space. */
  neighbours: readonly string[];
  /** What makes a land's name part of something else's. */
  containers?: {
    /** Folded words right before it. */
    before: readonly string[];
    /** Source of the sticky expression that fits from where it ends, folded. */
    after: string;
    /** Letters that may stand right before a land's name in Han; after any other it is inside a longer word. */
    edges?: string;
  };
  /** Letters that stand for states, and the folded words before which they surely do. */
  states?: readonly (readonly [letters: string, words: readonly string[]])[];
  /** Such letters side by side that are first of all another's name or part of a word. */
  homonyms?: readonly string[];
  /** German writes every noun with a capital: neighbours say nothing. */
  capitalNouns?: boolean;
}

/** All that an owner says besides its entity; what is `UNSAID` is left out. */
type Shape = Partial<Omit<Owner, 'entity'>>;

interface Head {
  entities: string[];
  shapes: Shape[];
  affixes: Record<string, Affixes>;
  starts: Starts | null;
}

/** One folded name with its owners. */
export interface Entry {
  key: string;
  owners: Owner[];
  /** Whether capitals stand within its words, as in MacArthur. */
  isCamel?: boolean;
}

/** An opened list. */
export interface NameList {
  /** `folded name ⇥ owners`, ascending by code unit. */
  lines: readonly string[];
  affixes: Record<string, Affixes>;
  /** How its names begin (`startsOf`), by which places of a text are told where none does. */
  starts: Starts | null;
  /** Owners written after the tab of a line. */
  owners(line: string): Owner[];
}

/** What is put back when a list is opened; the rest reads as false without that. */
const PLAIN = { languages: [], title: [0, 0] } as const;
const UNSAID = { ...PLAIN, person: false, land: false, guarded: false } as const;

const shapeOf = ({ entity: _, ...owner }: Owner): Shape =>
  Object.fromEntries(
    Object.entries(owner).filter(([key, value]) => `${value}` !== `${UNSAID[key as keyof typeof UNSAID]}`),
  );

/** Packs entries into one string. Keys must be folded (`foldName`). `starts`: null where nobody looks for them by these. */
export function packNames(
  entries: readonly Entry[],
  affixes: Record<string, Affixes>,
  starts: Starts | null = startsOf(entries, affixes),
): string {
  const entities = new Map<string, number>();
  const shapes = new Map<string, number>();
  const index = (map: Map<string, number>, key: string) => {
    const known = map.get(key) ?? map.size;
    map.set(key, known);
    return known.toString(36);
  };
  const lines = entries.map(({ key, owners }) => {
    const packed = owners.map(
      (owner) => `${index(entities, owner.entity)}.${index(shapes, JSON.stringify(shapeOf(owner)))}`,
    );
    return `${key}\t${packed.join(';')}`;
  });
  lines.sort((a, b) => (a < b ? -1 : 1));
  const head: Head = {
    entities: [...entities.keys()],
    shapes: [...shapes.keys()].map((shape) => JSON.parse(shape) as Shape),
    affixes,
    starts,
  };
  return [JSON.stringify(head), ...lines].join('\n');
}

/** Opens a packed list. Owners are read when a name matches, not before. */
export function openNames(packed: string): NameList {
  const lines = packed.split('\n');
  const head = JSON.parse(lines.shift() as string) as Head;
  const known = new Map<string, Owner[]>();
  const read = (line: string): Owner[] =>
    line
      .slice(line.indexOf('\t') + 1)
      .split(';')
      .map((owner) => {
        const [entity = 0, shape = 0] = owner.split('.').map((part) => Number.parseInt(part, 36));
        return { ...PLAIN, ...head.shapes[shape], entity: head.entities[entity] } as Owner;
      });
  return {
    lines,
    affixes: head.affixes,
    starts: head.starts,
    owners(line) {
      const owners = known.get(line) ?? read(line);
      known.set(line, owners);
      return owners;
    },
  };
}
