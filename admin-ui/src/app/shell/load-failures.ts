import { ErrorHandler, Injectable, signal } from '@angular/core';

/** Browsers have no type of their own for it: Chromium, Firefox, Safari. */
const NOT_LOADED = /dynamically imported module|Importing a module script failed/;

/**
 * Notices when a part of the application could not be loaded, which otherwise looks as if a click did nothing: the connection is lost, or
 * the hub was replaced by a newer one, which has other files.
 */
@Injectable({ providedIn: 'root' })
export class LoadFailures extends ErrorHandler {
  readonly #count = signal(0);
  readonly count = this.#count.asReadonly();

  override handleError(error: unknown): void {
    super.handleError(error);
    if (error instanceof Error && NOT_LOADED.test(error.message)) {
      this.#count.update((count) => count + 1);
    }
  }
}
