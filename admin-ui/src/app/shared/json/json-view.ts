import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, HighlightStyle, indentOnInput, syntaxHighlighting, syntaxTree } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** What an editor of JSON begins with, and whom it tells. */
export interface JsonViewSetup {
  label: string;
  text: string;
  nonce: string;
  /** What is wrong with a text, in words. */
  check: (text: string) => string | null;
  changed: (text: string) => void;
  left: () => void;
}

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: 'light-dark(#0b57d0, #9ec3ff)' },
  { tag: tags.string, color: 'light-dark(#146c34, #7fd69f)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'light-dark(#9a3c00, #ffb68c)' },
]);

const LOOK = EditorView.theme({
  '&': { fontSize: '13px', maxHeight: '320px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--app-mono)', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--mat-sys-on-surface)', minHeight: '88px' },
  '.cm-gutters': { background: 'transparent', border: '0', color: 'var(--mat-sys-on-surface-variant)' },
  '.cm-cursor': { borderLeftColor: 'var(--mat-sys-on-surface)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--mat-sys-secondary-container) !important' },
  '.cm-panels, .cm-tooltip': { background: 'var(--mat-sys-surface-container)', color: 'var(--mat-sys-on-surface)' },
});

/** CodeMirror, set up for JSON. It is the reason why the editor is a file that is loaded late. */
export class JsonView {
  readonly #editable = new Compartment();
  readonly #view: EditorView;

  constructor(parent: HTMLElement, setup: JsonViewSetup) {
    this.#view = new EditorView({
      parent,
      doc: setup.text,
      extensions: [
        EditorView.cspNonce.of(setup.nonce),
        EditorView.contentAttributes.of({ 'aria-label': setup.label }),
        this.#editable.of([]),
        lineNumbers(),
        codeFolding(),
        foldGutter(),
        history(),
        indentOnInput(),
        bracketMatching(),
        highlightSelectionMatches(),
        json(),
        syntaxHighlighting(COLOURS),
        LOOK,
        // Escape, then Tab, leaves the editor: so it traps nobody.
        // Ctrl-Enter sends the form around it, and adds no line.
        keymap.of([{ key: 'Mod-Enter', run: () => true }, ...defaultKeymap, ...historyKeymap, ...foldKeymap, ...searchKeymap, indentWithTab]),
        linter((view) => {
          const message = setup.check(view.state.doc.toString());
          return message === null ? [] : [{ ...firstError(view.state), severity: 'error', message }];
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            setup.changed(update.state.doc.toString());
          }
          if (update.focusChanged && !update.view.hasFocus) {
            setup.left();
          }
        }),
      ],
    });
  }

  setText(text: string): void {
    const present = this.#view.state.doc.toString();
    if (present !== text) {
      this.#view.dispatch({ changes: { from: 0, to: present.length, insert: text } });
    }
  }

  setEditable(editable: boolean): void {
    const extensions = editable ? [] : [EditorState.readOnly.of(true), EditorView.editable.of(false)];
    this.#view.dispatch({ effects: this.#editable.reconfigure(extensions) });
  }

  close(): void {
    this.#view.destroy();
  }
}

/** Where the text stops being JSON; the beginning, if it is JSON but not what is wanted. */
function firstError(state: EditorState): { from: number; to: number } {
  let found: { from: number; to: number } | undefined;
  syntaxTree(state).iterate({
    enter: (node) => {
      if (node.type.isError) {
        found ??= { from: node.from, to: node.to };
      }
    },
  });
  return found ?? { from: 0, to: 0 };
}
