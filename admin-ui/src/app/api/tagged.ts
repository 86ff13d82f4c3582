import { HttpResponse } from '@angular/common/http';

/** What was read, and the tag (RFC 9110 §8.8.3) that a change of it names, so that it does not undo what somebody else changed since. */
export interface Tagged<T> {
  value: T;
  tag: string | undefined;
}

/** The body and the tag of an answer. */
export function tagged<T>({ body, headers }: HttpResponse<unknown>): Tagged<T> {
  return { value: body as T, tag: headers.get('ETag') ?? undefined };
}
