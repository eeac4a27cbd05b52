import { syntaxTree } from '@codemirror/language';
import { type Range, RangeSet } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

const styles: Readonly<Record<string, Decoration>> = {
  PropertyName: Decoration.mark({ class: 'json-name' }),
  String: Decoration.mark({ class: 'json-text' }),
  Number: Decoration.mark({ class: 'json-number' }),
  True: Decoration.mark({ class: 'json-number' }),
  False: Decoration.mark({ class: 'json-number' }),
  Null: Decoration.mark({ class: 'json-number' }),
};

function decorate(view: EditorView): DecorationSet {
  const marks: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter: (node) => {
        const style = Object.hasOwn(styles, node.name) ? styles[node.name] : undefined;
        if (style) marks.push(style.range(node.from, node.to));
      },
    });
  }
  return RangeSet.of(marks, true);
}

/** Colours names, texts and numbers with the product's own tokens, in both themes. */
export const jsonColours = [
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = decorate(view);
      }
      update(update: ViewUpdate) {
        if (update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state))
          this.decorations = decorate(update.view);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  ),
  EditorView.theme({
    '.json-name': { color: 'var(--text-2)' },
    '.json-text': { color: 'var(--accent-ink)' },
    '.json-number': { color: 'var(--good)' },
  }),
];
