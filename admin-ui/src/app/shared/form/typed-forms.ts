import { DOCUMENT, inject, Injectable, Injector } from '@angular/core';
import { CanActivateFn, Router } from '@angular/router';
import { from, switchMap } from 'rxjs';

/** A form that somebody may be typing into. */
export interface TypedForm {
  /** Whether it holds what is not saved. */
  isTyped(): boolean;
  /** Takes it from the page. */
  close(): void;
}

/** Knows what is being typed, so that nobody drops it by going back or by closing the tab. */
@Injectable({ providedIn: 'root' })
export class TypedForms {
  readonly #forms = new Set<TypedForm>();

  constructor() {
    inject(DOCUMENT).defaultView?.addEventListener('beforeunload', (event) => {
      if (this.all().some((form) => form.isTyped())) {
        event.preventDefault();
      }
    });
  }

  /** Those that are open. */
  all(): TypedForm[] {
    return [...this.#forms];
  }

  /** @returns forgets the form */
  add(form: TypedForm): () => void {
    this.#forms.add(form);
    return () => this.#forms.delete(form);
  }

  /** Forgets all of them, for whoever leaves the pages and says so. */
  clear(): void {
    this.#forms.clear();
  }
}

/** Asks before a page is left where something is typed. What a page changes in its own address, such as a search, does not leave it. */
export const keepsWhatIsTyped: CanActivateFn = (_, { url }) => {
  const router = inject(Router);
  const injector = inject(Injector);
  const forms = inject(TypedForms).all();
  const leaves = router.getCurrentNavigation()?.trigger === 'popstate' || pathOf(url) !== pathOf(router.url);
  // What asks is loaded with the first form; the first page needs neither.
  return !leaves || forms.length === 0 || from(import('./discarding')).pipe(switchMap(({ Discarding }) => injector.get(Discarding).discard(forms)));
};

function pathOf(url: string): string | undefined {
  return url.split(/[?#]/)[0];
}
