const KEY = 'hub.return';

/** Whether a path leads to a page of this application, and not to where one signs in or to another host. */
export function isPage(path: string | null | undefined): path is string {
  return !!path && /^\/admin(?:[/?#]|$)/.test(path) && !path.startsWith('/admin/sign-in');
}

/** Keeps the page that was asked for while an identity provider has the tab. */
export function keepReturnPath(path: string | undefined): void {
  if (isPage(path)) {
    sessionStorage.setItem(KEY, path);
  } else {
    sessionStorage.removeItem(KEY);
  }
}

/** The page that was asked for before; it is told once. */
export function takeReturnPath(): string | undefined {
  const path = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return isPage(path) ? path : undefined;
}
