import { HttpContextToken } from '@angular/common/http';

/** Whether a request that the hub refuses for want of a session opens the sign-in dialog and is then repeated. */
export const ASKS_TO_SIGN_IN = new HttpContextToken<boolean>(() => true);
