import { DestroyRef, Directive, ElementRef, inject, output } from '@angular/core';

import { catchFocus, focusIsLost } from '../focus/lost-focus';

/**
 * Rows of a table by keyboard: up, down, Home and End move, Enter opens. On the `tbody` whose rows have `tabindex="0"`; the output
 * is the index of the row. Rows without it, such as headings in between, do not count. When the row with the focus goes, the one
 * that comes into its place gets it, or the page when no table is left.
 */
@Directive({
  selector: 'tbody[appKeyboardRows]',
  host: { '(keydown)': 'pressed($event)', '(click)': 'clicked($event)', '(focusin)': 'focused($event)' },
})
export class KeyboardRows {
  readonly #body = inject<ElementRef<HTMLTableSectionElement>>(ElementRef).nativeElement;
  readonly opened = output<number>();
  /** The row that had the focus last, and where it was. */
  #last: { row: HTMLTableRowElement; at: number } | undefined;

  constructor() {
    const removals = new MutationObserver(() => this.#keepFocus());
    removals.observe(this.#body, { childList: true });
    inject(DestroyRef).onDestroy(() => {
      removals.disconnect();
      if (this.#last) {
        catchFocus();
      }
    });
  }

  protected focused(event: Event): void {
    const row = (event.target as Element).closest('tr');
    this.#last = row ? { row, at: this.#rows().indexOf(row) } : undefined;
  }

  protected pressed(event: KeyboardEvent): void {
    const row = event.target;
    if (!(row instanceof HTMLTableRowElement)) {
      return;
    }
    const rows = this.#rows();
    const at = rows.indexOf(row);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      rows[to]?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.opened.emit(at);
    }
  }

  protected clicked(event: Event): void {
    const at = event.target as Element;
    // A button, a link or a selection of text in a row is not the row.
    if (at.closest('a, button, input') || getSelection()?.type === 'Range') {
      return;
    }
    const row = at.closest('tr');
    if (row && row.tabIndex >= 0) {
      this.opened.emit(this.#rows().indexOf(row));
    }
  }

  #keepFocus(): void {
    if (this.#last && !this.#last.row.isConnected && focusIsLost()) {
      const rows = this.#rows();
      rows[Math.min(this.#last.at, rows.length - 1)]?.focus();
    }
  }

  #rows(): HTMLTableRowElement[] {
    return [...this.#body.rows].filter((row) => row.tabIndex >= 0);
  }
}
