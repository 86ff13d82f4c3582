import { ISetupStep, ISetupWarning } from '../../api/models';
import { IconName } from '../../shared/icons/icons';

export type WarningCode = ISetupWarning['code'];

/** What is said of all warnings of one kind. */
export interface SetupChip {
  code: WarningCode;
  count: number;
  /** Of whom it is said, if it is one alone. */
  name: string | undefined;
  /** All of whom it is said. */
  names: readonly string[];
}

/** How a kind of warnings looks, and the tab where it is mended. The worst come first. */
export const WARNINGS: Readonly<Record<WarningCode, { tone: 'bad' | 'warning' | 'quiet'; icon: IconName; tab: string }>> = {
  'secret-missing': { tone: 'bad', icon: 'secrets', tab: 'secrets' },
  'secret-expired': { tone: 'bad', icon: 'error', tab: 'secrets' },
  'secret-expiring': { tone: 'warning', icon: 'time', tab: 'secrets' },
  'handler-unverified': { tone: 'warning', icon: 'warning', tab: 'handlers' },
  'handler-orphaned': { tone: 'warning', icon: 'warning', tab: 'handlers' },
  'handler-disabled': { tone: 'quiet', icon: 'pause', tab: 'handlers' },
};

/** The tab where a step is taken. */
export const STEP_TABS: Readonly<Record<ISetupStep['code'], string>> = {
  'handler-added': 'handlers',
  'handlers-verified': 'handlers',
  'secrets-present': 'secrets',
  'webhook-received': 'deliveries',
};

/** One chip for each kind of warnings, so that there are few however much is wrong. */
export function setupChips(warnings: readonly ISetupWarning[]): SetupChip[] {
  return (Object.keys(WARNINGS) as WarningCode[]).flatMap((code) => {
    const names = [...new Set(warnings.filter((warning) => warning.code === code).map(nameOf))];
    return names.length === 0 ? [] : [{ code, count: names.length, name: names.length === 1 ? names[0] : undefined, names }];
  });
}

function nameOf({ secretKey, handlerName }: ISetupWarning): string {
  return secretKey ?? handlerName ?? '';
}
