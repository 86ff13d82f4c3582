import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { ApplicationConfig, ErrorHandler, inject, provideAppInitializer, provideBrowserGlobalErrorListeners, provideZonelessChangeDetection } from '@angular/core';
import { MAT_FORM_FIELD_DEFAULT_OPTIONS } from '@angular/material/form-field';
import { MAT_TOOLTIP_DEFAULT_OPTIONS } from '@angular/material/tooltip';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling, withRouterConfig } from '@angular/router';

import { routes } from './app.routes';
import { PageTitle } from './i18n/page-title';
import { sessionInterceptor } from './session/session.interceptor';
import { Icons } from './shared/icons/icons';
import { Theme } from './shared/theme/theme';
import { LoadFailures } from './shell/load-failures';

/** What the application is made of. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    { provide: ErrorHandler, useExisting: LoadFailures },
    // Files lie below /admin/, as <base> says; routes name their whole path.
    { provide: APP_BASE_HREF, useValue: '/' },
    provideRouter(
      routes,
      withComponentInputBinding(),
      withRouterConfig({
        // A tab gets the integration's id as its own input.
        paramsInheritanceStrategy: 'always',
        // Whoever does not go back, since something is typed, can still go back and forward afterwards.
        canceledNavigationResolution: 'computed',
      }),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
    ),
    provideHttpClient(withInterceptors([sessionInterceptor])),
    provideAppInitializer(() => {
      inject(Icons).register();
      inject(Theme);
    }),
    { provide: TitleStrategy, useExisting: PageTitle },
    { provide: MAT_FORM_FIELD_DEFAULT_OPTIONS, useValue: { appearance: 'outline', subscriptSizing: 'dynamic' } },
    { provide: MAT_TOOLTIP_DEFAULT_OPTIONS, useValue: { showDelay: 300, hideDelay: 0, touchendHideDelay: 1500 } },
  ],
};
