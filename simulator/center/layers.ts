import { firstOfLayers, mostOrdinals, ordinalsOfLayer } from '../model/index.ts';

/** A part of a rate that grows: so many times the rate's own tickets, with keys of their own. */
export interface Layer {
  readonly width: number;
  /** Share of its tickets that come. */
  readonly kept: number;
  /** Its tickets have the ordinals from `first` up to `end` (exclusive). */
  readonly first: number;
  readonly end: number;
}

/**
 * The layers of a rate of which `volume` times as much comes: the rate itself, then as much again, twice as much, four times as much, ... of the last
 * as large a share as is needed. So whatever comes at one volume comes at every larger one, at the same time and with the same key.
 */
export function layersOf(volume: number): Layer[] {
  const layers: Layer[] = [];
  for (let from = 0, width = 1; from < volume; from += width, width = from) {
    const first = from === 0 ? 0 : firstOfLayers + (layers.length - 1) * ordinalsOfLayer;
    const end = from > 0 ? first + ordinalsOfLayer : volume > 1 ? firstOfLayers : mostOrdinals;
    layers.push({ width, kept: Math.min(1, (volume - from) / width), first, end });
  }
  return layers;
}
