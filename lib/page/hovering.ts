/** Pointer, keys and timers of a page, fed to the hover reducer; its effects, run. */
import { type HoverEvent, type HoverState, hover, IDLE, type Under } from '../core/hover.ts';
import { type Box, isIn, isOnWay } from '../core/way.ts';
import { isWithin } from './event-path.ts';
import { isVideoFullScreen } from './full-screen.ts';
import type { CardDriver, Hovering, HoverSettings, Rest } from './hovering-types.ts';
import { hearKeys } from './keys.ts';
import { liveRange, paint, paintAs } from './paint.ts';
import { createPointer } from './pointer.ts';
import type { PageMention } from './reads.ts';
import type { Spotting } from './spotting.ts';
import { createSteps, isSamePlace } from './stepping.ts';

/** How long a mention that was jumped to stays lit, in milliseconds. */
const LIT = 2000;
/** What a click or a tap is for already. */
const CONTROLS = 'a[href], area[href], button, summary, label, input, select, textarea, [role=button], [role=link]';
const FIELDS = 'input, textarea, select, [contenteditable]';
const FRAMES = ['iframe', 'frame'];
const MODIFIERS = ['Alt', 'Control', 'Shift', 'Meta'];

export function startHovering(
  spotting: Spotting,
  card: CardDriver,
  settings: () => HoverSettings,
  signal: AbortSignal,
): Hovering {
  let state: HoverState<PageMention> = IDLE;
  let focused: Element | null = null;
  const pointer = createPointer();
  /** Where it was last on the open mention or in its card. */
  let inside = pointer.at;
  let isKeyHeld = false;
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
          inside = pointer.at;
          light(effect.spot);
          card.show(effect.spot, effect.focus, pointer.at, state.is === 'open' && state.by !== 'rest');
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
    return !pointer.isPressed && (mode === 'hover' || (mode === 'key' && isKeyHeld)) && !isVideoFullScreen();
  };
  const isInside = ({ spot, inCard }: Under<PageMention>) => inCard || (state.is === 'open' && spot === state.spot);

  /** The marked mention at a place; the one that is open stays itself, however often its text is read anew. */
  function spotAt(x: number, y: number): PageMention | null {
    const spot = spotting.at(x, y);
    return spot && state.is !== 'idle' && isSamePlace(spot, state.spot) ? state.spot : spot;
  }

  function under(): Under<PageMention> {
    const { at } = pointer;
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
    if (!pointer.moved(event, rest !== undefined)) return;
    isKeyHeld = event[`${settings().key}Key`];
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const now = under();
      if (rest && now.spot !== rest.spot) return;
      if (rest?.before && now.spot && cameTo(rest.before, now.spot)) {
        pointer.scrolled();
        return;
      }
      late = rest ? performance.now() - rest.since : 0;
      send({ type: 'over', ...now });
      late = 0;
    });
  }

  /** Whether a mention came to where the pointer was already, and not the pointer to the mention. */
  const cameTo = (before: PointerEvent, spot: PageMention) =>
    pointer.wasHere(before) && spotAt(before.clientX, before.clientY) === spot;

  function clicked(event: MouseEvent): void {
    pointer.heard(event);
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

  function pressed(event: PointerEvent): void {
    pointer.pressed(event);
    // Who presses a word while a card is on its way wants something else.
    if (pointer.isPressed) look();
  }

  /** What happens inside a frame is not told here: there the pointer has left for elsewhere. */
  function entered(event: PointerEvent): void {
    if (state.is !== 'open' || !FRAMES.includes((event.target as Element).localName)) return;
    pointer.wentTo(event);
    look();
  }

  function left({ target }: PointerEvent): void {
    // It is told of every element that the pointer leaves.
    if (target !== document.documentElement) return;
    pointer.left();
    look();
  }

  function scrolled(): void {
    pointer.scrolled();
    // A carousel that scrolls elsewhere on the page takes nothing from under the pointer.
    if (state.is !== 'idle') send({ type: 'scroll', ...under(), away: !boxesOf(state.spot).some(isInView) });
  }

  const listening = { signal, capture: true, passive: true };
  const heard: { [K in keyof DocumentEventMap]?: (event: DocumentEventMap[K]) => void } = {
    pointermove: (event) => moved(event),
    click: clicked,
    pointerdown: pressed,
    pointerup: pressed,
    keydown: keyed,
    keyup: keyed,
    pointerover: entered,
    scroll: scrolled,
    fullscreenchange: () => isVideoFullScreen() && send({ type: 'close' }),
  };
  for (const [type, hear] of Object.entries(heard)) document.addEventListener(type, hear as EventListener, listening);
  document.documentElement.addEventListener('pointerleave', left, listening);
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

const boxesOf = ({ range }: PageMention): DOMRect[] => [...(liveRange(range)?.getClientRects() ?? [])];

const isInView = ({ left, top, right, bottom }: Box): boolean =>
  bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
