import { HttpErrorResponse, HttpEvent, HttpHandlerFn, HttpInterceptorFn, HttpRequest, HttpXsrfTokenExtractor } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, Observable, switchMap, throwError } from 'rxjs';

import { ProblemError } from '../api/problem';
import { ASKS_TO_SIGN_IN } from './asks-to-sign-in';
import { SignInAgain } from './sign-in-again';

const CSRF_HEADER = 'X-XSRF-TOKEN';

/** When the session has ended, asks to sign in over the page and repeats the request, so that nothing typed is lost. */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  const signInAgain = inject(SignInAgain);
  const csrf = inject(HttpXsrfTokenExtractor);
  return next(request).pipe(
    catchError((failure: HttpErrorResponse) => {
      if (request.context.get(ASKS_TO_SIGN_IN) && failure.status === 401) {
        return signInAgain.ask().pipe(switchMap(() => repeat(request, next, csrf)));
      }
      // Another tab has begun a new session since this request read the cookie.
      if (failure.status === 403 && ProblemError.of(failure).code === 'csrf-token-invalid') {
        return repeat(request, next, csrf);
      }
      return throwError(() => failure);
    }),
  );
};

function repeat(request: HttpRequest<unknown>, next: HttpHandlerFn, csrf: HttpXsrfTokenExtractor): Observable<HttpEvent<unknown>> {
  const token = csrf.getToken();
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  return next(changes && token !== null ? request.clone({ setHeaders: { [CSRF_HEADER]: token } }) : request);
}
