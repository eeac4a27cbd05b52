export { commandOf, type TreeCommand } from './keys.ts';
export * from './operations.ts';
export * from './shape.ts';
export { TreeEditor, type TreeEditorHandle, type TreeEditorProps } from './tree-editor.tsx';
export type { RowPlace, RowView, TreeAction, TreeHost } from './types.ts';
