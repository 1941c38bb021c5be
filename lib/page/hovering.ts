/** Pointer, keys and timers of a page, fed to the hover reducer; its effects, run. */
import { type HoverEvent, type HoverState, hover, IDLE, type Under } from '../core/hover.ts';
import { type Box, isIn, isOnWay, type Point } from '../core/way.ts';
import { isVideoFullScreen } from './full-screen.ts';
import { hearKeys } from './keys.ts';
import { liveRange, paint, paintAs } from './paint.ts';
import { above } from './reading.ts';
import type { PageMention } from './reads.ts';
import type { Spotting } from './spotting.ts';
import { createSteps, isSamePlace } from './stepping.ts';

/** What shows a card; the content script wires it to the injected card. */
export interface CardDriver {
  /** Gets what the card will show; resolves also when there is nothing but a sentence to show. */
  ask(mention: PageMention): Promise<void>;
  /** `at`: where the pointer is, CSS pixels of the viewport. `meant`: opened on purpose, not by resting. */
  show(mention: PageMention, focus: boolean, at: Point, meant: boolean): void;
  setPinned(pinned: boolean): void;
  hide(): void;
  /** Whether an event's target is the card. */
  holds(target: EventTarget | null): boolean;
  /** Where the open card stands in the viewport, CSS pixels. */
  box(): Box | undefined;
  hasFocus(): boolean;
}

export interface HoverSettings {
  /** Milliseconds of rest. */
  delay: number;
  /** What opens a card: resting, resting with `key` held, or a click. `quiet`: nothing but the command. */
  mode: 'hover' | 'key' | 'click' | 'quiet';
  key: 'alt' | 'ctrl' | 'shift' | 'meta';
  /** What ends the names of highlights (`paint.ts`). */
  look: string;
}

/** Where the pointer is, and since when, in milliseconds of the page's clock. */
export interface Rest {
  spot: PageMention | null;
  since: number;
  /** The pointer's move before the one that found it there. */
  before?: PointerEvent;
}

export interface Hovering {
  /** The pointer moved. `rest`: where and since when it is, when that was before this was there to hear it. */
  moved(event: PointerEvent, rest?: Rest): void;
  clicked(event: MouseEvent): void;
  /**
   * Goes to the mention after the last one gone to, from the top of the viewport at first; false when there is none.
   * Of an entity: scrolls to it and shows where it is. Of none: opens the card of the next one that is marked.
   */
  go(entity?: string): boolean;
  pin(): void;
  close(): void;
  /** A card has come in another frame: this one's goes, a pinned one only for what the reader `meant`. */
  giveWay(meant: boolean): void;
  /** To be called after each repaint: closes what was open on text that is gone. */
  changed(): void;
}

/** How long a mention that was jumped to stays lit, in milliseconds. */
const LIT = 2000;
/** After a scroll, the hand on the wheel moves the pointer by so much without meaning to, in CSS pixels of the screen. */
const TREMBLE = 3;
/** What a click or a tap is for already. */
const CONTROLS = 'a[href], area[href], button, summary, label, input, select, textarea, [role=button], [role=link]';
const FIELDS = 'input, textarea, select, [contenteditable]';
const FRAMES = ['iframe', 'frame'];
const MODIFIERS = ['Alt', 'Control', 'Shift', 'Meta'];
/** Outside of every page. */
const NOWHERE = { x: -1, y: -1 };

