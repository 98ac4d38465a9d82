/** What a figure is made of in one replication; a denominator of 0 means that there was nothing to measure. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}
