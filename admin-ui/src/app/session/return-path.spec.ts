import { isPage, keepReturnPath, takeReturnPath } from './return-path';

describe('the page that was asked for', () => {
  it('is one of this application', () => {
    expect(isPage('/admin')).toBe(true);
    expect(isPage('/admin/users?user=1')).toBe(true);
    expect(isPage('/administrator')).toBe(false);
    expect(isPage('//elsewhere.example/admin')).toBe(false);
    expect(isPage('https://elsewhere.example/admin')).toBe(false);
    expect(isPage(undefined)).toBe(false);
  });

  it('is not where one signs in', () => {
    expect(isPage('/admin/sign-in?return=/admin/sign-in')).toBe(false);
  });

  it('is told once', () => {
    keepReturnPath('/admin/users');

    expect(takeReturnPath()).toBe('/admin/users');
    expect(takeReturnPath()).toBeUndefined();
  });

  it('is forgotten when another sign-in begins without one', () => {
    keepReturnPath('/admin/users');
    keepReturnPath(undefined);

    expect(takeReturnPath()).toBeUndefined();
  });
});
