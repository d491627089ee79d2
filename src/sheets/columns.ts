/** The nine columns of a sheet, in order, as its header writes them; the fifth carries the year beside it. */
export const COLUMNS = [
  'Obiettivo',
  'Indicatore',
  'Peso',
  'Target',
  'Dato',
  '% Realizz',
  '% Realizz. Ponderata',
  'Risorse erogabili',
  'Allegati',
] as const
