import { ComponentType } from '@angular/cdk/overlay';
import { inject, Injectable } from '@angular/core';
import { MatDialog, MatDialogRef } from '@angular/material/dialog';

import { catchFocus } from '../focus/lost-focus';

/** Opens a component at the right edge of the page, over its full height; Esc closes it. */
@Injectable({ providedIn: 'root' })
export class Drawer {
  readonly #dialog = inject(MatDialog);

  open<C, D>(component: ComponentType<C>, data: D, width = '620px'): MatDialogRef<C> {
    const drawer = this.#dialog.open(component, {
      data,
      width,
      maxWidth: '100vw',
      height: '100dvh',
      maxHeight: '100dvh',
      position: { right: '0', top: '0' },
      panelClass: 'app-drawer',
      autoFocus: 'first-heading',
    });
    // It gives the focus back to what had it before, which a link out of it may have replaced by another page.
    drawer.afterClosed().subscribe(() => setTimeout(catchFocus));
    return drawer;
  }
}
