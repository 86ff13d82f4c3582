import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { Shortcuts } from './shortcuts';

describe('Shortcuts', () => {
  let shortcuts: Shortcuts;
  let run: string[];
  const label = signal('');

  beforeEach(() => {
    localStorage.clear();
    shortcuts = TestBed.inject(Shortcuts);
    run = [];
  });

  function press(keys: string, target: Element = document.body, options: KeyboardEventInit = {}): void {
    for (const key of keys) {
      const event = new KeyboardEvent('keydown', { key, cancelable: true, ...options });
      Object.defineProperty(event, 'target', { value: target });
      shortcuts.pressed(event);
    }
  }

  const add = (keys: string, what = keys) => shortcuts.add({ keys, label, run: () => run.push(what) });

  it('knows a key and one after another', () => {
    add('n');
    add('g i');

    press('ginxn');

    expect(run).toEqual(['g i', 'n', 'n']);
  });

  it('asks the page that was opened last, as long as it is open', () => {
    add('n', 'list');
    const close = add('n', 'tab');

    press('n');
    close();
    press('n');

    expect(run).toEqual(['tab', 'list']);
  });

  it('leaves alone what is typed, and what the browser knows', () => {
    add('n');

    press('n', document.createElement('input'));
    press('n', document.createElement('textarea'));
    press('n', document.body, { ctrlKey: true });

    expect(run).toEqual([]);
  });

  it('goes by the place of a letter on keyboards of another script', () => {
    add('n');

    press('т', document.body, { code: 'KeyN' });

    expect(run).toEqual(['n']);
  });

  it('can be turned off, for the next visit too', () => {
    add('n');

    shortcuts.enable(false);
    press('n');

    expect(run).toEqual([]);
    TestBed.resetTestingModule();
    expect(TestBed.inject(Shortcuts).enabled()).toBe(false);
  });
});
