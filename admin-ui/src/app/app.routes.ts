import { Routes } from '@angular/router';

import { shellTexts } from './shell/shell.texts';
import { heading } from './i18n/page-title';
import { linksTexts } from './links/links.texts';
import { signedIn } from './session/session.guard';
import { sessionTexts } from './session/session.texts';
import { keepsWhatIsTyped } from './shared/form/typed-forms';

/** All pages; each is loaded when somebody first goes there. */
export const routes: Routes = [
  {
    path: 'admin/sign-in',
    data: heading(shellTexts, (t) => t.signIn),
    loadComponent: () => import('./session/sign-in/sign-in.page').then((m) => m.SignInPage),
  },
  {
    path: 'admin/unavailable',
    data: heading(sessionTexts, (t) => t.unavailable),
    loadComponent: () => import('./session/unavailable.page').then((m) => m.UnavailablePage),
  },
  {
    path: 'admin',
    loadComponent: () => import('./shell/shell.component').then((m) => m.ShellComponent),
    canActivate: [signedIn, keepsWhatIsTyped],
    canActivateChild: [signedIn],
    runGuardsAndResolvers: 'always',
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'integrations' },
      {
        path: 'integrations',
        loadChildren: () => import('./integrations/integrations.routes').then((m) => m.integrationsRoutes),
      },
      {
        path: 'access-tokens',
        data: heading(shellTexts, (t) => t.accessTokens),
        loadComponent: () => import('./access-tokens/access-tokens.page').then((m) => m.AccessTokensPage),
      },
      {
        path: 'users',
        data: heading(shellTexts, (t) => t.users),
        loadComponent: () => import('./users/users.page').then((m) => m.UsersPage),
      },
      {
        path: 'system',
        data: heading(shellTexts, (t) => t.system),
        loadComponent: () => import('./system/system.page').then((m) => m.SystemPage),
      },
      {
        path: 'audit-logs',
        data: heading(shellTexts, (t) => t.auditLogs),
        loadComponent: () => import('./audit/logs/audit-logs.page').then((m) => m.AuditLogsPage),
      },
      {
        path: 'settings/links',
        data: heading(linksTexts, (t) => t.title),
        loadComponent: () => import('./links/settings/link-settings.page').then((m) => m.LinkSettingsPage),
      },
      {
        path: '**',
        data: heading(shellTexts, (t) => t.notFound),
        loadComponent: () => import('./shell/not-found.page').then((m) => m.NotFoundPage),
      },
    ],
  },
  { path: '**', redirectTo: 'admin' },
];
