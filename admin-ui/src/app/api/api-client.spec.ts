import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';

import { ApiClient } from './api-client';

describe('ApiClient', () => {
  it('tells what was changed, once the hub has taken it', () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const api = TestBed.inject(ApiClient);
    const hub = TestBed.inject(HttpTestingController);
    const changed: string[] = [];
    api.changed.subscribe((path) => changed.push(path));
    const path = { id: 'a b' };

    api.get('/integrations/{id}', { path }).subscribe();
    hub.expectOne({ method: 'GET' }).flush({});
    api.put('/integrations/{id}', { name: '' }, { path }).subscribe({ error: () => undefined });
    hub.expectOne({ method: 'PUT' }).flush({}, { status: 422, statusText: '' });
    api.delete('/integrations/{id}', { path }).subscribe();
    expect(changed).toEqual([]);
    hub.expectOne({ method: 'DELETE' }).flush(null);

    expect(changed).toEqual(['/integrations/a%20b']);
  });
});
