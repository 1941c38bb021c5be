/**
 * Resting on a name, as a state machine. Pure: events in, next state and effects out; the page
 * runs the effects and feeds the timers back.
 *
 *              over a mention            delay elapsed and answer there
 *     ┌──────┐ ──────────────▶ ┌─────────┐ ──────────────▶ ┌──────┐
 *     │ idle │                 │ resting │                 │ open │──┐ over the card or the
 *     └──────┘ ◀────────────── └─────────┘                 └──────┘◀─┘ mention: leaving is off
 *        ▲      off it, scroll, Esc                            │
 *        └─────────────────────────────────────────────────────┘
 *            300 ms off both (unless pinned), Esc, close, the mention is gone
 *
 * Each rest has a token; an answer or timer with an older token is dropped, so a late answer for
 * the previous word never shows.
 */

/** Before the delay ends, the data is asked for, so that the delay is the same warm or asleep. Milliseconds of rest. */
export const ASK_AFTER = 150;
/** How long the pointer may be off card and mention before the card closes, milliseconds: time to travel across a gap. */
export const LEAVE_AFTER = 300;

/** Something that can be rested on; the page compares by identity. */
export type Spot = object;

interface Resting<S extends Spot> {
  is: 'resting';
  spot: S;
  token: number;
  /** The delay has elapsed. */
  due: boolean;
  answered: boolean;
  /** Opened by the keyboard: focus goes in. */
  byKey: boolean;
}
interface Open<S extends Spot> {
  is: 'open';
  spot: S;
  token: number;
  pinned: boolean;
  leaving: boolean;
  byKey: boolean;
}
export type HoverState<S extends Spot = Spot> = { is: 'idle'; token: number } | Resting<S> | Open<S>;

export type HoverEvent<S extends Spot = Spot> =
  /** The pointer really moved and is now over this mention, or none; or inside the card. */
  | { type: 'over'; spot: S | null; inCard: boolean }
  /** The delay of the settings, for the rest that begins with this event's token. */
  | { type: 'askDue'; token: number }
  | { type: 'openDue'; token: number }
  | { type: 'answered'; token: number }
  | { type: 'leaveDue'; token: number }
  /** By click, tap or key: no delay. */
  | { type: 'open'; spot: S; byKey: boolean }
  | { type: 'pin' }
  | { type: 'close' }
  | { type: 'escape' }
  | { type: 'scroll' }
  /** The mention has left the page. */
  | { type: 'gone'; spot: S };

export type HoverEffect<S extends Spot = Spot> =
  | { do: 'ask'; spot: S; token: number }
  | { do: 'show'; spot: S; token: number; focus: boolean }
  | { do: 'hide'; restoreFocus: boolean }
  | { do: 'pinned'; pinned: boolean }
  | { do: 'timer'; event: 'askDue' | 'openDue' | 'leaveDue'; token: number; after: number };

export const IDLE: HoverState<never> = { is: 'idle', token: 0 };

type Step<S extends Spot> = { state: HoverState<S>; effects: HoverEffect<S>[] };

/** The next state and what to do. `delay`: milliseconds of rest before a card opens. */
export function hover<S extends Spot>(state: HoverState<S>, event: HoverEvent<S>, delay: number): Step<S> {
  const stay: Step<S> = { state, effects: [] };
  switch (event.type) {
    case 'over':
      return over(state, event, delay) ?? stay;
    case 'open':
      return open(state, event.spot, event.byKey);
    case 'askDue':
    case 'openDue':
    case 'answered':
      if (state.is !== 'resting' || state.token !== event.token) return stay;
      if (event.type === 'askDue') return { state, effects: [{ do: 'ask', spot: state.spot, token: state.token }] };
      if (event.type === 'openDue' ? state.answered : state.due) return show(state);
      return { state: { ...state, [event.type === 'openDue' ? 'due' : 'answered']: true }, effects: [] };
    case 'leaveDue':
      return state.is === 'open' && state.leaving && state.token === event.token ? close(state, false) : stay;
    case 'pin':
      if (state.is !== 'open') return stay;
      return {
        state: { ...state, pinned: !state.pinned, leaving: false },
        effects: [{ do: 'pinned', pinned: !state.pinned }],
      };
    case 'scroll':
      return state.is === 'resting' && !state.byKey ? idle(state) : stay;
    case 'gone':
      if (state.is === 'idle' || state.spot !== event.spot) return stay;
      if (state.is === 'open') return state.pinned ? stay : close(state, state.byKey);
      return idle(state);
    case 'escape':
    case 'close':
      if (state.is === 'idle') return stay;
      return state.is === 'open' ? close(state, true) : idle(state);
  }
}

function over<S extends Spot>(
  state: HoverState<S>,
  { spot, inCard }: { spot: S | null; inCard: boolean },
  delay: number,
): Step<S> | null {
  if (state.is === 'open') {
    if (inCard || spot === state.spot)
      return state.leaving ? { state: { ...state, leaving: false, token: state.token + 1 }, effects: [] } : null;
    // A pinned card, or one that was opened by key, waits to be closed.
    if (state.pinned || state.byKey || state.leaving) return null;
    const token = state.token + 1;
    return {
      state: { ...state, leaving: true, token },
      effects: [{ do: 'timer', event: 'leaveDue', token, after: LEAVE_AFTER }],
    };
  }
  if (state.is === 'resting' && (spot === state.spot || state.byKey)) return null;
  if (!spot) return state.is === 'resting' ? idle(state) : null;
  const token = state.token + 1;
  return {
    state: { is: 'resting', spot, token, due: false, answered: false, byKey: false },
    effects: [
      { do: 'timer', event: 'askDue', token, after: Math.min(ASK_AFTER, delay) },
      { do: 'timer', event: 'openDue', token, after: delay },
    ],
  };
}

function open<S extends Spot>(state: HoverState<S>, spot: S, byKey: boolean): Step<S> {
  const token = state.token + 1;
  const effects: HoverEffect<S>[] = state.is === 'open' ? [{ do: 'hide', restoreFocus: false }] : [];
  return {
    state: { is: 'resting', spot, token, due: true, answered: false, byKey },
    effects: [...effects, { do: 'ask', spot, token }],
  };
}

const show = <S extends Spot>({ spot, token, byKey }: Resting<S>): Step<S> => ({
  state: { is: 'open', spot, token, pinned: false, leaving: false, byKey },
  effects: [{ do: 'show', spot, token, focus: byKey }],
});

const idle = <S extends Spot>({ token }: HoverState<S>): Step<S> => ({
  state: { is: 'idle', token: token + 1 },
  effects: [],
});

const close = <S extends Spot>(state: Open<S>, restoreFocus: boolean): Step<S> => ({
  state: { is: 'idle', token: state.token + 1 },
  effects: [{ do: 'hide', restoreFocus }],
});
