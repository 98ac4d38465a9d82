export {
  deferredBesideLive,
  inline,
  kpis,
  languageWord,
  rerun,
  tellLife,
  titleOf,
  titleShown,
  writeResult,
} from '../../simulator/index.ts';
