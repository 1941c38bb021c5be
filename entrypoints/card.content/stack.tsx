/** The card on show, and the cards opened from it, with a way back. */
import { useEffect, useRef, useState } from 'react';
import { Card } from '../../components/card.tsx';
import { CardMessage } from '../../components/card-message.tsx';
import { i18n } from '../../components/i18n.ts';
import type { CardRequest } from '../../lib/card-view.ts';
import { type CardReply, sendMessage } from '../../lib/messages.ts';
import { switchSiteOff } from '../../lib/site.ts';

export function CardStack({ request, pinned }: { request: CardRequest; pinned: boolean }) {
  const [replies, setReplies] = useState<CardReply[]>([request.reply]);
  const [wentBack, setWentBack] = useState(false);
  const dialog = useRef<HTMLElement>(null);
  const reply = replies.at(-1) as CardReply;
  const { focus, onPin, onClose } = request;

  // Opened by key, or in place of a card whose button had the focus and is gone.
  const moves = focus || replies.length > 1 || wentBack;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each card takes the focus anew.
  useEffect(() => {
    if (moves) dialog.current?.focus({ preventScroll: true });
  }, [moves, replies.length]);

  if (!reply.ok) {
    const text = reply.reason === 'no-corpus' ? i18n.t('errorNoCorpus') : i18n.t('errorUnknownEntity');
    return <CardMessage ref={dialog} text={text} name={request.matched} onClose={onClose} />;
  }
  const open = async (entity: string) => {
    const next = await request.ask(entity);
    setReplies((before) => [...before, next]);
  };
  return (
    <Card
      key={replies.length}
      ref={dialog}
      data={reply.card}
      matched={replies.length === 1 ? request.matched : ''}
      pinned={pinned}
      canGoBack={replies.length > 1}
      onPin={onPin}
      onClose={onClose}
      onBack={() => {
        setWentBack(true);
        setReplies((before) => before.slice(0, -1));
      }}
      onOpenEntity={open}
      onTimeline={(entity) => void sendMessage('openTimeline', { entity })}
      onSiteOff={() => void switchSiteOff()}
    />
  );
}
