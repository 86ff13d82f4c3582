import { IProcessor, IQueue, IRebuild, ISystem } from '../api/models';
import { Side, SideAnswer } from '../api/system.service';

/** A process, and the sides of the hub that it is. */
export interface Process {
  system: ISystem;
  sides: readonly Side[];
}

/** A processor, and which side makes it anew under which name. */
export interface Processor extends IProcessor {
  side: Side;
  part?: string;
  rebuild?: IRebuild['parts'][number];
}

const PARTS: Record<string, string> = { 'read-model': 'read models', 'audit-trail': 'audit entries', routes: 'routes' };

/** The processes behind the sides; one that is several of them is one. */
export function processes(answers: readonly SideAnswer[]): Process[] {
  const found = new Map<string, Process>();
  for (const { side, system } of answers) {
    if (system) {
      const known = found.get(system.process);
      found.set(system.process, { system, sides: [...(known?.sides ?? []), side] });
    }
  }
  return [...found.values()];
}

/** What follows the events, in all processes. */
export function processors(answers: readonly SideAnswer[]): Processor[] {
  return each(answers, (side, system) =>
    system.processors.map((processor) => {
      const one = processor as IProcessor;
      const part = PARTS[one.name];
      return { ...one, side, part, rebuild: system.rebuild?.parts?.find(({ name, state }) => name === part && state !== 'none') };
    }),
  );
}

/** What waits, for any process. */
export function queues(answers: readonly SideAnswer[]): IQueue[] {
  return each(answers, (_, system) => system.queues as IQueue[]);
}

/** Several processes may tell of the same thing: the side that comes first is believed. */
function each<T extends { name: string }>(answers: readonly SideAnswer[], some: (side: Side, system: ISystem) => T[]): T[] {
  const found = new Map<string, T>();
  for (const { side, system } of answers) {
    for (const one of system ? some(side, system) : []) {
      if (!found.has(one.name)) {
        found.set(one.name, one);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}
