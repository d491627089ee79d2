import type { Token } from '../italian/text/normalise.ts'
import type { Mark } from './targetMarks.ts'

/** The words that give a target its meaning, folded, by what they mean; the longest phrase wins. */
const PHRASES: readonly (readonly [Mark, string])[] = [
  [
    { kind: 'comparison', comparison: 'atLeast' },
    'almeno|≥|minimo|min|superiore o pari|maggiore o pari|al minimo|come minimo|non meno|non inferiore|non inferiori|maggiore o uguale|superiore o uguale|uguale o maggiore|uguale o superiore|pari o superiore|pari o maggiore',
  ],
  [
    { kind: 'comparison', comparison: 'atMost' },
    '≤|massimo|al massimo|max|inferiore o pari|minore o pari|non piu|non superiore|non superiori|non oltre|minore o uguale|inferiore o uguale|uguale o minore|uguale o inferiore|pari o inferiore|pari o minore',
  ],
  [
    { kind: 'comparison', comparison: 'moreThan' },
    "＞|piu di|piu del|piu dell'|superiore a|superiore al|superiore all'|superiori a|superiori al|maggiore di|maggiore del|maggiore dell'|oltre",
  ],
  [
    { kind: 'comparison', comparison: 'lessThan' },
    "＜|meno di|meno del|meno dell'|inferiore a|inferiore al|inferiore all'|inferiori a|inferiori al|minore di|minore del|minore dell'|al di sotto",
  ],
  [{ kind: 'comparison', comparison: 'exactly' }, "=|pari a|pari al|pari all'|uguale a|uguale al|esattamente"],
  [{ kind: 'within' }, 'entro'],
  [{ kind: 'between' }, 'tra|fra|compreso tra|compresa tra'],
  [{ kind: 'change', direction: 'increase' }, 'incremento|aumento|incrementare|aumentare|crescita'],
  [{ kind: 'change', direction: 'decrease' }, 'riduzione|ridurre|diminuzione|diminuire|decremento|calo|abbattimento'],
  [{ kind: 'change', direction: 'unsaid' }, 'miglioramento|migliorare|raddoppio|raddoppiare'],
  [
    { kind: 'undirected' },
    'scostamento|scostamenti|variazione|variazioni|ritardo|ritardi|errore|errori|reclamo|reclami|risparmio|sopra|sotto',
  ],
  [{ kind: 'further' }, 'ulteriori|ulteriore|altri|altre|altro|altra'],
  [{ kind: 'or' }, 'o|oppure|ovvero'],
  [{ kind: 'and' }, 'e|ed|nonche'],
  [{ kind: 'clause' }, ',|:'],
  [{ kind: 'stop' }, ';|.|\n'],
  [{ kind: 'not' }, 'non'],
  [{ kind: 'about' }, 'circa|ca|quasi|~|≈|±|?|indicativamente|orientativamente|approssimativamente|intorno|possibilmente'],
  [
    { kind: 'often' },
    "al mese|al giorno|al trimestre|all' anno|l' anno|alla settimana|a settimana|ogni|mensili|mensile|settimanali|settimanale|giornalieri|trimestrali|semestrali|annui",
  ],
  [{ kind: 'all' }, 'tutti|tutte|tutto|tutta'],
  [{ kind: 'no' }, "nessun|nessuno|nessuna|nessun'"],
  [{ kind: 'of' }, "di|del|dei|delle|della|degli|dell'"],
]

const BY_FIRST = byFirstWord()

/** The meaning of the phrase that begins at a token and ends before `limit`, with the token after it; null for any other word. */
export function phraseAt(tokens: readonly Token[], at: number, limit: number): { readonly mark: Mark; readonly next: number } | null {
  const candidates = BY_FIRST.get(tokens[at]?.text ?? '') ?? []
  const fits = (words: readonly string[]): boolean => words.every((word, offset) => tokens[at + offset]?.text === word)
  const found = candidates.find(({ words }) => at + words.length <= limit && fits(words))
  return found ? { mark: found.mark, next: at + found.words.length } : null
}

function byFirstWord(): ReadonlyMap<string, readonly { readonly mark: Mark; readonly words: readonly string[] }[]> {
  const all = PHRASES.flatMap(([mark, phrases]) => phrases.split('|').map(phrase => ({ mark, words: phrase.split(' ') })))
  const grouped = new Map<string, typeof all>()
  for (const each of all.toSorted((a, b) => b.words.length - a.words.length)) {
    const first = each.words[0] ?? ''
    grouped.set(first, [...(grouped.get(first) ?? []), each])
  }
  return grouped
}
