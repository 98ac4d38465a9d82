export {
  deferredBesideLive,
  inline,
  kpis,
  languageWord,
  rerun,
  sayAgent,
  tellLife,
  titleOf,
  titleShown,
  writeResult,
} from '../../simulator/index.ts';
