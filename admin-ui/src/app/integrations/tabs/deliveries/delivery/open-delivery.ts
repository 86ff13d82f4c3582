import { signal, Signal } from '@angular/core';
import { Subject } from 'rxjs';

import { IDelivery } from '../../../../api/models';

/** Whoever opened a delivery: opens another one in its place, and is told when it was changed. */
export interface DeliveryOpener {
  open: (id: string) => void;
  changed: (delivery: IDelivery) => void;
}

/** The delivery that the drawer shows, in the list that it was opened from. */
export class OpenDelivery {
  readonly id;
  readonly #changes = new Subject<void>();
  /** Something has become of it. */
  readonly changes = this.#changes.asObservable();

  constructor(
    readonly integrationId: string,
    id: string,
    readonly rows: Signal<readonly IDelivery[] | undefined>,
    readonly opener: DeliveryOpener,
  ) {
    this.id = signal(id);
  }

  hear({ id }: IDelivery): void {
    if (id === this.id()) {
      this.#changes.next();
    }
  }

  /** The one above or below it in the list. */
  neighbour(step: -1 | 1): string | undefined {
    const rows = this.rows() ?? [];
    const at = rows.findIndex(({ id }) => id === this.id());
    return at < 0 ? undefined : rows[at + step]?.id;
  }
}
