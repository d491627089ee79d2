/** The definite articles. */
export const ARTICLES: ReadonlySet<string> = new Set(['il', 'lo', 'la', "l'", 'i', 'gli', 'le'])

/** "di", alone and with an article. */
export const OF: ReadonlySet<string> = new Set(['di', 'del', 'dello', 'della', "dell'", 'dei', 'delle', 'degli'])

/** "da" with an article: by whom, or since when. */
export const FROM: ReadonlySet<string> = new Set(['dal', 'dallo', 'dalla', "dall'", 'dai', 'dalle'])

/** The auxiliary of one who is told of. */
export const HAVING: ReadonlySet<string> = new Set(['ha', 'hanno'])

/** "l'ultimo": with it all is done. */
export const LAST: ReadonlySet<string> = new Set(['ultimo', 'ultima', 'ultimi', 'ultime'])

/** "pronto": not yet handed over. */
export const READY: ReadonlySet<string> = new Set(['pronto', 'pronta', 'pronti', 'pronte'])
