export { halfHour, Recorder } from './recorder.ts';
export { intervalsIn } from './time-by-interval.ts';
