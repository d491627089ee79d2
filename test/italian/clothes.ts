/** A way to write the same message otherwise: what it means stays, wherever `fits` holds. */
export type Clothes = { readonly name: string; readonly dress: (text: string) => string; readonly fits: (text: string) => boolean }

/** What may change about a message without changing what it means. */
export const CLOTHES: readonly Clothes[] = [
  always('in capitals', text => text.toUpperCase()),
  always('in small letters', text => text.toLowerCase()),
  always('in letters and marks apart', text => text.normalize('NFD')),
  { name: 'without accents', dress: plain, fits: text => !isFutureByAccent(text) },
  { name: 'with an apostrophe for each last accent', dress: withApostrophes, fits: text => !isFutureByAccent(text) },
  always('with spaces doubled', text => text.replaceAll(' ', '  ')),
  always('with spaces that do not break', text => text.replaceAll(' ', '\u00a0')),
  always('with tabs', text => text.replaceAll(' ', '\t')),
  // A mail's lines tell whose words they are, so these stay.
  { name: 'on one line', dress: text => text.replaceAll('\n', ' '), fits: text => !/^\s*(>|Da:|Oggetto:|--)/m.test(text) },
  always('with curly apostrophes', text => text.replaceAll("'", '’')),
  always('between blanks and line ends', text => `\n  ${text}  \n\n`),
  always('with a last dot', text => (/[\p{L}\d]$/u.test(text) ? `${text}.` : text)),
  always('with a mention', text => `<at>Traguardo</at> ${text}`),
  ...['ciao, ', 'Ciao! ', 'buongiorno a tutti, ', 'salve ', 'Traguardo, ', 'Gentile dottoressa, ', '- '].map(greeting =>
    polite(`after «${greeting.trim()}»`, text => greeting + text),
  ),
  ...[' grazie', '. Grazie mille a tutti!', '\nGrazie e buona giornata', ', a presto', '. Un saluto'].map(thanks =>
    polite(`before «${thanks.trim()}»`, text => text + thanks),
  ),
  ...[' 👍', '🙏🏻', ' 😀😀!', ' ❤️', ' :)'].map(emoji => polite(`before ${emoji.trim()}`, text => text + emoji)),
  polite('after 😀', text => `😀 ${text}`),
]

/** What takes back that a thing is done: none of these can be an entry, whatever was. */
export const DOUBTS: readonly Clothes[] = [
  always('asked', text => `${text.replace(/[.!\s]*$/, '')}?`),
  ...['pare che ', 'mi dicono che ', 'se ', 'forse ', 'quando ', 'credo che ', 'non è vero che '].map(opening =>
    after(opening, isOneSentence),
  ),
  // Up to the next pause: "speriamo che non manchi niente, la fase 2 l'ho chiusa" tells of the fase.
  ...['speriamo che ', 'domani '].map(opening => after(opening, text => isOneSentence(text) && !/,|\s-\s/.test(text))),
  ...['non ', 'non ancora ', 'quasi '].map(denial => ({
    name: `with «${denial.trim()}» before its verb`,
    dress: (text: string) => text.replace(VERB, verb => denial + verb),
    fits: (text: string) => isOneClause(text) && VERB.test(text),
  })),
]

function after(opening: string, fits: (text: string) => boolean): Clothes {
  return { name: `after «${opening.trim()}»`, dress: text => opening + text, fits }
}

function always(name: string, dress: (text: string) => string): Clothes {
  return { name, dress, fits: () => true }
}

/** A greeting is one only beside something else: "ok" is chit-chat, "ciao, ok" a greeting; and praise with thanks is thanks. */
function polite(name: string, dress: (text: string) => string): Clothes {
  return {
    name,
    dress,
    fits: text =>
      !/^(brav.*|te|ok|ciao|ehilà|\p{Extended_Pictographic}|salve|hello|mille|buon\p{L}*|grazie|perfetto|ricevuto|a|tutti|traguardo|giornata|[\s,.!])*$/iu.test(
        text,
      ),
  }
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

function withApostrophes(text: string): string {
  return text.replace(/[àèéìòù](?!\p{L})/giu, letter => `${plain(letter)}'`)
}

/** "attiverà": the accent alone tells the future of a verb that no table knows. */
function isFutureByAccent(text: string): boolean {
  return /\p{L}{3}[eai]r[àò](?!\p{L})/iu.test(text)
}

/** What opens a sentence governs it to its end, not the next one, nor what a greeting or a quotation parts from it. */
function isOneSentence(text: string): boolean {
  return !/[!?;:\n>@]|\.\s|^\s*(ciao|salve|buon)/iu.test(text)
}

/** One verb, nothing denied already, no pause after which another thing may be told. */
function isOneClause(text: string): boolean {
  return !/(?<!\p{L})(non|manca|mancano|niente|nulla|nessun\p{L}*|tranne)(?!\p{L})|[,;:!?\n]|\.\s/iu.test(text)
}

/** The verbs of most reports, with what stands before them. */
const VERB =
  /(?<!\p{L})((è|e'|sono|abbiamo|ho|hanno|ha|siamo) (stat[oaie] )?)?(completat|conclus|chius|fatt|finit|ultimat|terminat|emess|pubblicat|aggiornat|validat|approvat|inviat|trasmess|consegnat|firmat|redatt|adottat)[oaie](?!\p{L})/iu
