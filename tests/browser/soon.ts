/** Milliseconds after which a frame that has not answered is asked again. */
const PATIENCE = 2_000;

/** Rejects when there is no answer soon: what is asked of a frame that is just being replaced is never answered. */
export const soon = <T>(answer: Promise<T>): Promise<T> =>
  Promise.race([
    answer,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error('The frame did not answer.')), PATIENCE)),
  ]);
