import type { Sheet } from '../../src/domain/sheet.ts'
import { sheetsOf } from './corpus.ts'

/** A file of labelled messages: whose sheets they are about, how many of them are read right at least, and what they were at the first reading. */
export type LabelledSet = {
  readonly file: string
  /** The office, as people call it. */
  readonly office: string
  readonly sheets: readonly Sheet[]
  readonly least: number
  /** How many were read right, and written wrongly, before anyone who wrote the rules had seen them, and by which version; null where that was not measured. */
  readonly first: { readonly right: number; readonly wrong: number; readonly version: string } | null
}

const CHAMBER = { office: 'Camera di commercio', sheets: sheetsOf('schede-2018.tsv', 2018) } as const
const MUNICIPALITY = { office: 'Comune', sheets: sheetsOf('comune-2026.tsv', 2026) } as const

/** Every file of labelled messages in the repository. One that is added to measure by is read once, before anyone looks at it, and keeps what came out. */
export const SETS: readonly LabelledSet[] = [
  { ...CHAMBER, file: 'utterances.dev.jsonl', least: 160, first: null },
  { ...CHAMBER, file: 'utterances.more.jsonl', least: 40, first: null },
  { ...CHAMBER, file: 'utterances.values.jsonl', least: 219, first: null },
  { ...CHAMBER, file: 'utterances.camera-bis.jsonl', least: 240, first: null },
  { ...MUNICIPALITY, file: 'utterances.comune.jsonl', least: 130, first: null },
  { ...MUNICIPALITY, file: 'utterances.comune-bis.jsonl', least: 66, first: null },
  { file: 'utterances.scuola.jsonl', office: 'Scuola', sheets: sheetsOf('scuola-2025.tsv', 2025), least: 77, first: null },
  { file: 'utterances.prefettura.jsonl', office: 'Prefettura', sheets: sheetsOf('prefettura-2024.tsv', 2024), least: 65, first: null },
  { file: 'utterances.parco.jsonl', office: 'Parco regionale', sheets: sheetsOf('parco-2027.tsv', 2027), least: 72, first: null },
  { file: 'utterances.museo.jsonl', office: 'Museo', sheets: sheetsOf('museo-2023.tsv', 2023), least: 79, first: null },
  { file: 'utterances.provincia.jsonl', office: 'Provincia', sheets: sheetsOf('provincia-2026.tsv', 2026), least: 60, first: null },
  { file: 'utterances.asl.jsonl', office: 'Azienda sanitaria', sheets: sheetsOf('asl-2025.tsv', 2025), least: 61, first: null },
  { ...CHAMBER, file: 'utterances.camera-ter.jsonl', least: 148, first: { right: 119, wrong: 4, version: '9b839f4' } },
  { ...CHAMBER, file: 'utterances.camera-quater.jsonl', least: 69, first: { right: 56, wrong: 2, version: '53c18e6' } },
  { ...CHAMBER, file: 'utterances.camera-quinquies.jsonl', least: 76, first: { right: 67, wrong: 3, version: '1ff4470' } },
  { ...MUNICIPALITY, file: 'utterances.comune-ter.jsonl', least: 69, first: { right: 52, wrong: 1, version: '53c18e6' } },
  { ...MUNICIPALITY, file: 'utterances.comune-quater.jsonl', least: 57, first: { right: 54, wrong: 0, version: '1ff4470' } },
  {
    file: 'utterances.istituto.jsonl',
    office: 'Istituto superiore',
    sheets: sheetsOf('istituto-2026.tsv', 2026),
    least: 148,
    first: { right: 121, wrong: 2, version: '9b839f4' },
  },
  {
    file: 'utterances.governo.jsonl',
    office: 'Ufficio territoriale del Governo',
    sheets: sheetsOf('governo-2027.tsv', 2027),
    least: 144,
    first: { right: 102, wrong: 1, version: '9b839f4' },
  },
  {
    file: 'utterances.riserva.jsonl',
    office: 'Riserva naturale',
    sheets: sheetsOf('riserva-2025.tsv', 2025),
    least: 147,
    first: { right: 111, wrong: 0, version: '9b839f4' },
  },
  {
    file: 'utterances.ispettorato.jsonl',
    office: 'Ispettorato',
    sheets: sheetsOf('ispettorato-2026.tsv', 2026),
    least: 128,
    first: { right: 101, wrong: 0, version: '53c18e6' },
  },
  {
    file: 'utterances.ospedale.jsonl',
    office: 'Ospedale',
    sheets: sheetsOf('ospedale-2027.tsv', 2027),
    least: 124,
    first: { right: 103, wrong: 2, version: '53c18e6' },
  },
  {
    file: 'utterances.unione.jsonl',
    office: 'Unione di comuni',
    sheets: sheetsOf('unione-2025.tsv', 2025),
    least: 128,
    first: { right: 113, wrong: 1, version: '53c18e6' },
  },
  {
    file: 'utterances.porto.jsonl',
    office: 'Autorità portuale',
    sheets: sheetsOf('porto-2026.tsv', 2026),
    least: 129,
    first: { right: 108, wrong: 3, version: '1ff4470' },
  },
  {
    file: 'utterances.biblioteche.jsonl',
    office: 'Rete di biblioteche',
    sheets: sheetsOf('biblioteche-2027.tsv', 2027),
    least: 128,
    first: { right: 103, wrong: 0, version: '1ff4470' },
  },
  {
    file: 'utterances.arpa.jsonl',
    office: 'Agenzia per l’ambiente',
    sheets: sheetsOf('arpa-2025.tsv', 2025),
    least: 126,
    first: { right: 116, wrong: 2, version: '1ff4470' },
  },
  {
    file: 'utterances.ateneo.jsonl',
    office: 'Ateneo',
    sheets: sheetsOf('ateneo-2026.tsv', 2026),
    least: 107,
    first: { right: 100, wrong: 0, version: '7f94371' },
  },
  {
    file: 'utterances.consorzio.jsonl',
    office: 'Consorzio di bonifica',
    sheets: sheetsOf('consorzio-2025.tsv', 2025),
    least: 110,
    first: { right: 107, wrong: 2, version: '7f94371' },
  },
  { ...CHAMBER, file: 'utterances.camera-sexies.jsonl', least: 75, first: { right: 73, wrong: 0, version: '7f94371' } },
  { ...MUNICIPALITY, file: 'utterances.comune-quinquies.jsonl', least: 75, first: { right: 74, wrong: 0, version: '7f94371' } },
  { ...CHAMBER, file: 'utterances.camera-septies.jsonl', least: 68, first: { right: 55, wrong: 2, version: 'a99a81b' } },
  { ...MUNICIPALITY, file: 'utterances.comune-sexies.jsonl', least: 65, first: { right: 59, wrong: 0, version: 'a99a81b' } },
  {
    file: 'utterances.tribunale.jsonl',
    office: 'Tribunale',
    sheets: sheetsOf('tribunale-2026.tsv', 2026),
    least: 115,
    first: { right: 103, wrong: 0, version: 'a99a81b' },
  },
  {
    file: 'utterances.impiego.jsonl',
    office: 'Centro per l’impiego',
    sheets: sheetsOf('impiego-2025.tsv', 2025),
    least: 112,
    first: { right: 94, wrong: 0, version: 'a99a81b' },
  },
  {
    file: 'utterances.casa.jsonl',
    office: 'Azienda per la casa',
    sheets: sheetsOf('casa-2027.tsv', 2027),
    least: 97,
    first: { right: 86, wrong: 1, version: 'a99a81b' },
  },
  {
    file: 'utterances.archivio.jsonl',
    office: 'Archivio di Stato',
    sheets: sheetsOf('archivio-2026.tsv', 2026),
    least: 98,
    first: { right: 86, wrong: 0, version: 'a99a81b' },
  },
  {
    file: 'utterances.vigili.jsonl',
    office: 'Vigili del fuoco',
    sheets: sheetsOf('vigili-2026.tsv', 2026),
    least: 115,
    first: { right: 103, wrong: 0, version: '1282bd8' },
  },
  {
    file: 'utterances.previdenza.jsonl',
    office: 'Istituto di previdenza',
    sheets: sheetsOf('previdenza-2025.tsv', 2025),
    least: 109,
    first: { right: 100, wrong: 1, version: '1282bd8' },
  },
  { ...CHAMBER, file: 'utterances.camera-octies.jsonl', least: 57, first: { right: 53, wrong: 0, version: '1282bd8' } },
  {
    file: 'utterances.agricoltura.jsonl',
    office: 'Regione, agricoltura',
    sheets: sheetsOf('agricoltura-2026.tsv', 2026),
    least: 102,
    first: { right: 100, wrong: 1, version: '9e2e6e5' },
  },
  {
    file: 'utterances.trasporti.jsonl',
    office: 'Motorizzazione',
    sheets: sheetsOf('trasporti-2025.tsv', 2025),
    least: 101,
    first: { right: 99, wrong: 1, version: '9e2e6e5' },
  },
  { ...CHAMBER, file: 'utterances.camera-novies.jsonl', least: 47, first: { right: 45, wrong: 3, version: '9e2e6e5' } },
  {
    file: 'utterances.protezione.jsonl',
    office: 'Protezione civile',
    sheets: sheetsOf('protezione-2027.tsv', 2027),
    least: 105,
    first: { right: 105, wrong: 0, version: '9e2e6e5' },
  },
  {
    file: 'utterances.conservatorio.jsonl',
    office: 'Conservatorio',
    sheets: sheetsOf('conservatorio-2026.tsv', 2026),
    least: 96,
    first: { right: 95, wrong: 1, version: '9e2e6e5' },
  },
  { ...CHAMBER, file: 'utterances.camera-decies.jsonl', least: 46, first: { right: 46, wrong: 0, version: '9e2e6e5' } },
  { ...MUNICIPALITY, file: 'utterances.comune-septies.jsonl', least: 33, first: { right: 32, wrong: 0, version: '9e2e6e5' } },
]
