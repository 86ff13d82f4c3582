import { HttpRequest, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';

import { ProblemError } from '../api/problem';
import { ASKS_TO_SIGN_IN } from './asks-to-sign-in';
import { Session } from './session';

const anna = { id: '7', username: 'anna', scopes: ['integrations:read'], integrationScopes: { a: ['secrets:read', 'secrets:reveal'] } };

describe('Session', () => {
  let session: Session;
  let hub: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    session = TestBed.inject(Session);
    hub = TestBed.inject(HttpTestingController);
  });

  afterEach(() => hub.verify());

  function signedIn(): void {
    session.load().subscribe();
    hub.expectOne('/auth/me').flush(anna);
  }

  const asks = (request: HttpRequest<unknown>) => request.context.get(ASKS_TO_SIGN_IN);

  it('knows nobody before it has asked', () => {
    expect(session.identity()).toBeUndefined();
    expect(session.name()).toBe('');
    expect(session.can('integrations:read')).toBe(false);
    expect(session.canSomewhere('secrets:read')).toBe(false);
  });

  it('knows who is signed in, and what they may do where', () => {
    signedIn();

    expect(session.name()).toBe('anna');
    expect(session.can('integrations:read')).toBe(true);
    expect(session.can('secrets:reveal')).toBe(false);
    expect(session.can('secrets:reveal', 'a')).toBe(true);
    expect(session.can('secrets:reveal', 'b')).toBe(false);
    expect(session.canSomewhere('secrets:reveal')).toBe(true);
    expect(session.canSomewhere('users:manage')).toBe(false);
  });

  it('calls people by the name they are shown under', () => {
    session.load().subscribe();
    hub.expectOne('/auth/me').flush({ ...anna, displayName: 'Anna K.' });

    expect(session.name()).toBe('Anna K.');
  });

  it('finds nobody without asking them to sign in', () => {
    let found: unknown;
    session.load().subscribe((identity) => (found = identity));

    const asked = hub.expectOne('/auth/me');
    asked.flush({ code: 'unauthenticated' }, { status: 401, statusText: '' });

    expect(asks(asked.request)).toBe(false);
    expect(found).toBeNull();
    expect(session.identity()).toBeNull();
  });

  it('takes an unreachable hub for no answer, not for nobody', () => {
    let failure: ProblemError | undefined;
    session.load().subscribe({ error: (problem: ProblemError) => (failure = problem) });

    hub.expectOne('/auth/me').error(new ProgressEvent('error'));

    expect(failure?.code).toBe('unreachable');
    expect(session.identity()).toBeUndefined();
  });

  it('signs in', () => {
    session.signIn('anna', 'secret').subscribe();

    const sent = hub.expectOne({ method: 'POST', url: '/auth/login' });
    expect(sent.request.body).toEqual({ username: 'anna', password: 'secret' });
    expect(asks(sent.request)).toBe(false);
    sent.flush(anna);

    expect(session.identity()?.id).toBe('7');
  });

  it('knows nobody where a password was wrong', () => {
    let failure: ProblemError | undefined;
    session.signIn('anna', 'wrong').subscribe({ error: (problem: ProblemError) => (failure = problem) });

    hub.expectOne('/auth/login').flush({ code: 'login-failed' }, { status: 401, statusText: '' });

    expect(failure?.code).toBe('login-failed');
    expect(session.identity()).toBeUndefined();
  });

  it.each([
    ['/auth/logout', (s: Session) => s.signOut()],
    ['/auth/sign-out-everywhere', (s: Session) => s.signOutEverywhere()],
  ])('forgets who it was after %s', (path, signOut) => {
    signedIn();

    signOut(session).subscribe();
    hub.expectOne({ method: 'POST', url: path }).flush(null, { status: 204, statusText: '' });

    expect(session.identity()).toBeNull();
    expect(session.can('integrations:read')).toBe(false);
  });

  it('stays signed in where signing out failed', () => {
    signedIn();

    session.signOut().subscribe({ error: () => undefined });
    hub.expectOne('/auth/logout').error(new ProgressEvent('error'));

    expect(session.identity()?.id).toBe('7');
  });

  it('asks who one is once the password is changed: it may have been the first', () => {
    session.changePassword('old', 'new').subscribe();

    const sent = hub.expectOne({ method: 'PUT', url: '/auth/password' });
    expect(sent.request.body).toEqual({ currentPassword: 'old', newPassword: 'new' });
    sent.flush(null, { status: 204, statusText: '' });
    hub.expectOne('/auth/me').flush(anna);

    expect(session.identity()?.id).toBe('7');
  });

  it('lists the ways to sign in', () => {
    let ways: unknown;
    session.providers().subscribe((providers) => (ways = providers));

    hub.expectOne('/auth/providers').flush([{ name: 'Password', path: '/auth/login', type: 'password' }]);

    expect(ways).toHaveLength(1);
  });
});
