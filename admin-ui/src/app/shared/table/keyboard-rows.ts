import { Directive, ElementRef, inject, output } from '@angular/core';

/**
 * Rows of a table by keyboard: up, down, Home and End move, Enter opens. On the `tbody` whose rows have `tabindex="0"`; the output
 * is the index of the row. Rows without it, such as headings in between, do not count.
 */
@Directive({
  selector: 'tbody[appKeyboardRows]',
  host: { '(keydown)': 'pressed($event)', '(click)': 'clicked($event)' },
})
export class KeyboardRows {
  readonly #body = inject<ElementRef<HTMLTableSectionElement>>(ElementRef).nativeElement;
  readonly opened = output<number>();

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

  #rows(): HTMLTableRowElement[] {
    return [...this.#body.rows].filter((row) => row.tabIndex >= 0);
  }
}