export function startHovering(
  spotting: Spotting,
  card: CardDriver,
  settings: () => HoverSettings,
  signal: AbortSignal,
): Hovering {
  let state: HoverState<PageMention> = IDLE;
  let focused: Element | null = null;
  /** Where the pointer was last: on the screen, to tell real moves, and in the viewport. */
  let onScreen = NOWHERE;
  let at = NOWHERE;
  /** Where it was last on the open mention or in its card. */
  let inside = NOWHERE;
  let isPressed = false;
  let isKeyHeld = false;
  let hasScrolled = false;
  /** When the last happened that this was there to hear, on the clock of events. */
  let heardAt = -1;
  let frame = 0;
  /** Milliseconds by which the event in hand is late. */
  let late = 0;
  const step = createSteps();

  function send(event: HoverEvent<PageMention>): void {
    const next = hover(state, event, settings().delay);
    state = next.state;
    for (const effect of next.effects) {
      switch (effect.do) {
        case 'ask': {
          const { token } = effect;
          card.ask(effect.spot).then(() => send({ type: 'answered', token }));
          break;
        }
        case 'show':
          if (!effect.focus) focused = document.activeElement;
          inside = at;
          light(effect.spot);
          card.show(effect.spot, effect.focus, at, state.is === 'open' && state.by !== 'rest');
          break;
        case 'hide': {
          // A reader who has gone on to another field is not fetched back.
          const isFree = card.hasFocus() || document.activeElement === document.body;
          card.hide();
          paint('open', []);
          if (effect.restoreFocus && isFree) (focused as HTMLElement | null)?.focus?.({ preventScroll: true });
          // The pointer went straight to another name and rests there already.
          else if (event.type === 'leaveDue') look();
          break;
        }
        case 'pinned':
          card.setPinned(effect.pinned);
          break;
        case 'timer': {
          const { event: type, token } = effect;
          setTimeout(() => {
            if (signal.aborted) return;
            // The card may have come under a pointer that did not move.
            if (type === 'leaveDue' && isInside(under())) look();
            send({ type, token });
          }, effect.after - late);
          break;
        }
      }
    }
  }

  const mayRest = (): boolean => {
    const { mode } = settings();
    return !isPressed && (mode === 'hover' || (mode === 'key' && isKeyHeld)) && !isVideoFullScreen();
  };
  const isInside = ({ spot, inCard }: Under<PageMention>) => inCard || (state.is === 'open' && spot === state.spot);

  /** The marked mention at a place; the one that is open stays itself, however often its text is read anew. */
  function spotAt(x: number, y: number): PageMention | null {
    const spot = spotting.at(x, y);
    return spot && state.is !== 'idle' && isSamePlace(spot, state.spot) ? state.spot : spot;
  }

  function under(): Under<PageMention> {
    if (state.is !== 'open') return { spot: mayRest() ? spotAt(at.x, at.y) : null, inCard: false };
    const box = card.box();
    const inCard = box !== undefined && isIn(at, box);
    const now = { inCard, spot: inCard ? null : spotAt(at.x, at.y) };
    if (isInside(now)) {
      inside = at;
      return now;
    }
    const ends = [...(box ? [box] : []), ...boxesOf(state.spot)];
    return { ...now, onWay: ends.some((end) => isOnWay(inside, at, end)) };
  }

  function light({ range }: PageMention): void {
    paintAs(settings().look);
    paint('open', [range]);
  }

  const look = () => send({ type: 'over', ...under() });

  function moved(event: PointerEvent, rest?: Rest): void {
    const { screenX: x, screenY: y } = event;
    // Handed over late, and meanwhile the pointer has gone on, or was pressed.
    if (rest && event.timeStamp <= heardAt) return;
    // After a scroll the browser reports a move of a pointer that has not moved.
    if (event.pointerType === 'touch' || Math.hypot(x - onScreen.x, y - onScreen.y) <= (hasScrolled ? TREMBLE : 0))
      return;
    if (!rest) heardAt = event.timeStamp;
    hasScrolled = false;
    onScreen = { x, y };
    at = { x: event.clientX, y: event.clientY };
    isPressed = event.buttons !== 0;
    isKeyHeld = event[`${settings().key}Key`];
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const now = under();
      if (rest && now.spot !== rest.spot) return;
      if (rest?.before && now.spot && cameTo(rest.before, now.spot)) {
        hasScrolled = true;
        return;
      }
      late = rest ? performance.now() - rest.since : 0;
      send({ type: 'over', ...now });
      late = 0;
    });
  }

  /** Whether a mention came to where the pointer was already, and not the pointer to the mention. */
  const cameTo = ({ screenX, screenY, clientX, clientY }: PointerEvent, spot: PageMention) =>
    Math.hypot(onScreen.x - screenX, onScreen.y - screenY) <= TREMBLE && spotAt(clientX, clientY) === spot;

  function clicked(event: MouseEvent): void {
    heardAt = event.timeStamp;
    cancelAnimationFrame(frame);
    if (card.holds(event.target)) return;
    const byTouch = (event as PointerEvent).pointerType === 'touch';
    const spot = spotAt(event.clientX, event.clientY);
    if (state.is === 'open' && spot === state.spot) {
      // Pressed again, what a press has opened closes.
      if (state.by === 'press') send({ type: 'close' });
      return;
    }
    const isMeant =
      (byTouch || settings().mode === 'click') &&
      !isWithin(event, CONTROLS) &&
      getSelection()?.isCollapsed !== false &&
      !isVideoFullScreen();
    if (spot && isMeant) send({ type: 'open', spot, by: 'press' });
    // Who clicks while a card is on its way wants something else.
    else if (state.is === 'resting' || (state.is === 'open' && (byTouch || !state.pinned))) send({ type: 'close' });
  }

  /** The key that must be held; with a letter it is a shortcut of somebody's, and in a field it is typing. */
  function keyed(event: KeyboardEvent): void {
    if (settings().mode !== 'key' || isWithin(event, FIELDS)) return;
    const before = isKeyHeld;
    isKeyHeld = event[`${settings().key}Key`] && MODIFIERS.includes(event.key);
    if (isKeyHeld !== before) look();
  }

  const listening = { signal, capture: true, passive: true };
  document.addEventListener('pointermove', (event) => moved(event), listening);
  document.addEventListener('click', clicked, listening);
  for (const type of ['pointerdown', 'pointerup'] as const) {
    document.addEventListener(
      type,
      ({ buttons, pointerType }) => {
        isPressed = buttons !== 0 && pointerType !== 'touch';
        // Who presses a word while a card is on its way wants something else.
        if (isPressed) look();
      },
      listening,
    );
  }
  document.addEventListener('keydown', keyed, listening);
  document.addEventListener('keyup', keyed, listening);
  document.addEventListener(
    'pointerover',
    (event) => {
      // What happens inside a frame is not told here: there the pointer has left for elsewhere.
      if (state.is !== 'open' || !FRAMES.includes((event.target as Element).localName)) return;
      at = { x: event.clientX, y: event.clientY };
      look();
    },
    listening,
  );
  document.documentElement.addEventListener(
    'pointerleave',
    ({ target }) => {
      // It is told here of every element that the pointer leaves.
      if (target !== document.documentElement) return;
      at = NOWHERE;
      look();
    },
    listening,
  );
  document.addEventListener(
    'scroll',
    () => {
      hasScrolled = true;
      // A carousel that scrolls elsewhere on the page takes nothing from under the pointer.
      if (state.is !== 'idle') send({ type: 'scroll', ...under(), away: !boxesOf(state.spot).some(isInView) });
    },
    listening,
  );
  document.addEventListener('fullscreenchange', () => isVideoFullScreen() && send({ type: 'close' }), listening);
  hearKeys((event) => {
    if (event.key !== 'Escape' || state.is === 'idle') return false;
    const wasOpen = state.is === 'open';
    send({ type: 'escape' });
    return wasOpen;
  }, signal);
  signal.addEventListener('abort', () => send({ type: 'close' }));

  function toNext(): boolean {
    const shown = new Set(spotting.visible().map(({ range }) => range));
    const next = isVideoFullScreen() ? undefined : step(spotting.marked().filter(({ range }) => shown.has(range)));
    if (!next) return false;
    // From one card to the next, focus goes back to where it was before the first.
    if (state.is === 'idle' || state.by !== 'step') focused = document.activeElement;
    send({ type: 'open', spot: next, by: 'step' });
    return true;
  }

  function jump(entity: string): boolean {
    const next = step(spotting.visible().filter(({ mention }) => mention.entity === entity));
    if (!next) return false;
    light(next);
    setTimeout(() => state.is === 'open' || paint('open', []), LIT);
    return true;
  }

  return {
    moved,
    clicked,
    go: (entity) => (entity ? jump(entity) : toNext()),
    pin: () => send({ type: 'pin' }),
    close: () => send({ type: 'close' }),
    giveWay(meant) {
      if (state.is === 'open' ? meant || !state.pinned : state.is === 'resting' && state.by === 'rest')
        send({ type: 'close', elsewhere: true });
    },
    changed() {
      if (state.is === 'idle') return;
      const { spot } = state;
      const isStill = (one: PageMention) => one.mention.entity === spot.mention.entity && isSamePlace(one, spot);
      if (!spotting.visible().some(isStill)) send({ type: 'gone', spot });
    },
  };
}

/** Whether what an event is for is in one of these, in open shadow trees as well. */
const isWithin = (event: Event, selector: string): boolean =>
  pathOf(event).some((node) => (node as Element).matches?.(selector));

/** The path of an event. One that was kept until this script had come has its target alone. */
function pathOf(event: Event): EventTarget[] {
  const path = event.composedPath();
  if (path.length > 0) return path;
  for (let at = event.target as Node | null; at; at = above(at)) path.push(at);
  return path;
}

const boxesOf = ({ range }: PageMention): DOMRect[] => [...(liveRange(range)?.getClientRects() ?? [])];

const isInView = ({ left, top, right, bottom }: Box): boolean =>
  bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
