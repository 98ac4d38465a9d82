import { mostOrdinals } from './keys.ts';

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
 * Ordinals of the layers of a rate that grows: the first has the rate's own tickets. The most go to growth up to twice and four times as many, where rates are
 * large; each of the twelve further layers has as many as are left for it. So a ticket keeps its key whatever the growth.
 */
const ordinals = [0x1000000, 0x1000000, 0x800000];
const ordinalsOfOthers = 0x200000;

/**
 * The layers of a rate of which `volume` times as much comes: the rate itself, then as much again, twice as much, four times as much, ... of the last
 * as large a share as is needed. So whatever comes at one volume comes at every larger one, at the same time and with the same key.
 */
export function layersOf(volume: number): Layer[] {
  const layers: Layer[] = [];
  let first = 0;
  for (let from = 0, width = 1; from < volume; from += width, width = from) {
    const end = volume > 1 ? first + (ordinals[layers.length] ?? ordinalsOfOthers) : mostOrdinals;
    layers.push({ width, kept: Math.min(1, (volume - from) / width), first, end });
    first = end;
  }
  return layers;
}

/** Tickets that a rate may bring at 100%, before some layer of it has no more keys. */
export function mostOfRate(volume: number): number {
  return Math.min(...layersOf(volume).map(({ first, end, width }) => (end - first) / width));
}
