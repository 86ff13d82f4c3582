import { ISystem } from '../api/models';
import { SideAnswer } from '../api/system.service';
import { processes, processors, queues } from './processes';

function system(process: string, more: Partial<ISystem> = {}): ISystem {
  return {
    process,
    sides: [],
    status: 'UP',
    startedAt: '2026-01-01T00:00:00Z',
    runtime: {},
    database: {},
    parts: [],
    processors: [],
    queues: [],
    rebuild: { state: 'none', parts: [] },
    ...more,
  };
}

describe('processes', () => {
  it('shows one that is all sides once', () => {
    const one = system('a');
    const answers: SideAnswer[] = [
      { side: 'command', system: one },
      { side: 'query', system: one },
    ];

    expect(processes(answers)).toEqual([{ system: one, sides: ['command', 'query'] }]);
  });

  it('shows each of several, and leaves out a side that did not answer', () => {
    const answers: SideAnswer[] = [{ side: 'command', system: system('a') }, { side: 'query' }, { side: 'ingress', system: system('b') }];

    expect(processes(answers).map(({ sides }) => sides)).toEqual([['command'], ['ingress']]);
  });

  it('finds the rebuild of a processor', () => {
    const routes = { name: 'routes', state: 'running', behind: 0, behindIsMore: false };
    const running = { state: 'running', parts: [{ name: 'routes', state: 'running', events: 3 }] };

    const [processor] = processors([{ side: 'ingress', system: system('a', { processors: [routes], rebuild: running }) }]);

    expect(processor).toMatchObject({ side: 'ingress', part: 'routes', rebuild: { state: 'running', events: 3 } });
  });

  it('counts a queue once that several processes tell of', () => {
    const jobs = { name: 'jobs-due', waiting: 1, isMore: false };

    expect(
      queues([
        { side: 'command', system: system('a', { queues: [jobs] }) },
        { side: 'query', system: system('b', { queues: [jobs, { name: 'audit-sink', waiting: 0, isMore: false }] }) },
      ]).map(({ name }) => name),
    ).toEqual(['audit-sink', 'jobs-due']);
  });
});
