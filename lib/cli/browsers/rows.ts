/** Rows of the corpus as nothing that is bundled has them: for what a card says of a name without notes, or without sense. */
import type { Page } from 'puppeteer-core';

export interface Rows {
  table: 'notes' | 'entities';
  /** Of this index rather than of the table's own key. */
  index?: string;
  /** First and last key. */
  from: string;
  to: string;
}

/** The notes about one entity. */
export const notesAbout = (entity: string): Rows => ({
  table: 'notes',
  index: 'about',
  from: `${entity} `,
  to: `${entity}!`,
});

/** Writes `change` over each of these rows; gives what puts them back. Rejects when there are none. */
export async function changeRows(desk: Page, rows: Rows, change: object): Promise<() => Promise<void>> {
  const before = await desk.evaluate(writeRows, rows, change, null);
  if (before.length === 0) throw new Error(`No ${rows.table} from ${rows.from} to ${rows.to}.`);
  return async () => void (await desk.evaluate(writeRows, rows, change, before));
}

/** Runs in an extension page. Writes `back`, or the change over the rows that are there, which it gives as they were. */
function writeRows({ table, index, from, to }: Rows, change: object, back: object[] | null): Promise<object[]> {
  return new Promise((done, fail) => {
    const request = indexedDB.open('latar');
    request.onerror = () => fail(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const work = db.transaction(table, 'readwrite');
      const store = work.objectStore(table);
      const asked = (index ? store.index(index) : store).getAll(IDBKeyRange.bound(from, to));
      asked.onsuccess = () => {
        for (const row of back ?? asked.result) store.put(back ? row : { ...row, ...change });
      };
      work.oncomplete = () => {
        db.close();
        done(asked.result);
      };
      work.onabort = () => fail(work.error);
    };
  });
}
