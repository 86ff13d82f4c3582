import { IconName } from '../shared/icons/icons';

/** What is offered together, in this order. */
export const GROUPS = ['found', 'here', 'integrations', 'sections', 'actions'] as const;

/** Something that the palette offers: a place to go to, or something to do. */
export interface PaletteEntry {
  group: (typeof GROUPS)[number];
  icon: IconName;
  label: string;
  /** What tells it from others of the same label. */
  detail?: string;
  /** Where it leads, or what it does. */
  to: string | (() => void);
}

/** Whether every word is in what an entry says. */
export function fits(entry: PaletteEntry, query: string): boolean {
  const text = `${entry.label} ${entry.detail ?? ''}`.toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether somebody pasted an id. */
export function isId(query: string): boolean {
  return UUID.test(query);
}
