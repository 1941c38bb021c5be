/** Language tags as pages write them. */

/** The tag where the browser can write dates in it, else ''. A page may call its language anything. */
export function supported(tag: string): string {
  try {
    return tag ? (Intl.DateTimeFormat.supportedLocalesOf([tag.replace(/_/g, '-')])[0] ?? '') : '';
  } catch {
    return '';
  }
}
