export {
  binomialInterval,
  deferredBesideLive,
  inline,
  isPartial,
  judge,
  kpis,
  languageWord,
  rerun,
  rowTitleOf,
  sayAgent,
  tellLife,
  titleOf,
  titleShown,
  writeResult,
} from '../../simulator/index.ts';
export type { ToldLife } from '../../simulator/index.ts';
