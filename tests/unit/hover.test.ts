/** Every edge of the diagram in `lib/core/hover.ts`, under its letter. */
import { describe, expect, it } from 'vitest';
import {
  ASK_AFTER,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  hover,
  IDLE,
  LEAVE_AFTER,
} from '../../lib/core/hover.ts';
import { isOnWay } from '../../lib/core/way.ts';

interface Spot {
  name: string;
}
const kim: Spot = { name: 'kim' };
const nato: Spot = { name: 'nato' };
type Event = HoverEvent<Spot>;
const DELAY = 300;

const over = (spot: Spot | null, inCard = false): Event => ({ type: 'over', spot, inCard });
const onWay: Event = { type: 'over', spot: null, inCard: false, onWay: true };
const scroll = (spot: Spot | null, away = false, inCard = false): Event => ({ type: 'scroll', spot, inCard, away });
const step = (spot: Spot): Event => ({ type: 'open', spot, by: 'step' });
const press = (spot: Spot): Event => ({ type: 'open', spot, by: 'press' });
const gone = (spot: Spot): Event => ({ type: 'gone', spot });

/** Plays events; a timer or answer event without a token of its own gets that of the state it meets. */
function play(...events: (Event | { type: 'askDue' | 'openDue' | 'answered' | 'leaveDue' })[]) {
  let state: HoverState<Spot> = IDLE;
  let effects: HoverEffect<Spot>[] = [];
  for (const event of events) {
    const next = hover(state, { token: state.token, ...event } as Event, DELAY);
    state = next.state;
    effects = next.effects;
  }
  return { state, effects, did: effects.map((effect) => effect.do), is: state.is };
}

const ask = { type: 'askDue' } as const;
const due = { type: 'openDue' } as const;
const answered = { type: 'answered' } as const;
const leave = { type: 'leaveDue' } as const;
const pin: Event = { type: 'pin' };
const esc: Event = { type: 'escape' };
const close: Event = { type: 'close' };
const elsewhere: Event = { type: 'close', elsewhere: true };
const RESTED = [over(kim), ask, answered, due];
const STEPPED = [step(kim), answered];
const PRESSED = [press(kim), answered];

describe('A: a rest begins', () => {
  it('over a mention, with both timers under one token', () => {
    const { state, effects } = play(over(kim));
    expect(state).toMatchObject({ is: 'resting', spot: kim, by: 'rest' });
    expect(effects).toEqual([
      { do: 'timer', event: 'askDue', token: state.token, after: ASK_AFTER },
      { do: 'timer', event: 'openDue', token: state.token, after: DELAY },
    ]);
  });
  it('asking no later than it opens', () => {
    expect(hover<Spot>(IDLE, over(kim), 50).effects.map((effect) => 'after' in effect && effect.after)).toEqual([
      50, 50,
    ]);
  });
  it.each([
    ['click or tap', press(kim)],
    ['step', step(kim)],
  ])('by %s, asking at once', (_, event) => expect(play(event).did).toEqual(['ask']));
  it.each<[string, Event]>([
    ['over nothing', over(null)],
    ['Esc', esc],
    ['close', close],
    ['scroll', scroll(kim)],
    ['pin', pin],
    ['a mention that is gone', gone(kim)],
    ['a timer of an earlier rest', { type: 'openDue', token: 0 }],
    ['an answer for an earlier rest', { type: 'answered', token: 0 }],
  ])('but not by %s', (_, event) => expect(play(event)).toMatchObject({ is: 'idle', did: [] }));
});

describe('B: from rest to rest', () => {
  it('moving to another mention begins anew', () => {
    const { state, did } = play(over(kim), over(nato));
    expect(state).toMatchObject({ spot: nato });
    expect(did).toEqual(['timer', 'timer']);
  });
  it('moving within the mention does not', () => expect(play(over(kim), over(kim)).did).toEqual([]));
  it('a late answer for the previous mention is dropped', () => {
    const first = play(over(kim)).state.token;
    expect(play(over(kim), over(nato), due, { type: 'answered', token: first })).toMatchObject({
      is: 'resting',
      did: [],
    });
  });
  it('a step takes the place of a rest', () =>
    expect(play(over(kim), step(nato)).state).toMatchObject({ spot: nato, by: 'step' }));
});

describe('C: a card opens', () => {
  it('asks at its time', () => expect(play(over(kim), ask).did).toEqual(['ask']));
  it('when the delay ends with the answer there', () =>
    expect(play(...RESTED)).toMatchObject({ is: 'open', did: ['show'] }));
  it('when the answer comes after the delay', () =>
    expect(play(over(kim), ask, due, answered)).toMatchObject({ is: 'open', did: ['show'] }));
  it('not before the one that is missing', () => {
    expect(play(over(kim), ask, due)).toMatchObject({ is: 'resting', did: [] });
    expect(play(over(kim), ask, answered)).toMatchObject({ is: 'resting', did: [] });
  });
  it('with the answer, where a press or step asked; focus goes in by step only', () => {
    expect(play(...STEPPED).effects).toMatchObject([{ do: 'show', focus: true }]);
    expect(play(...PRESSED).effects).toMatchObject([{ do: 'show', focus: false }]);
  });
});

