/** Whether what had the focus is no longer there: the next Tab would begin at the top of the window. */
export function focusIsLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Puts a focus that was lost to where the content of the page begins. */
export function catchFocus(): void {
  if (focusIsLost()) {
    document.querySelector('main')?.focus({ preventScroll: true });
  }
}
