/** What the background accepts: messages of ours, from ourselves, in the shape of the protocol. */
import { z } from 'zod';

// Without this zod tries out whether it may build code from text, and browsers report the attempt.
z.config({ jitless: true });

const id = z.string().min(1).max(100);

const pageSchema = z.strictObject({
  lang: z.string().max(35),
  mentions: z.array(z.strictObject({ entity: id, count: z.int().positive() })).max(10_000),
});

/** `openCard` as it must arrive. */
export const cardAskSchema = z.strictObject({
  entity: id,
  page: pageSchema,
  inject: z.boolean(),
});

/** `openTimeline` as it must arrive. */
export const timelineAskSchema = z.strictObject({ entity: id });

/** `cardIs` as it must arrive. */
export const cardIsSchema = z.strictObject({ is: z.enum(['open', 'meant', 'gone']), from: z.number() });

/** A message that says nothing but its type. */
export const nothingSchema = z.undefined();

/** Where a message came from, as the browser says. */
export interface Sender {
  id?: string;
  tab?: { id?: number; windowId?: number };
  frameId?: number;
  documentId?: string;
}

/** The data of a message, checked. Throws one sentence when it is not from us or not of the protocol's shape. */
export function checked<T>(
  schema: z.ZodType<T>,
  message: { type: string; data: unknown; sender: Sender },
  self: string,
): T {
  if (message.sender.id !== self) throw new Error(`${message.type} was refused: it does not come from Latar.`);
  const result = schema.safeParse(message.data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${message.type} was refused: ${issue?.path.join('.') || 'its data'}: ${issue?.message}.`);
}

/** The tab that a message came from. Throws when it came from no tab. */
export function tabOf({ type, sender }: { type: string; sender: Sender }): number {
  if (sender.tab?.id === undefined) throw new Error(`${type} was refused: it does not come from a page.`);
  return sender.tab.id;
}
