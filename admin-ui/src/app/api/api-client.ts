import { HttpClient, HttpContext, HttpErrorResponse, HttpEvent, HttpHeaders, HttpParams, HttpResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { catchError, from, map, Observable, Subject, switchMap, tap, throwError } from 'rxjs';

import { parseExactly } from '../shared/json/exact-json';
import type { paths } from './generated/schema';
import { ProblemError } from './problem';

type Method = 'get' | 'post' | 'put' | 'delete';

/** The paths of the OpenAPI document that know a method. */
export type PathWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;

type Parameters<O, K extends string> = O extends { parameters: Partial<Record<K, infer V>> } ? NonNullable<V> : never;

type Json<R> = R extends { content: { 'application/json': infer B } } ? B : undefined;

/** What an operation answers when it succeeds. */
export type AnswerOf<O> = O extends { responses: infer R }
  ? { [S in keyof R]: S extends 200 | 201 | 202 | 204 ? Json<R[S]> : never }[keyof R]
  : never;

/** What an operation takes as its body. */
export type BodyOf<O> = O extends { requestBody?: infer R }
  ? NonNullable<R> extends { content: { 'application/json': infer B } }
    ? B
    : NonNullable<R> extends { content: { 'text/plain': unknown } }
      ? string
      : undefined
  : undefined;

/** What a request carries beside its body. */
export interface Sent<O> {
  path?: Parameters<O, 'path'>;
  query?: Parameters<O, 'query'>;
  /** The request changes something only while the resource still has this tag. */
  ifMatch?: string;
  /** Numbers of the answer keep their digits ({@link parseExactly}). */
  exact?: boolean;
  context?: HttpContext;
}

/**
 * Calls the operations of the checked-in OpenAPI document: paths, parameters, bodies and answers have its types, so that what no
 * longer fits does not compile. Failures are {@link ProblemError}s.
 */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  readonly #http = inject(HttpClient);
  readonly #changed = new Subject<string>();

  /** The paths of requests that have changed something, for whatever shows more than it changes itself. */
  readonly changed = this.#changed.asObservable();

  get<P extends PathWith<'get'>>(path: P, sent: Sent<Operation<P, 'get'>> = {}): Observable<AnswerOf<Operation<P, 'get'>>> {
    return this.#body(this.#send('GET', path, sent, undefined));
  }

  /** As {@link get}, with the headers of the answer. */
  getResponse<P extends PathWith<'get'>>(
    path: P,
    sent: Sent<Operation<P, 'get'>> = {},
  ): Observable<HttpResponse<AnswerOf<Operation<P, 'get'>>>> {
    return this.#send('GET', path, sent, undefined);
  }

  /** What an operation answers as a file, with how much of it has come; the whole of it is held by the browser. */
  download<P extends PathWith<'get'>>(path: P, sent: Sent<Operation<P, 'get'>> = {}): Observable<HttpEvent<Blob>> {
    return this.#http
      .get(resolved(path, (sent.path ?? {}) as Record<string, unknown>), {
        params: parameters((sent.query ?? {}) as Record<string, unknown>),
        observe: 'events',
        reportProgress: true,
        responseType: 'blob',
      })
      .pipe(catchError((failure: HttpErrorResponse) => from(readable(failure)).pipe(switchMap((read) => throwError(() => ProblemError.of(read))))));
  }

  /** What an operation answers as text. */
  getText<P extends PathWith<'get'>>(path: P, sent: Sent<Operation<P, 'get'>> = {}): Observable<string> {
    return this.#http
      .get(resolved(path, (sent.path ?? {}) as Record<string, unknown>), {
        context: sent.context,
        params: parameters((sent.query ?? {}) as Record<string, unknown>),
        responseType: 'text',
      })
      .pipe(catchError((failure: HttpErrorResponse) => throwError(() => ProblemError.of(failure))));
  }

  post<P extends PathWith<'post'>>(
    path: P,
    body: BodyOf<Operation<P, 'post'>> | undefined,
    sent: Sent<Operation<P, 'post'>> = {},
  ): Observable<AnswerOf<Operation<P, 'post'>>> {
    return this.#body(this.#send('POST', path, sent, body));
  }

  put<P extends PathWith<'put'>>(
    path: P,
    body: BodyOf<Operation<P, 'put'>>,
    sent: Sent<Operation<P, 'put'>> = {},
  ): Observable<AnswerOf<Operation<P, 'put'>>> {
    return this.#body(this.#send('PUT', path, sent, body));
  }

  delete<P extends PathWith<'delete'>>(
    path: P,
    sent: Sent<Operation<P, 'delete'>> = {},
  ): Observable<AnswerOf<Operation<P, 'delete'>>> {
    return this.#body(this.#send('DELETE', path, sent, undefined));
  }

  #body<T>(answer: Observable<HttpResponse<T>>): Observable<T> {
    return answer.pipe(map((response) => response.body as T));
  }

  #send<T, O>(method: string, template: string, sent: Sent<O>, body: unknown): Observable<HttpResponse<T>> {
    const url = resolved(template, (sent.path ?? {}) as Record<string, unknown>);
    const options = {
      body,
      context: sent.context,
      headers: new HttpHeaders(sent.ifMatch === undefined ? {} : { 'If-Match': sent.ifMatch }),
      params: parameters((sent.query ?? {}) as Record<string, unknown>),
      observe: 'response' as const,
    };
    const answer = sent.exact
      ? this.#http
          .request(method, url, { ...options, responseType: 'text' })
          .pipe(map((response) => response.clone({ body: parseExactly(response.body ?? 'null') as T })))
      : this.#http.request<T>(method, url, { ...options, responseType: 'json' });
    return answer.pipe(
      catchError((failure: HttpErrorResponse) => throwError(() => ProblemError.of(failure))),
      tap(() => method !== 'GET' && this.#changed.next(url)),
    );
  }
}

/** A failure whose body came as a file, with the body as text. */
async function readable(failure: HttpErrorResponse): Promise<HttpErrorResponse> {
  const { error, headers, status, statusText, url } = failure;
  return error instanceof Blob
    ? new HttpErrorResponse({ error: await error.text(), headers, status, statusText, url: url ?? undefined })
    : failure;
}

function resolved(template: string, values: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
}

function parameters(values: Record<string, unknown>): HttpParams {
  return Object.entries(values).reduce((params, [name, value]) => {
    if (value === undefined || value === null || value === '') {
      return params;
    }
    return (Array.isArray(value) ? value : [value]).reduce<HttpParams>((all, one) => all.append(name, String(one)), params);
  }, new HttpParams());
}
