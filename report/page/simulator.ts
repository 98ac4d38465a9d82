export {
  deferredBesideLive,
  inline,
  isPartial,
  judge,
  kpis,
  languageWord,
  rerun,
  sayAgent,
  tellLife,
  titleOf,
  titleShown,
  writeResult,
} from '../../simulator/index.ts';
