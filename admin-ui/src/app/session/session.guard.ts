import { inject } from '@angular/core';
import { CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { catchError, map, of } from 'rxjs';

import { Session } from './session';

/** Sends whoever is not signed in to the sign-in page, and from there back; nobody is sent there while that cannot be said. */
export const signedIn: CanActivateFn = (_, state) => {
  const router = inject(Router);
  const session = inject(Session);
  if (session.identity()) {
    return true;
  }
  const signIn = router.createUrlTree(['/admin/sign-in'], { queryParams: { return: state.url } });
  return session.load().pipe(
    map((identity) => (identity ? true : signIn)),
    catchError(() => of(new RedirectCommand(router.parseUrl('/admin/unavailable'), { skipLocationChange: true }))),
  );
};
