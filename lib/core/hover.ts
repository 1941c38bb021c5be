/**
 * Resting on a name, as a state machine. Pure: events in, next state and effects out; the page
 * runs the effects and feeds the timers back. The letters name the edges; `hover.test.ts` tests
 * them under the same letters.
 *
 *                 A rest begins              C delay over, answer there
 *     ┌──────┐ ───────────────▶ ┌─────────┐ ───────────────▶ ┌──────┐
 *     │ idle │ ◀─────────────── │ resting │                  │ open │
 *     └──────┘    D off it,     └─────────┘ ◀─────────────── └──────┘
 *        ▲        it scrolls away,  ▲   │      E click, tap or step:   │ ▲
 *        │        Esc, it is gone   └───┘        another name          │ │ G back on word or card,
 *        │                      B another name,                        │ │   pinned
 *        │                        click, tap or step                   ▼ │
 *        │                                                    ┌─────────┐ ──┐ H on the way from one
 *        ├─────────────────────────────────────────────────── │ leaving │   │   to the other: its
 *        │  I its time is over                                └─────────┘ ◀─┘   time begins anew
 *        │                                                        ▲ F off both, by pointer or scroll
 *        └──────────────────────────────────────────────────── open, leaving
 *           J Esc, close, the name is gone or scrolled out of view
 *
 * `leaving` is an open card whose time runs. A card that was pinned, or opened on purpose (by
 * click, tap or step), knows no F; one that is pinned minds neither scrolling nor that its name is
 * gone; one that a step opened minds no scrolling.
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

/** What opened a card, or is about to: resting, a click or tap, a step of the keyboard. */
export type OpenedBy = 'rest' | 'press' | 'step';

interface Resting<S extends Spot> {
  is: 'resting';
  spot: S;
  token: number;
  /** The delay has elapsed. */
  due: boolean;
  answered: boolean;
  by: OpenedBy;
}
interface Open<S extends Spot> {
  is: 'open';
  spot: S;
  token: number;
  pinned: boolean;
  leaving: boolean;
  by: OpenedBy;
}
export type HoverState<S extends Spot = Spot> = { is: 'idle'; token: number } | Resting<S> | Open<S>;

/** What is under the pointer. */
export interface Under<S extends Spot = Spot> {
  /** The mention, or none. */
  spot: S | null;
  inCard: boolean;
  /** Between mention and card, where one goes from one to the other. */
  onWay?: boolean;
}

export type HoverEvent<S extends Spot = Spot> =
  /** The pointer really moved, or the key that must be held was pressed or let go. */
  | ({ type: 'over' } & Under<S>)
  /** The page scrolled under the pointer. `away`: the mention that is open is no longer in view. */
  | ({ type: 'scroll'; away: boolean } & Under<S>)
  /** The delay of the settings, for the rest that begins with this event's token. */
  | { type: 'askDue'; token: number }
  | { type: 'openDue'; token: number }
  | { type: 'answered'; token: number }
  | { type: 'leaveDue'; token: number }
  /** No delay. */
  | { type: 'open'; spot: S; by: 'press' | 'step' }
  | { type: 'pin' }
  /** `elsewhere`: by what was done in another frame, where the focus is. */
  | { type: 'close'; elsewhere?: true }
  | { type: 'escape' }
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
      if (state.is === 'open') return overOpen(state, event) ?? stay;
      if (state.is === 'resting' && (event.spot === state.spot || state.by !== 'rest')) return stay;
      return event.spot ? rest(state, event.spot, delay) : state.is === 'resting' ? idle(state) : stay;
    case 'scroll':
      if (state.is === 'idle' || state.by === 'step') return stay;
      if (state.is === 'resting') {
        const isLost = state.by === 'rest' ? event.spot !== state.spot : event.away;
        return isLost ? idle(state) : stay;
      }
      if (state.pinned) return stay;
      return event.away ? close(state, false) : (overOpen(state, event) ?? stay);
    case 'open':
      return open(state, event.spot, event.by);
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
    case 'gone':
      if (state.is === 'idle' || state.spot !== event.spot) return stay;
      if (state.is === 'open') return state.pinned ? stay : close(state, state.by === 'step');
      return idle(state);
    case 'escape':
    case 'close':
      if (state.is === 'idle') return stay;
      return state.is === 'open' ? close(state, event.type === 'escape' || !event.elsewhere) : idle(state);
  }
}

/** The pointer's place beside an open card; null where it changes nothing. */
function overOpen<S extends Spot>(state: Open<S>, { spot, inCard, onWay }: Under<S>): Step<S> | null {
  if (inCard || spot === state.spot)
    return state.leaving ? { state: { ...state, leaving: false, token: state.token + 1 }, effects: [] } : null;
  if (state.pinned || state.by !== 'rest' || (state.leaving && !onWay)) return null;
  const token = state.token + 1;
  return {
    state: { ...state, leaving: true, token },
    effects: [{ do: 'timer', event: 'leaveDue', token, after: LEAVE_AFTER }],
  };
}

function rest<S extends Spot>(state: HoverState<S>, spot: S, delay: number): Step<S> {
  const token = state.token + 1;
  return {
    state: { is: 'resting', spot, token, due: false, answered: false, by: 'rest' },
    effects: [
      { do: 'timer', event: 'askDue', token, after: Math.min(ASK_AFTER, delay) },
      { do: 'timer', event: 'openDue', token, after: delay },
    ],
  };
}

function open<S extends Spot>(state: HoverState<S>, spot: S, by: OpenedBy): Step<S> {
  const token = state.token + 1;
  const effects: HoverEffect<S>[] = state.is === 'open' ? [{ do: 'hide', restoreFocus: false }] : [];
  return {
    state: { is: 'resting', spot, token, due: true, answered: false, by },
    effects: [...effects, { do: 'ask', spot, token }],
  };
}

const show = <S extends Spot>({ spot, token, by }: Resting<S>): Step<S> => ({
  state: { is: 'open', spot, token, pinned: false, leaving: false, by },
  effects: [{ do: 'show', spot, token, focus: by === 'step' }],
});

const idle = <S extends Spot>({ token }: HoverState<S>): Step<S> => ({
  state: { is: 'idle', token: token + 1 },
  effects: [],
});

const close = <S extends Spot>(state: Open<S>, restoreFocus: boolean): Step<S> => ({
  state: { is: 'idle', token: state.token + 1 },
  effects: [{ do: 'hide', restoreFocus }],
});
