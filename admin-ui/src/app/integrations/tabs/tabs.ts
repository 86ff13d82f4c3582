import { auditTab } from './audit/tab';
import { credentialsTab } from './credentials/tab';
import { deliveriesTab } from './deliveries/tab';
import { handlersTab } from './handlers/tab';
import { IntegrationTab } from './integration-tab';
import { secretsTab } from './secrets/tab';

/** The tab that opens when the address names none. */
export const FIRST_TAB: IntegrationTab = handlersTab;

/** The tabs of an integration's page, in their order. */
export const TABS: readonly IntegrationTab[] = [FIRST_TAB, credentialsTab, secretsTab, deliveriesTab, auditTab];
