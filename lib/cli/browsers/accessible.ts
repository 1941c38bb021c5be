/** What a browser tells assistive technology, the same whichever browser it is. */
import type { CDPSession } from 'puppeteer-core';

/** An element as a screen reader has it. */
export interface Accessible {
  /** Role by its ARIA name. */
  role: string;
  name: string;
  description: string;
  /** What a slider or a field holds, in words where it has some. */
  value: string;
  /** Which of `checked`, `pressed`, `expanded` and `collapsed` it is. */
  states: string[];
  /** How many of these elements it stands in. */
  depth: number;
}

/** Roles that are told; what is only there to hold others is not. */
const ROLES = new Set(
  `button link heading list listitem slider switch checkbox radio searchbox textbox combobox dialog status time region
   toolbar navigation main group search banner contentinfo article`.split(/\s+/),
);

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  value?: { value: unknown };
  properties?: { name: string; value: { value: unknown } }[];
  childIds?: string[];
}

/** The tree of a page in Chromium, in reading order, closed shadow trees included. */
export async function accessibleInChromium(session: CDPSession): Promise<Accessible[]> {
  await session.send('Accessibility.enable');
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found: Accessible[] = [];
  const walk = (node: AxNode | undefined, depth: number): void => {
    if (!node) return;
    const role = (node.role?.value ?? '').toLowerCase();
    const isTold = !node.ignored && ROLES.has(role);
    if (isTold) {
      const of = new Map(node.properties?.map(({ name, value }) => [name, value.value]));
      const is = (name: string) => String(of.get(name) ?? '');
      found.push({
        role,
        name: node.name?.value ?? '',
        description: node.description?.value ?? '',
        value: String(of.get('valuetext') || (node.value?.value ?? '')),
        states: [
          ...['checked', 'pressed'].filter((name) => is(name) === 'true'),
          ...(of.has('expanded') ? [is('expanded') === 'true' ? 'expanded' : 'collapsed'] : []),
        ],
        depth,
      });
    }
    for (const id of node.childIds ?? []) walk(byId.get(id), isTold ? depth + 1 : depth);
  };
  walk(nodes[0], 0);
  return found;
}

/** An expression for Firefox's own rights that gives the same as JSON for the tab at an address; `[]` until there is a tree. */
export const accessibleInFirefox = (url: string): string => `(() => {
  // Held: without anybody to hold it Firefox ends the service, and every tree with it.
  const service = (window.heldForTests ??= Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService));
  const roles = new Set(${JSON.stringify([...ROLES])});
  const states = { 0x8: 'pressed', 0x10: 'checked', 0x200: 'expanded', 0x400: 'collapsed' };
  const found = [];
  const walk = (node, depth) => {
    const role = node.computedARIARole;
    const isTold = roles.has(role);
    if (isTold) {
      const bits = {};
      node.getState(bits, {});
      found.push({
        role,
        name: node.name ?? '',
        description: node.description ?? '',
        value: role === 'link' ? '' : node.value,
        states: Object.keys(states).filter((bit) => bits.value & bit).map((bit) => states[bit]),
        depth,
      });
    }
    for (let i = 0; i < node.childCount; i++) walk(node.getChildAt(i), isTold ? depth + 1 : depth);
  };
  const tab = gBrowser.browsers.findLast((one) => one.currentURI.spec === ${JSON.stringify(url)});
  const root = tab && service.getAccessibleFor(tab);
  if (root) walk(root, 0);
  return JSON.stringify(found);
})()`;
