import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { map, Observable } from 'rxjs';

import { PasswordDialog, PasswordDialogData } from './password.dialog';

/** Has whoever signed in with a one-time password choose one of their own: until then they can do nothing else. */
@Injectable({ providedIn: 'root' })
export class OwnPassword {
  readonly #dialog = inject(MatDialog);

  /**
   * @param current the one-time password, if it has just been typed
   * @returns whether they chose one; otherwise they have signed out
   */
  choose(current?: string): Observable<boolean> {
    return this.#dialog
      .open<PasswordDialog, PasswordDialogData, boolean>(PasswordDialog, {
        width: '420px',
        disableClose: true,
        data: { required: true, current },
      })
      .afterClosed()
      .pipe(map((chosen) => chosen ?? false));
  }
}
