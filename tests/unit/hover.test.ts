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

interface Spot {
  name: string;
}
const kim: Spot = { name: 'kim' };
const nato: Spot = { name: 'nato' };
type Event = HoverEvent<Spot>;
const DELAY = 300;

const over = (spot: Spot | null, inCard = false): Event => ({ type: 'over', spot, inCard });
const press = (spot: Spot, byKey = true): Event => ({ type: 'open', spot, byKey });

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
const OPEN = [over(kim), ask, answered, due];
const KEYED = [press(kim), answered];

describe('idle → resting', () => {
  it('over a mention starts both timers under one token', () => {
    const { state, effects } = play(over(kim));
    expect(state).toMatchObject({ is: 'resting', spot: kim });
    expect(effects).toEqual([
      { do: 'timer', event: 'askDue', token: state.token, after: ASK_AFTER },
      { do: 'timer', event: 'openDue', token: state.token, after: DELAY },
    ]);
  });
  it('asks no later than it opens', () => {
    expect(hover<Spot>(IDLE, over(kim), 50).effects.map((effect) => 'after' in effect && effect.after)).toEqual([
      50, 50,
    ]);
  });
  it.each<[string, Event]>([
    ['over nothing', over(null)],
    ['Esc', { type: 'escape' }],
    ['close', { type: 'close' }],
    ['scroll', { type: 'scroll' }],
    ['pin', { type: 'pin' }],
    ['a timer of an earlier rest', { type: 'openDue', token: 0 }],
    ['an answer for an earlier rest', { type: 'answered', token: 0 }],
  ])('%s changes nothing', (_, event) => expect(play(event)).toMatchObject({ is: 'idle', did: [] }));
});

describe('resting', () => {
  it('asks at its time', () => expect(play(over(kim), ask).did).toEqual(['ask']));
  it('shows when the delay ends with the answer there', () =>
    expect(play(...OPEN)).toMatchObject({ is: 'open', did: ['show'] }));
  it('shows when the answer comes after the delay', () =>
    expect(play(over(kim), ask, due, answered)).toMatchObject({ is: 'open', did: ['show'] }));
  it('waits for whichever is missing', () => {
    expect(play(over(kim), ask, due)).toMatchObject({ is: 'resting', did: [] });
    expect(play(over(kim), ask, answered)).toMatchObject({ is: 'resting', did: [] });
  });
  it('moving within the mention does not begin anew', () => expect(play(over(kim), over(kim)).did).toEqual([]));
  it('moving to another mention does', () => {
    const { state, did } = play(over(kim), over(nato));
    expect(state).toMatchObject({ spot: nato });
    expect(did).toEqual(['timer', 'timer']);
  });
  it('a late answer for the previous mention is dropped', () => {
    const first = play(over(kim)).state.token;
    expect(play(over(kim), over(nato), due, { type: 'answered', token: first })).toMatchObject({
      is: 'resting',
      did: [],
    });
  });
  it.each<[string, Event]>([
    ['off the mention', over(null)],
    ['scroll', { type: 'scroll' }],
    ['Esc', { type: 'escape' }],
    ['the mention is gone', { type: 'gone', spot: kim }],
  ])('%s ends it', (_, event) => expect(play(over(kim), event)).toMatchObject({ is: 'idle', did: [] }));
  it('opened by key, it minds neither pointer nor the scroll that brings it into view', () => {
    expect(play(press(kim), over(null)).is).toBe('resting');
    expect(play(press(kim), { type: 'scroll' }).is).toBe('resting');
  });
});

describe('open', () => {
  it('closes some time after pointer left mention and card', () => {
    expect(play(...OPEN, over(null)).effects).toEqual([
      { do: 'timer', event: 'leaveDue', token: expect.any(Number), after: LEAVE_AFTER },
    ]);
    expect(play(...OPEN, over(null), leave)).toMatchObject({
      is: 'idle',
      effects: [{ do: 'hide', restoreFocus: false }],
    });
  });
  it.each<[string, Event]>([
    ['the card', over(null, true)],
    ['the mention', over(kim)],
  ])('stays when the pointer comes to %s in time', (_, back) => {
    const token = play(...OPEN, over(null)).state.token;
    expect(play(...OPEN, over(null), back, { type: 'leaveDue', token })).toMatchObject({ is: 'open', did: [] });
  });
  it('one card at a time: over another mention it still only leaves', () =>
    expect(play(...OPEN, over(nato)).did).toEqual(['timer']));
  it('scrolling leaves it', () => expect(play(...OPEN, { type: 'scroll' })).toMatchObject({ is: 'open', did: [] }));
  it.each<[string, Event]>([
    ['Esc', { type: 'escape' }],
    ['close', { type: 'close' }],
  ])('%s closes it and gives focus back', (_, event) => {
    expect(play(...OPEN, event)).toMatchObject({ is: 'idle', effects: [{ do: 'hide', restoreFocus: true }] });
  });
  it('closes when its mention is gone, not when another is', () => {
    expect(play(...OPEN, { type: 'gone', spot: kim }).did).toEqual(['hide']);
    expect(play(...OPEN, { type: 'gone', spot: nato }).did).toEqual([]);
  });
});

describe('pinned', () => {
  const pin: Event = { type: 'pin' };
  it('says so, and unpins', () => {
    expect(play(...OPEN, pin).effects).toEqual([{ do: 'pinned', pinned: true }]);
    expect(play(...OPEN, pin, pin).effects).toEqual([{ do: 'pinned', pinned: false }]);
  });
  it('stays when the pointer leaves or the mention goes', () => {
    expect(play(...OPEN, pin, over(null))).toMatchObject({ is: 'open', did: [] });
    expect(play(...OPEN, pin, { type: 'gone', spot: kim })).toMatchObject({ is: 'open', did: [] });
  });
  it('takes back a leaving under way', () => {
    const token = play(...OPEN, over(null)).state.token;
    expect(play(...OPEN, over(null), pin, { type: 'leaveDue', token }).is).toBe('open');
  });
  it('Esc closes it all the same', () => expect(play(...OPEN, pin, { type: 'escape' }).did).toEqual(['hide']));
});

describe('by key, click or tap', () => {
  it('asks at once and shows with the answer, focus going in by key only', () => {
    expect(play(press(kim)).did).toEqual(['ask']);
    expect(play(...KEYED).effects).toMatchObject([{ do: 'show', focus: true }]);
    expect(play(press(kim, false), answered).effects).toMatchObject([{ do: 'show', focus: false }]);
  });
  it('the next step takes the place of the open card', () =>
    expect(play(...KEYED, press(nato)).did).toEqual(['hide', 'ask']));
  it('a card opened by key does not close because the pointer is elsewhere', () => {
    expect(play(...KEYED, over(null))).toMatchObject({ is: 'open', did: [] });
  });
});
