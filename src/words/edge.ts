/** Sentences of the edge itself: what a person reads when the bot could not be asked or could not answer. */

/** After a bug or an unreachable database: nothing is promised, and what to do is said. */
export function troubled(): string {
  return 'Mi dispiace, qualcosa non ha funzionato. Riprova fra qualche minuto: se la registrazione era andata a buon fine, non verrà contata due volte.'
}

/** Told in place of a pressed button's card when the answer was posted as a new message. */
export function answeredBelow(): string {
  return 'Ti ho risposto qui sotto.'
}

/** Told to the operator when the service cannot listen. */
export function portTaken(port: number): string {
  return `La porta ${port} è già occupata da un altro programma: chiudilo, oppure scegli un'altra porta con la variabile PORT.`
}

/** Told to the operator at the start without an app id; `admins` is how many people ADMINS names. */
export function localMode(admins: number): string {
  const trusting = 'Prova locale: senza MicrosoftAppId il bot si fida di chiunque lo raggiunga da questo computer'
  return admins > 0 ? `${trusting}.` : `${trusting} e, con ADMINS vuota, ognuno ha tutti i ruoli.`
}
