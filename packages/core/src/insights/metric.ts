/** One entry of the metric dictionary. */
export interface Metric {
  readonly label: string;
  /** What the figure is, in one or two sentences: shown on hover. */
  readonly meaning: string;
  /** The formula in words and signs; null where there is nothing to work out. */
  readonly formula: string | null;
  readonly unit: 'moviegoers' | 'visits' | 'tickets' | 'days' | 'money' | 'percent' | 'index' | 'date';
}
