/** As much of mark.js as the benchmark uses; the package brings no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Node);
    mark(
      words: readonly string[],
      options?: { separateWordSearch?: boolean; diacritics?: boolean; done?: (marks: number) => void },
    ): void;
  }
}
