import type { Sheet } from '../../src/domain/sheet.ts'
import { sheetsOf } from './corpus.ts'

/** A file of labelled messages: whose sheets they are about, how many of them are read right at least, and whether those who wrote the rules had seen them. */
export type LabelledSet = {
  readonly file: string
  /** The office, as people call it. */
  readonly office: string
  readonly sheets: readonly Sheet[]
  readonly least: number
  readonly seen: 'known' | 'unseen'
}

const CHAMBER = { office: 'Camera di commercio', sheets: sheetsOf('schede-2018.tsv', 2018), seen: 'known' } as const
const MUNICIPALITY = { office: 'Comune', sheets: sheetsOf('comune-2026.tsv', 2026), seen: 'known' } as const

/** Every file of labelled messages in the repository. One that is added to measure by, before anyone reads it, is `unseen`. */
export const SETS: readonly LabelledSet[] = [
  { ...CHAMBER, file: 'utterances.dev.jsonl', least: 160 },
  { ...CHAMBER, file: 'utterances.more.jsonl', least: 40 },
  { ...CHAMBER, file: 'utterances.values.jsonl', least: 219 },
  { ...CHAMBER, file: 'utterances.camera-bis.jsonl', least: 240 },
  { ...MUNICIPALITY, file: 'utterances.comune.jsonl', least: 130 },
  { ...MUNICIPALITY, file: 'utterances.comune-bis.jsonl', least: 66 },
  { file: 'utterances.scuola.jsonl', office: 'Scuola', sheets: sheetsOf('scuola-2025.tsv', 2025), least: 77, seen: 'known' },
  { file: 'utterances.prefettura.jsonl', office: 'Prefettura', sheets: sheetsOf('prefettura-2024.tsv', 2024), least: 65, seen: 'known' },
  { file: 'utterances.parco.jsonl', office: 'Parco regionale', sheets: sheetsOf('parco-2027.tsv', 2027), least: 72, seen: 'known' },
  { file: 'utterances.museo.jsonl', office: 'Museo', sheets: sheetsOf('museo-2023.tsv', 2023), least: 79, seen: 'known' },
  { file: 'utterances.provincia.jsonl', office: 'Provincia', sheets: sheetsOf('provincia-2026.tsv', 2026), least: 60, seen: 'known' },
  { file: 'utterances.asl.jsonl', office: 'Azienda sanitaria', sheets: sheetsOf('asl-2025.tsv', 2025), least: 61, seen: 'known' },
  { ...CHAMBER, file: 'utterances.camera-ter.jsonl', least: 0 },
  { ...CHAMBER, file: 'utterances.camera-quater.jsonl', least: 0 },
  { ...CHAMBER, file: 'utterances.camera-quinquies.jsonl', least: 0 },
  { ...MUNICIPALITY, file: 'utterances.comune-ter.jsonl', least: 0 },
  { ...MUNICIPALITY, file: 'utterances.comune-quater.jsonl', least: 0 },
  { file: 'utterances.istituto.jsonl', office: 'Istituto superiore', sheets: sheetsOf('istituto-2026.tsv', 2026), least: 0, seen: 'known' },
  {
    file: 'utterances.governo.jsonl',
    office: 'Ufficio territoriale del Governo',
    sheets: sheetsOf('governo-2027.tsv', 2027),
    least: 0,
    seen: 'known',
  },
  { file: 'utterances.riserva.jsonl', office: 'Riserva naturale', sheets: sheetsOf('riserva-2025.tsv', 2025), least: 0, seen: 'known' },
  { file: 'utterances.ispettorato.jsonl', office: 'Ispettorato', sheets: sheetsOf('ispettorato-2026.tsv', 2026), least: 0, seen: 'known' },
  { file: 'utterances.ospedale.jsonl', office: 'Ospedale', sheets: sheetsOf('ospedale-2027.tsv', 2027), least: 0, seen: 'known' },
  { file: 'utterances.unione.jsonl', office: 'Unione di comuni', sheets: sheetsOf('unione-2025.tsv', 2025), least: 0, seen: 'known' },
  { file: 'utterances.porto.jsonl', office: 'Autorità portuale', sheets: sheetsOf('porto-2026.tsv', 2026), least: 0, seen: 'known' },
  {
    file: 'utterances.biblioteche.jsonl',
    office: 'Rete di biblioteche',
    sheets: sheetsOf('biblioteche-2027.tsv', 2027),
    least: 0,
    seen: 'known',
  },
  { file: 'utterances.arpa.jsonl', office: 'Agenzia per l’ambiente', sheets: sheetsOf('arpa-2025.tsv', 2025), least: 0, seen: 'known' },
]
