/** The whole suite for one browser, which is started once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Family } from '../../lib/cli/browsers/names.ts';
import { accessSuite } from './access.suite.ts';
import { cardSuite } from './card.suite.ts';
import { changingSuite } from './changing.suite.ts';
import { choosingSuite } from './choosing.suite.ts';
import { complaintsSuite } from './complaints.suite.ts';
import { datesSuite } from './dates.suite.ts';
import { documentsSuite } from './documents.suite.ts';
import { exportSuite } from './export.suite.ts';
import { framesSuite } from './frames.suite.ts';
import { healingSuite } from './healing.suite.ts';
import { keysSuite } from './keys.suite.ts';
import { largeLettersSuite } from './large-letters.suite.ts';
import { longSuite } from './long.suite.ts';
import { marksSuite } from './marks.suite.ts';
import { optionsSuite } from './options.suite.ts';
import { packsSuite } from './packs.suite.ts';
import { panelSuite } from './panel.suite.ts';
import { placingSuite } from './placing.suite.ts';
import { popupSuite } from './popup.suite.ts';
import { returningSuite } from './returning.suite.ts';
import { settingsSuite } from './settings.suite.ts';
import { shadowsSuite } from './shadows.suite.ts';
import { timelineSuite } from './timeline.suite.ts';
import { treeSuite } from './tree.suite.ts';
import { walkSuite } from './walk.suite.ts';
import { welcomeSuite } from './welcome.suite.ts';
import { createWorld, type World } from './world.ts';

export function everything(family: Family): void {
  describe(family, () => {
    let made: World | undefined;
    const world = (): World => {
      if (!made) throw new Error(`${family} did not start.`);
      return made;
    };
    beforeAll(async () => {
      made = await createWorld(family);
    }, 60_000);
    afterAll(() => made?.close());

    const suites = {
      marks: marksSuite,
      shadows: shadowsSuite,
      changing: changingSuite,
      frames: framesSuite,
      documents: documentsSuite,
      returning: returningSuite,
      choosing: choosingSuite,
      settings: settingsSuite,
      options: optionsSuite,
      welcome: welcomeSuite,
      card: cardSuite,
      placing: placingSuite,
      complaints: complaintsSuite,
      dates: datesSuite,
      popup: popupSuite,
      timeline: timelineSuite,
      long: longSuite,
      export: exportSuite,
      panel: panelSuite,
      walk: walkSuite,
      keys: keysSuite,
      packs: packsSuite,
      healing: healingSuite,
      // Firefox has a scheme for all pages at once: the one most readers have comes last.
      access: () => accessSuite(world, ['forced', 'dark', 'light']),
      'letters twice as large': largeLettersSuite,
      // Firefox tells assistive technology of all pages once it was asked, so this comes last.
      tree: treeSuite,
    };
    for (const [name, suite] of Object.entries(suites)) describe(name, () => suite(world, family));

    it('no error on any console, from beginning to end', async () => {
      expect(await world().latar.takeErrors()).toEqual([]);
    });
  });
}
