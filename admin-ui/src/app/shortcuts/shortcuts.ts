import { DestroyRef, inject, Injectable, Signal, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';

const STORED = 'hub-shortcuts';
const SECOND_KEY_MS = 1500;

/** A key, or one after another as in `g i`, and what it does. */
export interface Shortcut {
  keys: string;
  label: Signal<string>;
  run: () => void;
}

/** The keys that do something on the page that is open. Those that somebody types somewhere are theirs. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  readonly #dialog = inject(MatDialog);
  readonly #all = signal<readonly Shortcut[]>([]);
  #before: { key: string; at: number } | undefined;

  readonly all = this.#all.asReadonly();
  /** Who speaks to the machine, or slips on keys, turns them off. */
  readonly enabled = signal(localStorage.getItem(STORED) !== 'off');

  /** What takes it away again. */
  add(shortcut: Shortcut): () => void {
    this.#all.update((all) => [...all, shortcut]);
    return () => this.#all.update((all) => all.filter((other) => other !== shortcut));
  }

  enable(enabled: boolean): void {
    this.enabled.set(enabled);
    localStorage.setItem(STORED, enabled ? 'on' : 'off');
  }

  pressed(event: KeyboardEvent): void {
    if (!this.enabled() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || this.#isTyped(event)) {
      return;
    }
    const key = keyOf(event);
    const two = this.#before && event.timeStamp - this.#before.at < SECOND_KEY_MS ? `${this.#before.key} ${key}` : key;
    const found = this.#at(two) ?? this.#at(key);
    this.#before = found || key.length > 1 ? undefined : { key, at: event.timeStamp };
    if (found) {
      event.preventDefault();
      found.run();
    }
  }

  /** The page that was opened last decides. */
  #at(keys: string): Shortcut | undefined {
    return this.#all()
      .filter((one) => one.keys === keys)
      .at(-1);
  }

  #isTyped({ target }: KeyboardEvent): boolean {
    const into = target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="menu"], [role="listbox"]');
    return !!into || this.#dialog.openDialogs.length > 0;
  }
}

/** The letter that a key has on a Latin keyboard: whoever writes Russian need not change the layout. */
function keyOf({ key, code }: KeyboardEvent): string {
  return /^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key) && code.startsWith('Key') ? code.slice(3).toLowerCase() : key;
}

/** A key of the page whose component calls it, as long as that is open: `shortcut('n', computed(() => t().create), () => create())`. */
export function shortcut(keys: string, label: Signal<string>, run: () => void): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).add({ keys, label, run }));
}
