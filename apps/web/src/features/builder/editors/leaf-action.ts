/** What can be done with a leaf, beside choosing another field. */
export interface LeafAction {
  readonly kind: 'exclude' | 'group' | 'remove';
  readonly label: string;
  readonly run: () => void;
}
