import { TestBed } from '@angular/core/testing';

import { LoadFailures } from './load-failures';

describe('LoadFailures', () => {
  let failures: LoadFailures;

  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    failures = TestBed.inject(LoadFailures);
  });

  afterEach(() => vi.restoreAllMocks());

  it.each([
    'Failed to fetch dynamically imported module: http://hub/admin/chunk-A.js',
    'error loading dynamically imported module: http://hub/admin/chunk-A.js',
    'Importing a module script failed.',
  ])('counts a part that did not come, as this browser says it: %s', (message) => {
    failures.handleError(new TypeError(message));

    expect(failures.count()).toBe(1);
    expect(console.error).toHaveBeenCalledOnce();
  });

  it('only reports every other error', () => {
    failures.handleError(new TypeError('x is undefined'));
    failures.handleError('dynamically imported module');

    expect(failures.count()).toBe(0);
    expect(console.error).toHaveBeenCalledTimes(2);
  });
});