describe('D: a rest ends', () => {
  it.each<[string, Event]>([
    ['off the mention', over(null)],
    ['scrolled from under the pointer', scroll(null)],
    ['another mention scrolled under it', scroll(nato)],
    ['Esc', esc],
    ['close', close],
    ['the mention is gone', gone(kim)],
  ])('%s', (_, event) => expect(play(over(kim), event)).toMatchObject({ is: 'idle', did: [] }));
  it('a press, scrolled out of view', () => {
    expect(play(press(kim), scroll(null)).is).toBe('resting');
    expect(play(press(kim), scroll(null, true)).is).toBe('idle');
  });
  it('not by a scroll elsewhere', () => expect(play(over(kim), scroll(kim)).is).toBe('resting'));
  it('after a step, neither by the pointer nor by the scroll that brings it into view', () => {
    expect(play(step(kim), over(null)).is).toBe('resting');
    expect(play(step(kim), scroll(null, true)).is).toBe('resting');
  });
});

describe('E: from card to card', () => {
  it.each([
    ['step', step(nato)],
    ['press', press(nato)],
  ])('a %s takes the place of the open card', (_, event) =>
    expect(play(...RESTED, event).did).toEqual(['hide', 'ask']),
  );
  it('resting on another mention does not: the card only leaves', () =>
    expect(play(...RESTED, over(nato)).did).toEqual(['timer']));
});

describe('F: leaving begins', () => {
  it('when the pointer is off mention and card', () =>
    expect(play(...RESTED, over(null)).effects).toEqual([
      { do: 'timer', event: 'leaveDue', token: expect.any(Number), after: LEAVE_AFTER },
    ]));
  it('when both were scrolled from under the pointer', () => {
    expect(play(...RESTED, scroll(null))).toMatchObject({ is: 'open', did: ['timer'] });
    expect(play(...RESTED, scroll(null, false, true)).did).toEqual([]);
  });
  it('once: moving on elsewhere does not put it off', () =>
    expect(play(...RESTED, over(null), over(null)).did).toEqual([]));
  it.each([
    ['pinned', [...RESTED, pin]],
    ['pressed', PRESSED],
    ['stepped to', STEPPED],
  ])('not where it was %s', (_, before) =>
    expect(play(...before, over(null))).toMatchObject({ state: { leaving: false }, did: [] }),
  );
});

describe('G: leaving is taken back', () => {
  it.each<[string, Event]>([
    ['in the card', over(null, true)],
    ['on the mention', over(kim)],
    ['pinned', pin],
  ])('%s in time', (_, back) => {
    const token = play(...RESTED, over(null)).state.token;
    const { state, did } = play(...RESTED, over(null), back, { type: 'leaveDue', token });
    expect(state).toMatchObject({ is: 'open', leaving: false });
    expect(did).toEqual([]);
  });
});

describe('H: on the way', () => {
  it('each move begins the time anew', () => {
    const first = play(...RESTED, onWay).state.token;
    expect(play(...RESTED, onWay, onWay).did).toEqual(['timer']);
    expect(play(...RESTED, onWay, onWay, { type: 'leaveDue', token: first })).toMatchObject({ is: 'open', did: [] });
  });
  it('but who stays there has left', () => expect(play(...RESTED, onWay, leave).did).toEqual(['hide']));
  it.each<[string, number, number, boolean]>([
    ['straight down into the card', 50, 22, true],
    ['slanting to its far corner', 200, 25, true],
    ['along the line, past its end', 460, 18, false],
    ['up, away from it', 50, 5, false],
    ['in the card itself', 100, 100, true],
    ['behind the card', 50, 400, false],
  ])('%s', (_, x, y, is) =>
    expect(isOnWay({ x: 50, y: 18 }, { x, y }, { left: 40, top: 30, right: 408, bottom: 330 })).toBe(is),
  );
});

describe('I: a card that was left closes', () => {
  it('without taking the focus', () =>
    expect(play(...RESTED, over(null), leave)).toMatchObject({
      is: 'idle',
      effects: [{ do: 'hide', restoreFocus: false }],
    }));
});

describe('J: a card closes', () => {
  it.each<[string, Event]>([
    ['Esc', esc],
    ['close', close],
  ])('%s, and gives focus back', (_, event) => {
    for (const before of [RESTED, PRESSED, STEPPED, [...RESTED, pin], [...RESTED, over(null)]])
      expect(play(...before, event)).toMatchObject({ is: 'idle', effects: [{ do: 'hide', restoreFocus: true }] });
  });
  it('for a card in another frame, without taking the focus from there', () => {
    for (const before of [RESTED, STEPPED, [...RESTED, pin]])
      expect(play(...before, elsewhere).effects).toEqual([{ do: 'hide', restoreFocus: false }]);
  });
  it('when its mention is gone, not when another is', () => {
    expect(play(...RESTED, gone(kim)).did).toEqual(['hide']);
    expect(play(...STEPPED, gone(kim)).effects).toEqual([{ do: 'hide', restoreFocus: true }]);
    expect(play(...RESTED, gone(nato)).did).toEqual([]);
  });
  it('when its mention is scrolled out of view', () => {
    for (const before of [RESTED, PRESSED]) expect(play(...before, scroll(null, true)).did).toEqual(['hide']);
  });
  it('stepped to, it minds no scroll; pinned, neither that nor that its mention is gone', () => {
    expect(play(...STEPPED, scroll(null, true)).did).toEqual([]);
    for (const event of [scroll(null, true), gone(kim)]) expect(play(...RESTED, pin, event).did).toEqual([]);
  });
});

describe('pinned', () => {
  it('says so, and unpins', () => {
    expect(play(...RESTED, pin).effects).toEqual([{ do: 'pinned', pinned: true }]);
    expect(play(...RESTED, pin, pin).effects).toEqual([{ do: 'pinned', pinned: false }]);
  });
});
