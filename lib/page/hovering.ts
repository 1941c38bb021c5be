/** Pointer, keys and timers of a page, fed to the hover reducer; its effects, run. */
import { type HoverEvent, type HoverState, hover, IDLE } from '../core/hover.ts';
import { liveRange, paint, paintAs } from './paint.ts';
import type { PageMention } from './reads.ts';
import type { Spotting } from './spotting.ts';

/** What shows a card; the content script wires it to the injected card. */
export interface CardDriver {
  /** Gets what the card will show; resolves also when there is nothing but a sentence to show. */
  ask(mention: PageMention): Promise<void>;
  show(mention: PageMention, focus: boolean): void;
  setPinned(pinned: boolean): void;
  hide(): void;
  /** Whether an event's target is the card. */
  holds(target: EventTarget | null): boolean;
}

export interface HoverSettings {
  /** Milliseconds of rest. */
  delay: number;
  mode: 'hover' | 'key' | 'click' | 'quiet';
  /** The key to hold where `mode` is `key`. */
  key: 'alt' | 'ctrl' | 'shift' | 'meta';
  /** What ends the names of highlights (`paint.ts`). */
  look: string;
}

/** Where the pointer is, and since when, in milliseconds of the page's clock. */
export interface Rest {
  spot: PageMention | null;
  since: number;
}

export interface Hovering {
  /** The pointer moved. `rest`: where and since when it is, when that was before this was there to hear it. */
  moved(event: PointerEvent, rest?: Rest): void;
  clicked(event: MouseEvent): void;
  /** Opens the card of the mention after the last one stepped to, from the top of the viewport at first. False when none is marked. */
  step(): boolean;
  /** Scrolls to a mention of the entity, after the last one jumped to, and shows where it is. */
  jump(entity: string): boolean;
  pin(): void;
  close(): void;
  /** To be called after each repaint: closes what was open on text that is gone. */
  changed(): void;
}

/** How long a mention that was jumped to stays lit, in milliseconds. */
const LIT = 2000;

/** Repainting makes new ranges over the same text. */
const isSame = (a: StaticRange, b: StaticRange): boolean =>
  a.startContainer === b.startContainer && a.startOffset === b.startOffset;

