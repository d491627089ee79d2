import { tidy } from '../words/titles.ts'

/** Text that a client shows letter by letter: no markdown, no list, no link, no date function, no entity, whoever wrote it. */
export function plain(text: string): string {
  return tidy(text)
    .replace(/[\\`*_~[\]<]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\{(?=\{)/g, '{\u200B')
    .replace(/\](?=\()/g, ']\u200B')
    .replace(/^([#>+=-]|\d{1,9}(?=[.)](?:\s|$)))/, marker => (/\d/.test(marker) ? `${marker}\\` : `\\${marker}`))
}
