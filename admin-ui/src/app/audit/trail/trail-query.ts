import { ParamMap, Params } from '@angular/router';

import { AuditQuery } from '../../api/audit.service';
import { boundsOf } from '../../shared/time/period';

/** The kinds of entries. */
export const CLASSES = ['management', 'data-access', 'authentication', 'authorization', 'delivery'] as const;

export type EntryClass = (typeof CLASSES)[number];

/** How what an entry tells of ended. */
export const OUTCOMES = ['success', 'failure', 'denied'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** Deliveries are most of all entries; whoever wants them says so. */
const USUAL: readonly EntryClass[] = CLASSES.filter((one) => one !== 'delivery');

/** Which entries are shown, as people choose; an empty text is any. */
export interface TrailQuery {
  text: string;
  classes: readonly EntryClass[];
  action: string;
  actor: string;
  via: string;
  target: string;
  integration: string;
  outcome: Outcome | '';
  /** As an address holds it. */
  period: string;
  oldestFirst: boolean;
}

/** What is shown when nothing is chosen. */
export const USUAL_QUERY: TrailQuery = {
  text: '',
  classes: USUAL,
  action: '',
  actor: '',
  via: '',
  target: '',
  integration: '',
  outcome: '',
  period: 'any',
  oldestFirst: false,
};

/** Reads what an address asks for. */
export function readQuery(params: ParamMap): TrailQuery {
  const text = (name: string) => params.get(name) ?? '';
  return {
    text: text('text'),
    classes: classesOf(text('class')),
    action: text('action'),
    actor: text('actor'),
    via: text('via'),
    target: text('target'),
    integration: text('integration'),
    outcome: OUTCOMES.find((outcome) => outcome === text('outcome')) ?? '',
    period: text('period') || USUAL_QUERY.period,
    oldestFirst: text('order') === 'oldest',
  };
}

/** What an address holds of a query: only what is not as usual. */
export function queryParams(query: TrailQuery): Params {
  return {
    text: query.text || null,
    class: sameClasses(query.classes, USUAL) ? null : classText(query.classes),
    action: query.action || null,
    actor: query.actor || null,
    via: query.via || null,
    target: query.target || null,
    integration: query.integration || null,
    outcome: query.outcome || null,
    period: query.period === USUAL_QUERY.period ? null : query.period,
    order: query.oldestFirst ? 'oldest' : null,
  };
}

/** What the hub is asked, at a moment from which periods are counted. */
export function asked(query: TrailQuery, now: Date): AuditQuery {
  const { from, to } = boundsOf(query.period, now);
  return {
    text: query.text,
    class: classText(query.classes),
    action: query.action,
    actor: query.actor,
    via: query.via,
    target: query.target,
    outcome: query.outcome,
    from: from?.toISOString(),
    to: to?.toISOString(),
    order: query.oldestFirst ? 'oldest' : undefined,
  };
}

/** Whether anything is chosen that leaves entries out. */
export function isUsual(query: TrailQuery): boolean {
  return Object.values(queryParams({ ...query, oldestFirst: false })).every((value) => value === null);
}

function classesOf(text: string): readonly EntryClass[] {
  if (text === 'all') {
    return CLASSES;
  }
  const named = CLASSES.filter((one) => text.split(',').includes(one));
  return named.length === 0 ? USUAL : named;
}

function classText(classes: readonly EntryClass[]): string {
  return classes.length === CLASSES.length || classes.length === 0 ? 'all' : classes.join(',');
}

function sameClasses(a: readonly EntryClass[], b: readonly EntryClass[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
