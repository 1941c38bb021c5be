/** Bounds that both sides of the protocol keep. */

/** UTF-16 units of page text that go with a question; a long article's opening says what it is about. */
export const BRIEF_TEXT = 20_000;

/** Notes of one card: three to see, two more on demand. */
export const CARD_NOTES = 5;
