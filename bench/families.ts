import type { Labelled } from '../test/italian/corpus.ts'

/** What a message is about, by what a careful person would do with it. */
export function familyOf({ expect: { outcome, intent, value, date } }: Labelled): string {
  switch (outcome) {
    case 'record':
      if (intent !== 'report') return 'correzioni e annullamenti'
      if (value !== undefined) return 'numeri e percentuali comunicati'
      return date === undefined ? 'altri dati comunicati' : 'giorni comunicati'
    case 'ask':
      return 'messaggi ambigui o incompleti, da chiedere'
    case 'none':
      return 'messaggi che non sono dati: promesse, negazioni, sentito dire, chiacchiere'
    case 'answer':
      return QUESTIONS.get(intent) ?? 'altre domande e comandi'
  }
}

const QUESTIONS = new Map([
  ['payable', 'domande sugli importi'],
  ['status', 'domande sullo stato'],
  ['deadlines', 'domande sulle scadenze'],
  ['simulate', 'simulazioni'],
])

/** A category as people call it; one without a name here keeps its own. */
export function categoryName(category: string): string {
  return CATEGORIES[category] ?? category
}

const CATEGORIES: Readonly<Record<string, string>> = {
  report_date_channel: 'giorno comunicato, nel canale del progetto',
  report_date_personal: 'giorno comunicato, in chat personale',
  report_short: 'forme brevi («1.2 fatto»)',
  report_value: 'numero o percentuale comunicati',
  report_typos: 'con errori di battitura',
  ambiguous_ask: 'più righe possibili',
  trap_not_record: 'trappole: sembra un dato e non lo è',
  query_payable: 'quanto è erogabile',
  query_status: 'a che punto siamo',
  query_deadlines: 'che cosa scade',
  query_simulate: 'e se…?',
  correct_undo: 'correzioni e annullamenti',
  other: 'altro',
  late: 'in ritardo',
  other_project: 'un altro progetto nel canale',
  nonexistent: 'riga che non esiste',
  out_of_range: 'numero oltre il totale',
  approximate: 'numero approssimato',
  two_reports: 'due dati insieme',
  follow_up: 'seguito di un messaggio',
  why: 'perché?',
  manage: 'ruoli e impostazioni',
  status: 'stato di una riga',
  simulate: 'simulazione',
  evidence: 'allegati',
  self_correction: 'si corregge da solo',
  other_year: 'un altro anno',
  year_turn: 'a cavallo dell’anno',
  nickname: 'progetto chiamato per nome',
  noise: 'rumore',
  hostile: 'testi ostili',
  money_words: 'parole di denaro',
  english: 'in inglese',
}
