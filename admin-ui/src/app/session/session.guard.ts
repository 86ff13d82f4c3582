import { inject } from '@angular/core';
import { CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { catchError, map, of } from 'rxjs';

import { takeReturnPath } from './return-path';
import { Session } from './session';

/** Where an identity provider's sign-in ends. */
const FIRST_PAGE = '/admin/integrations';

/**
 * Sends whoever is not signed in, or has to choose a password first, to the sign-in page, and from there back; nobody is sent there
 * while that cannot be said.
 */
export const signedIn: CanActivateFn = (_, state) => {
  const router = inject(Router);
  const session = inject(Session);
  const signIn = router.createUrlTree(['/admin/sign-in'], { queryParams: { return: state.url } });
  const known = session.identity();
  if (known) {
    return known.mustChangePassword ? signIn : true;
  }
  return session.load().pipe(
    map((identity) => {
      if (!identity || identity.mustChangePassword) {
        return signIn;
      }
      const wanted = takeReturnPath();
      return wanted && state.url === FIRST_PAGE ? router.parseUrl(wanted) : true;
    }),
    catchError(() => of(new RedirectCommand(router.parseUrl('/admin/unavailable'), { skipLocationChange: true }))),
  );
};
