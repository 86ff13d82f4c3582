import { effect, untracked } from '@angular/core';
import { MatDialogRef } from '@angular/material/dialog';

/**
 * Keeps a drawer open for as long as the address names what it shows. For constructors.
 *
 * @param named the identity of what the address names, once it is known to be there
 * @param open opens the drawer for it
 * @param closed takes the name out of the address; called when somebody closes the drawer
 */
export function addressedDrawer(named: () => string | undefined, open: (id: string) => MatDialogRef<unknown>, closed: () => void): void {
  effect((onCleanup) => {
    const id = named();
    if (id === undefined) {
      return;
    }
    const drawer = untracked(() => open(id));
    const closing = drawer.afterClosed().subscribe(closed);
    onCleanup(() => {
      closing.unsubscribe();
      drawer.close();
    });
  });
}
