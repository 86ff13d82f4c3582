import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { catchError, map, of } from 'rxjs';

import { Session } from '../session/session';

/** Whether this hub is a demo, and how anybody signs in to it then. */
@Injectable({ providedIn: 'root' })
export class Demo {
  readonly login = toSignal(
    inject(Session)
      .providers()
      .pipe(
        map((providers) => providers.find(({ demo }) => demo !== undefined)?.demo),
        catchError(() => of(undefined)),
      ),
  );
  readonly is = computed(() => this.login() !== undefined);
}
