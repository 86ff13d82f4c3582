import { HttpErrorResponse } from '@angular/common/http';

import type { components } from './generated/schema';

/** A problem document (RFC 9457) as the hub answers it. */
export type Problem = components['schemas']['Problem'];

/** One thing that is wrong with a request. */
export type Violation = NonNullable<Problem['errors']>[number];

/** A request that failed, and why in the hub's words. */
export class ProblemError extends Error {
  private constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string | undefined,
    readonly violations: readonly Violation[],
    /** How long the hub asks to wait before the next attempt, in seconds. */
    readonly retryAfter: number | undefined,
  ) {
    super(detail ?? code);
  }

  /** No answer at all has the code `unreachable`. */
  static of(failure: HttpErrorResponse): ProblemError {
    if (failure.status === 0) {
      return new ProblemError(0, 'unreachable', undefined, [], undefined);
    }
    const problem = document(failure.error);
    const wait = Number(failure.headers.get('Retry-After') ?? NaN);
    return new ProblemError(
      failure.status,
      problem.code ?? 'unknown',
      problem.detail ?? problem.title,
      problem.errors ?? [],
      Number.isFinite(wait) ? wait : undefined,
    );
  }
}

function document(body: unknown): Problem {
  if (typeof body === 'object' && body !== null) {
    return body;
  }
  try {
    const parsed: unknown = JSON.parse(String(body));
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
