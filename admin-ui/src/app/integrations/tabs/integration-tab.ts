import { Type } from '@angular/core';
import { Routes } from '@angular/router';

import { Texts } from '../../i18n/texts';
import { Scope } from '../../session/scope';
import { IconName } from '../../shared/icons/icons';

/** A tab of an integration's page. Its component gets the integration's `id` as an input. */
export interface IntegrationTab {
  /** The last part of its address. */
  path: string;
  label: Texts<{ label: string }>;
  icon: IconName;
  /** Whoever lacks it in the integration sees the reason in the place of the tab. */
  requiredScope: Scope;
  loadComponent: () => Promise<Type<unknown>>;
  /** Its views, where it has several; their first has the tab's own address. */
  children?: Routes;
}
