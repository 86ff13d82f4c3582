import { DOCUMENT } from '@angular/common';
import { effect, inject, Injectable, signal } from '@angular/core';

const STORED = 'hub-theme';

/** How the pages are coloured. */
export type ThemeChoice = 'system' | 'light' | 'dark';

/** Light, dark, or whichever the system says. */
@Injectable({ providedIn: 'root' })
export class Theme {
  readonly #root = inject(DOCUMENT).documentElement;
  readonly choice = signal<ThemeChoice>(stored());

  constructor() {
    effect(() => {
      const choice = this.choice();
      this.#root.classList.toggle('light', choice === 'light');
      this.#root.classList.toggle('dark', choice === 'dark');
      localStorage.setItem(STORED, choice);
    });
  }
}

function stored(): ThemeChoice {
  const value = localStorage.getItem(STORED);
  return value === 'light' || value === 'dark' ? value : 'system';
}