export function startHovering(
  spotting: Spotting,
  card: CardDriver,
  settings: () => HoverSettings,
  signal: AbortSignal,
): Hovering {
  let state: HoverState<PageMention> = IDLE;
  let focused: Element | null = null;
  let stepped: PageMention | null = null;
  /** Where the pointer was last: on the screen, to tell real moves, and in the viewport. */
  let last = { x: -1, y: -1 };
  let at = { x: -1, y: -1 };
  let frame = 0;
  /** Milliseconds by which the event in hand is late. */
  let late = 0;

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
          paintAs(settings().look);
          paint('open', [effect.spot.range]);
          card.show(effect.spot, effect.focus);
          break;
        case 'hide':
          card.hide();
          paint('open', []);
          if (effect.restoreFocus) (focused as HTMLElement | null)?.focus?.({ preventScroll: true });
          // The pointer went straight to another name and rests there already.
          else if (event.type === 'leaveDue') send({ type: 'over', spot: spotting.at(at.x, at.y), inCard: false });
          break;
        case 'pinned':
          card.setPinned(effect.pinned);
          break;
        case 'timer': {
          const { event: type, token } = effect;
          setTimeout(() => signal.aborted || send({ type, token }), effect.after - late);
          break;
        }
      }
    }
  }

  function moved(event: PointerEvent, rest?: Rest): void {
    // After a scroll the browser reports a move of a pointer that has not moved.
    if (event.pointerType === 'touch' || (event.screenX === last.x && event.screenY === last.y)) return;
    last = { x: event.screenX, y: event.screenY };
    const { clientX, clientY, target, buttons } = event;
    at = { x: clientX, y: clientY };
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const inCard = card.holds(target);
      const { mode, key } = settings();
      const held = mode !== 'key' || event[`${key}Key`];
      const mayRest = buttons === 0 && mode !== 'click' && held && !document.fullscreenElement;
      const spot = inCard || (!mayRest && state.is !== 'open') ? null : spotting.at(clientX, clientY);
      if (rest && spot !== rest.spot) return;
      late = rest ? performance.now() - rest.since : 0;
      send({ type: 'over', spot, inCard });
      late = 0;
    });
  }

  function clicked(event: MouseEvent): void {
    const byTouch = (event as PointerEvent).pointerType === 'touch';
    if (card.holds(event.target)) return;
    const spot = byTouch || settings().mode === 'click' ? spotting.at(event.clientX, event.clientY) : null;
    // A tap on a link follows it.
    if (spot && !(event.target as Element | null)?.closest?.('a[href], button'))
      send({ type: 'open', spot, byKey: false });
    else if (!spot && (byTouch || (state.is === 'open' && !state.pinned))) send({ type: 'close' });
  }

  const listening = { signal, capture: true, passive: true };
  document.addEventListener('pointermove', (event) => moved(event), listening);
  document.addEventListener('click', clicked, listening);
  document.documentElement.addEventListener(
    'pointerleave',
    () => send({ type: 'over', spot: null, inCard: false }),
    listening,
  );
  document.addEventListener(
    'scroll',
    () => {
      // A carousel that scrolls elsewhere on the page takes nothing from under the pointer.
      if (state.is === 'resting' && spotting.at(at.x, at.y) !== state.spot) send({ type: 'scroll' });
    },
    listening,
  );
  // On the window, before anything of the page can stop it.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || state.is === 'idle') return;
      const wasOpen = state.is === 'open';
      send({ type: 'escape' });
      if (wasOpen) event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => send({ type: 'close' }));

  const boxOf = ({ range }: PageMention) => liveRange(range)?.getBoundingClientRect();

  /** The mention after the last one stepped to, in reading order; after none, the first at or below the top of the viewport. */
  function following(list: readonly PageMention[]): PageMention | undefined {
    const at = list.findIndex(({ range }) => stepped && isSame(range, stepped.range));
    if (at >= 0) return list[(at + 1) % list.length];
    return list.find((one) => (boxOf(one)?.top ?? -1) >= 0) ?? list[0];
  }

  /** Steps to a mention: brings it into view. False when there is none, or it is gone. */
  function reach(mention: PageMention | undefined): mention is PageMention {
    const box = mention && boxOf(mention);
    if (!box) return false;
    // What is in view in a frame may be out of view with it.
    if (box.top < 0 || box.bottom > innerHeight || parent !== self) {
      mention.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    stepped = mention;
    return true;
  }

  return {
    moved,
    clicked,
    step() {
      const shown = new Set(spotting.visible().map(({ range }) => range));
      const next = following(spotting.marked().filter(({ range }) => shown.has(range)));
      if (!reach(next)) return false;
      // From one card to the next, focus goes back to where it was before the first.
      if (state.is === 'idle' || !state.byKey) focused = document.activeElement;
      send({ type: 'open', spot: next, byKey: true });
      return true;
    },
    jump(entity) {
      const next = following(spotting.visible().filter(({ mention }) => mention.entity === entity));
      if (!reach(next)) return false;
      paintAs(settings().look);
      paint('open', [next.range]);
      setTimeout(() => state.is === 'open' || paint('open', []), LIT);
      return true;
    },
    pin: () => send({ type: 'pin' }),
    close: () => send({ type: 'close' }),
    changed() {
      if (state.is === 'idle') return;
      const { spot } = state;
      const isStill = ({ mention, range }: PageMention) =>
        mention.entity === spot.mention.entity && isSame(range, spot.range);
      if (!spotting.visible().some(isStill)) send({ type: 'gone', spot });
    },
  };
}
