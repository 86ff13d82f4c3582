import { defer, EMPTY, finalize, Observable } from 'rxjs';

/** Lets one thing happen at a time: what is asked for meanwhile, as by a second click, does not. */
export function oneAtATime(): <T>(work: Observable<T>) => Observable<T> {
  let busy = false;
  return (work) =>
    defer(() => {
      if (busy) {
        return EMPTY;
      }
      busy = true;
      return work.pipe(finalize(() => (busy = false)));
    });
}
