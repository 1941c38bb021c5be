/** The card on show, the cards opened from it, with a way back, and its last word. */
import { useEffect, useRef, useState } from 'react';
import { Card } from '../../components/card.tsx';
import { CardMessage } from '../../components/card-message.tsx';
import { i18n } from '../../components/i18n.ts';
import { citation } from '../../components/source-words.ts';
import type { CardRequest } from '../../lib/card-view.ts';
import { type CardReply, sendMessage } from '../../lib/messages.ts';
import { type Settings, switchKnown, switchSite } from '../../lib/settings.ts';
import { changeSettings } from '../../lib/settings-store.ts';
import { isOwnPage, siteHost } from '../../lib/site.ts';
import { copyText } from './copy.ts';

export interface CardStackProps {
  request: CardRequest;
  pinned: boolean;
  /** The card has said its last word and ends by itself. */
  onFarewell: () => void;
  /** Take it away. */
  onEnd: () => void;
}

/** A card of the stack, and what the reader finds again on the way back to it. */
interface Stacked {
  reply: CardReply;
  /** All of its notes were asked for. */
  all: boolean;
  /** The name in it that opened the next one. */
  left?: Name;
}

/** A name in a card that opens a card: which of them, and how it reads. */
interface Name {
  nth: number;
  text: string | null;
}

/** What the reader chose that changes the page, and how it is taken back. */
interface Farewell {
  text: string;
  undo: () => void;
}

export function CardStack({ request, pinned, onFarewell, onEnd }: CardStackProps) {
  const [cards, setCards] = useState<Stacked[]>([{ reply: request.reply, all: false }]);
  const [farewell, setFarewell] = useState<Farewell | null>(null);
  const dialog = useRef<HTMLElement>(null);
  /** The name that was asked for last: an answer for an earlier one comes too late. */
  const asked = useRef('');
  const { reply, all, left } = cards.at(-1) as Stacked;
  const setLast = (part: Partial<Stacked>) =>
    setCards((now) => [...now.slice(0, -1), { ...(now.at(-1) as Stacked), ...part }]);
  const { focus, onPin, onClose } = request;

  // Opened by key, or in place of a card whose button had the focus and is gone.
  const moves = focus || cards.length > 1 || left !== undefined || farewell !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each card takes the focus anew.
  useEffect(() => {
    if (!moves) return;
    const name = left && namesIn(dialog.current).find((one, i) => i === left.nth && one.textContent === left.text);
    if (name) name.focus();
    else dialog.current?.focus({ preventScroll: true });
  }, [moves, cards.length, farewell]);

  if (farewell) {
    const { text, undo } = farewell;
    const action = { label: i18n.t('card.undo'), onPress: undo };
    return <CardMessage ref={dialog} text={text} name={request.matched} action={action} onClose={onEnd} />;
  }
  if (!reply.ok) {
    const text = reply.reason === 'no-corpus' ? i18n.t('errorNoCorpus') : i18n.t('errorUnknownEntity');
    return <CardMessage ref={dialog} text={text} name={request.matched} onClose={onClose} />;
  }
  const open = async (entity: string) => {
    asked.current = entity;
    const names = namesIn(dialog.current);
    const nth = names.findIndex((name) => name.matches(':focus'));
    const next = await request.ask(entity);
    if (asked.current !== entity) return;
    asked.current = '';
    setLast({ left: { nth, text: names[nth]?.textContent ?? null } });
    setCards((before) => [...before, { reply: next, all: false }]);
  };
  const leave = (text: string, change: (now: Settings, isUndone: boolean) => Partial<Settings>) => {
    const undo = () => {
      void changeSettings((now) => change(now, true));
      onEnd();
    };
    setFarewell({ text, undo });
    onFarewell();
    void changeSettings((now) => change(now, false));
  };
  const { entity } = reply.card;
  const switchOff = () =>
    leave(i18n.t('card.offDone', { host: siteHost() }), (now, isUndone) => switchSite(now, siteHost(), isUndone));
  return (
    <Card
      key={cards.length}
      ref={dialog}
      data={reply.card}
      matched={cards.length === 1 ? request.matched : ''}
      pinned={pinned}
      canGoBack={cards.length > 1}
      all={all}
      onAll={() => setLast({ all: true })}
      onPin={onPin}
      onClose={onClose}
      onBack={() => {
        asked.current = '';
        setCards((before) => before.slice(0, -1));
      }}
      onOpenEntity={open}
      onCopy={(note) => copyText(citation(note), dialog.current as HTMLElement)}
      onTimeline={(id) => void sendMessage('openTimeline', { entity: id })}
      onKnown={() =>
        leave(i18n.t('card.knownDone', { name: entity.name }), (now, isUndone) =>
          switchKnown(now, entity.id, !isUndone),
        )
      }
      onSiteOff={isOwnPage() ? undefined : switchOff}
    />
  );
}

/** The names in a card that open cards of their own, in reading order. */
const namesIn = (card: HTMLElement | null): HTMLElement[] => [
  ...(card?.querySelectorAll<HTMLElement>('.mention, .chip') ?? []),
];
